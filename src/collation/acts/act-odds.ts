import weights from '../weights/act-similarity.json' with { type: 'json' }

/**
 * Log-odds that two mentions tell of one act of saying, from the signs of `ACT_SIGNS`. Fitted by
 * bench/train/act-similarity.ts.
 */
export function actOdds(signs: readonly number[]): number {
  return signs.reduce((odds, sign, k) => odds + weights.inputs[k]! * sign, weights.bias)
}
