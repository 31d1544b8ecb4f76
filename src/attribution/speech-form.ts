import type { SpeechForm } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'

const OPENING = /^\s*(?:[“"„«‹‘']|``)/u
const CLOSING = /[”"“»›’'][.,;]?\s*$/u
/** A closing mark and whatever may follow it are no longer than this. */
const TAIL = 16
const MARK = /[“”"„«»‹›]|''/u
/** Several words between single marks; fewer may be a word the outlet keeps away from itself. */
const SINGLE = /(?<=^|[\s(])['‘](?=\p{L})[^'‘’]{5,300}['’](?!\p{L})/gu
const FEW_WORDS = 2

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export function speechForm({ text }: TextAnalysis, content: readonly Span[]): SpeechForm {
  const opens = ([start, end]: Span) => OPENING.test(text.slice(start, Math.min(end, start + TAIL)))
  const [, last] = content.at(-1)!
  const closes = CLOSING.test(text.slice(Math.max(content.at(-1)![0], last - TAIL), last))
  if (opens(content[0]!) && closes) return 'direct'
  // A paragraph of a long quotation opens with a mark and has none at its end.
  if (content.length > 1 && content.every(opens)) return 'direct'
  return content.some(([start, end]) => holdsMarks(text.slice(start, end))) ? 'mixed' : 'indirect'
}

function holdsMarks(written: string): boolean {
  if (MARK.test(written)) return true
  return (written.match(SINGLE) ?? []).some(quoted => quoted.split(/\s+/).length > FEW_WORDS)
}
