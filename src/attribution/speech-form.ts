import type { SpeechForm } from '../model/attribution.ts'
import { firstBeginningAt } from '../model/halving.ts'
import type { Span } from '../model/span.ts'
import type { Quotation, TextAnalysis } from '../text/analysis.ts'

const OPENING = /^\s*(?:[“"„«‹‘'״]|``)/u
const CLOSING = /[”"“»›’'«‹״][.,;]?\s*$/u
/** Marks that open in some languages and close in most: they open where a quotation begins with them. */
const TURNED = /^[»”›]/u
/** Speech without marks, in a line of its own. */
const DASH = /^[—–―-]/u
/** A closing mark and whatever may follow it are no longer than this. */
const TAIL = 16
const MARK = /[“”"„«»‹›״]|''/u
/** Several words between single marks; fewer may be a word the outlet keeps away from itself. */
const SINGLE = /(?<=^|[\s(])['‘](?=\p{L})[^'‘’]{5,300}['’](?!\p{L})/gu
const FEW_WORDS = 2

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export function speechForm(analysis: TextAnalysis, content: readonly Span[]): SpeechForm {
  const { text, quotations } = analysis
  const opens = ([start, end]: Span) =>
    OPENING.test(text.slice(start, Math.min(end, start + TAIL))) || opensTurned(text, quotations, start)
  if (isDialogue(analysis, content[0]!)) return 'direct'
  const [, last] = content.at(-1)!
  const closes = CLOSING.test(text.slice(Math.max(content.at(-1)![0], last - TAIL), last))
  if (opens(content[0]!) && closes && !leavesMarks(text, quotations, content[0]!)) return 'direct'
  // A paragraph of a long quotation opens with a mark and has none at its end.
  if (content.length > 1 && content.every(opens)) return 'direct'
  return content.some(([start, end]) => holdsMarks(text.slice(start, end))) ? 'mixed' : 'indirect'
}

function opensTurned(text: string, quotations: readonly Quotation[], at: number): boolean {
  return TURNED.test(text[at] ?? '') && quotations[firstBeginningAt(quotations, at)]?.start === at
}

/** "— Мост безопасен, — сказал мэр." English sets other things behind a dash. */
function isDialogue({ text, language, paragraphs }: TextAnalysis, [start]: Span): boolean {
  if (language === 'en' || language === 'und' || !DASH.test(text[start] ?? '')) return false
  return paragraphs[firstBeginningAt(paragraphs, start)]?.start === start
}

/** "‘Nordia’s’ plan was “a failure”": what opens in marks goes on without them. */
function leavesMarks(text: string, quotations: readonly Quotation[], [start, end]: Span): boolean {
  const at = start + (/^\s*/.exec(text.slice(start, Math.min(end, start + TAIL)))?.[0].length ?? 0)
  const quotation = quotations[firstBeginningAt(quotations, at)]
  if (quotation?.start !== at || quotation.end >= end) return false
  return /^\s*[\p{L}\p{N}]/u.test(text.slice(quotation.end, Math.min(end, quotation.end + TAIL)))
}

function holdsMarks(written: string): boolean {
  if (MARK.test(written)) return true
  return (written.match(SINGLE) ?? []).some(quoted => quoted.split(/\s+/).length > FEW_WORDS)
}
