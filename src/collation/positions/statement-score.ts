import { overlapOf, probability } from '../utterances/utterance-similarity.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { contentInCommon } from './content-in-common.ts'
import { oddsByShares } from './position-similarity.ts'

/** Words of less weight in common ("We will win") are no position. */
const TELLING = 12
/**
 * A formula with other words in it ("not to ask for X but for Y") has less of the words of content of either in common.
 * Set by eye on the samples: the same position said otherwise begins at 0.45, the formulas there end at 0.39.
 */
const CONTENT = 0.4
/**
 * Log-odds taken off: the statements that the weights were fitted on run over several sentences, and single sentences
 * of one speaker on one theme share more of their words by chance.
 */
const SINGLE_SENTENCES = 2.5

/** How likely two statements of one speaker repeat one position, by one wording of each, weighed by one rarity. */
export function wordingScore(a: WeighedReading, b: WeighedReading): number {
  const overlap = overlapOf(a, b)
  const { matchedA, matchedB } = overlap
  const matched = (matchedA + matchedB) / 2
  if (matched < TELLING || contentInCommon(a, b, overlap) < CONTENT) return 0
  const together = matched / (a.total + b.total - matched)
  const shorter = a.total <= b.total ? matchedA / a.total : matchedB / b.total
  return probability(oddsByShares(together, shorter) - SINGLE_SENTENCES)
}
