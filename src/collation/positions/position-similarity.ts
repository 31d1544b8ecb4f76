import { type SignValues, signs } from '../utterances/utterance-similarity.ts'
import weights from '../weights/position-similarity.json' with { type: 'json' }

const TOGETHER = signs.indexOf('share of both together covered')
const SHORTER = signs.indexOf('share of the shorter covered')
/** Added to a share before its logarithm is taken. */
const FLOOR = 0.02

/** The logistic model's inputs, from the signs of a pair. */
export function positionInputs(values: SignValues): [together: number, shorter: number] {
  return [logOfShare(values[TOGETHER]!), logOfShare(values[SHORTER]!)]
}

/**
 * Log-odds that two statements of one speaker, made on different occasions, say the same: by the share of both together
 * that is covered, and of the shorter. A person rephrases on another day, so this asks for less than an utterance does.
 * Fitted by bench/train/position-similarity.ts.
 */
export function oddsByShares(together: number, shorter: number): number {
  return weights.bias + weights.together * logOfShare(together) + weights.shorter * logOfShare(shorter)
}

/** The same from all the signs of a pair. */
export function positionOdds(values: SignValues): number {
  return oddsByShares(values[TOGETHER]!, values[SHORTER]!)
}

function logOfShare(share: number): number {
  return Math.log(FLOOR + share)
}
