import type { SpeechForm } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'
import type { TextAnalysis } from '../text/analysis.ts'

const WHOLLY = /^\s*(?:[“"„«‹]|''|``|‘)[\s\S]*(?:[”"“»›]|''|’)[.,;]?\s*$/u
const OPENS = /^\s*(?:[“"„«‹‘]|''|``)/u
const PARTLY = /[“”"„«»‹›]|''/u

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export function speechForm(analysis: TextAnalysis, content: readonly Span[]): SpeechForm {
  const pieces = content.map(([s, e]) => analysis.text.slice(s, e))
  if (WHOLLY.test(pieces.join(' '))) return 'direct'
  // A paragraph of a long quotation opens with a mark and has none at its end.
  if (pieces.length > 1 && pieces.every(p => OPENS.test(p))) return 'direct'
  return pieces.some(p => PARTLY.test(p)) ? 'mixed' : 'indirect'
}
