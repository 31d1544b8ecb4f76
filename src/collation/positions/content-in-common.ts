import type { Overlap } from '../utterances/reading-overlap.ts'
import { FUNCTION_WORD, type WeighedReading } from '../utterances/weighed-reading.ts'

/** What a thing is denied with is a word of grammar here. */
const DENIES: ReadonlySet<string> = new Set(['no', 'not'])

/**
 * Share, by weight, of the words that are not of grammar and stand in both, of the reading that has more of them. Each
 * word counts once: a formula likes to repeat its own.
 */
export function contentInCommon(a: WeighedReading, b: WeighedReading, { partner, back }: Overlap): number {
  return Math.max(shareOf(a, partner), shareOf(b, back))
}

/** `partner`: for each word of the reading the word of the other, or -1. */
function shareOf(reading: WeighedReading, partner: Int32Array): number {
  let total = 0
  let common = 0
  for (const i of reading.firsts) {
    if ((reading.kinds[i]! & FUNCTION_WORD) !== 0) continue
    const { profile, pronoun } = reading.words[i]!
    if (pronoun || DENIES.has(profile.lower)) continue
    total += reading.weights[i]!
    if (partner[i] !== -1) common += reading.weights[i]!
  }
  return total === 0 ? 0 : common / total
}
