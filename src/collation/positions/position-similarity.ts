import { signs } from '../utterances/utterance-similarity.ts'
import weights from '../weights/position-similarity.json' with { type: 'json' }

const TOGETHER = signs.indexOf('share of both together covered')
const SHORTER = signs.indexOf('share of the shorter covered')
/** Added to a share before its logarithm is taken. */
const FLOOR = 0.02

/** The logistic model's inputs, from the signs of a pair. */
export function positionInputs(values: readonly number[]): [together: number, shorter: number] {
  return [Math.log(FLOOR + values[TOGETHER]!), Math.log(FLOOR + values[SHORTER]!)]
}

/**
 * Log-odds that two statements of one speaker, made on different occasions, say the same. A person rephrases
 * on another day, so this asks for less than an utterance does. Fitted by bench/train/position-similarity.ts.
 */
export function positionOdds(values: readonly number[]): number {
  const [together, shorter] = positionInputs(values)
  return weights.bias + weights.together * together + weights.shorter * shorter
}
