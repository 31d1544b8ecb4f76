import type { SpeechForm } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'

const WHOLLY = /^\s*(?:[“"„«‹]|''|``|‘)[\s\S]*(?:[”"“»›]|''|’)[.,;]?\s*$/u
const PARTLY = /[“”"„«»‹›]|''/u

/** `direct`: all of the content stands in quotation marks; `mixed`: part of it; `indirect`: none. */
export function speechForm(text: string, content: readonly Span[], quotedSingle: boolean): SpeechForm {
  const words = content.map(([s, e]) => text.slice(s, e)).join(' ')
  if (WHOLLY.test(words)) return 'direct'
  return PARTLY.test(words) || quotedSingle ? 'mixed' : 'indirect'
}
