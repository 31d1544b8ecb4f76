import type { SpeechForm } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { Quotation, TextAnalysis } from '../text/analysis.ts'

/** So few words in marks, where the rest has none, may be the outlet's distance from a word and nobody's speech. */
const FEW_WORDS = 2

/** What of a content stands in quotation marks, without the marks; of `direct` speech that shows none, all of it. */
export function quotedSpans(
  { text, quotations }: TextAnalysis,
  content: readonly Span[],
  form: SpeechForm,
): Span[] {
  if (form === 'indirect') return []
  const quoted = content.flatMap(span => quotedIn(span, quotations))
  if (form === 'direct') return quoted.length > 0 ? quoted : [...content]
  return quoted.filter(([start, end]) => text.slice(start, end).trim().split(/\s+/).length > FEW_WORDS)
}

/** The outermost quotations of a piece, or the one that it is a part of. */
function quotedIn([start, end]: Span, quotations: readonly Quotation[]): Span[] {
  const here = quotations.filter(({ inner }) => inner[0] < end && inner[1] > start)
  const own = here.filter(quotation => quotation.start >= start || quotation.end <= end)
  const least = Math.min(...own.map(({ depth }) => depth))
  const outermost = own.length > 0 ? own.filter(({ depth }) => depth === least) : here.slice(-1)
  return outermost.map(({ inner }) => [Math.max(inner[0], start), Math.min(inner[1], end)])
}
