import type { SpeechForm } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'

/** So few words in marks, where the rest has none, may be the outlet's distance from a word and nobody's speech. */
const FEW_WORDS = 2

/** What of a content stands in quotation marks, without the marks; of `direct` speech that shows none, all of it. */
export function quotedSpans(
  { text, quotations }: TextAnalysis,
  content: readonly Span[],
  form: SpeechForm,
): Span[] {
  if (form === 'indirect') return []
  const quoted = content.flatMap(([start, end]) =>
    quotations
      .filter(({ depth, inner }) => depth === 0 && inner[0] < end && inner[1] > start)
      .map(({ inner }): Span => [Math.max(inner[0], start), Math.min(inner[1], end)]),
  )
  if (form === 'direct') return quoted.length > 0 ? quoted : [...content]
  return quoted.filter(([start, end]) => text.slice(start, end).trim().split(/\s+/).length > FEW_WORDS)
}
