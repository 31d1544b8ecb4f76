import type { Attribution } from '../../model/attribution.ts'
import type { Span } from '../../model/span.ts'
import type { SpeakerText } from './speaker-text.ts'

/** A participle that goes on from the clause before ("adding that …"). */
const PARTICIPLE = /^(?:and\s+|while\s+|then\s+)?\p{L}+ing\b/u

/**
 * Whether speech without a source goes on from the speech before it: a quotation in the same or the next
 * paragraph, or a participle in the same sentence.
 */
export function goesOn(text: SpeakerText, before: Attribution, attribution: Attribution): boolean {
  const { content, cue, kind } = attribution
  const here = content[0]?.[0] ?? cue[0]?.[0]
  if (here === undefined) return false
  const there = Math.max(endOf(before.content), endOf(before.cue), endOf(before.source)) - 1
  const [verb] = cue
  if (verb !== undefined)
    return PARTICIPLE.test(text.written(verb[0], verb[1])) && text.sentenceAt(there) === text.sentenceAt(here)
  const paragraphs = text.paragraphAt(here) - text.paragraphAt(there)
  return kind !== 'indirect' && (paragraphs === 0 || paragraphs === 1)
}

function endOf(spans: readonly Span[]): number {
  let end = 0
  for (const span of spans) if (span[1] > end) end = span[1]
  return end
}
