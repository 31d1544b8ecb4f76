import type { ReadingWords } from '../utterances/reading-words.ts'
import { probability, signs, signsOf } from '../utterances/utterance-similarity.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import type { Rarity } from '../utterances/word-rarity.ts'
import { contentInCommon } from './content-in-common.ts'
import { positionOdds } from './position-similarity.ts'

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

/** How likely two statements of one speaker repeat one position, by one wording of each. */
export function wordingScore(a: ReadingWords, b: ReadingWords, rarity: Rarity): number {
  const [x, y] = [weigh(a, rarity), weigh(b, rarity)]
  const values = signsOf(x, y)
  const matched = Math.expm1(values[signs.indexOf('weight matched, log')]!)
  return matched < TELLING || contentInCommon(x, y) < CONTENT
    ? 0
    : probability(positionOdds(values) - SINGLE_SENTENCES)
}
