import { alignmentModel } from '../apparatus/alignment-model.ts'
import type { WordLikeness } from '../utterances/reading-overlap.ts'
import { overlapOf, wordLikeness } from '../utterances/reading-overlap.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'

let likeness: WordLikeness | undefined

/** What a thing is denied with is a word of grammar here. */
const DENIES: ReadonlySet<string> = new Set(['no', 'not'])

/**
 * Share, by weight, of the words that are not of grammar and stand in both, of the reading that has more of them. Each
 * word counts once: a formula likes to repeat its own.
 */
export function contentInCommon(a: WeighedReading, b: WeighedReading): number {
  likeness ??= wordLikeness(alignmentModel().substitutions)
  const { partner } = overlapOf(a, b, likeness)
  const partners = new Set(partner)
  return Math.max(
    shareOf(a, i => partner[i] !== -1),
    shareOf(b, j => partners.has(j)),
  )
}

function shareOf(reading: WeighedReading, matched: (i: number) => boolean): number {
  let total = 0
  let common = 0
  const counted = new Set<string>()
  reading.words.forEach(({ profile, pronoun }, i) => {
    if (profile.kind === 'function' || pronoun || DENIES.has(profile.lower)) return
    if (counted.has(profile.stem)) return
    counted.add(profile.stem)
    total += reading.weights[i]!
    if (matched(i)) common += reading.weights[i]!
  })
  return total === 0 ? 0 : common / total
}
