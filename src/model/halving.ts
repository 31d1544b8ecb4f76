/**
 * The first index of `0 … count` for which a condition holds that holds for all behind it, too; `count` where it
 * holds for none. Found by halving.
 */
export function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Index of the first of what lies in the order of a text that begins at `offset` or behind it. */
export function firstBeginningAt(ordered: readonly { readonly start: number }[], offset: number): number {
  return firstWhere(ordered.length, i => ordered[i]!.start >= offset)
}

/** Index of the first of what lies in the order of a text that ends behind `offset`. */
export function firstEndingBehind(ordered: readonly { readonly end: number }[], offset: number): number {
  return firstWhere(ordered.length, i => ordered[i]!.end > offset)
}
