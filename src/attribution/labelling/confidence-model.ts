import { INPUTS } from './proposals.ts'

/** Logistic regression over a proposal's inputs. */
export interface ConfidenceModel {
  readonly bias: number
  readonly inputs: readonly number[]
}

/** Probability that something is attributed there: that half of the words of a content and of this one are the same. */
export function confidenceIn({ bias, inputs: weights }: ConfidenceModel, inputs: readonly number[]): number {
  let odds = bias
  for (let i = 0; i < INPUTS.length; i++) odds += weights[i]! * inputs[i]!
  return 1 / (1 + Math.exp(-odds))
}
