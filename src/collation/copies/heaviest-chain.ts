export interface ChainLink {
  readonly row: number
  readonly column: number
  readonly weight: number
}

/**
 * Of links between two sequences, the heaviest set in which none crosses another and no place is used twice.
 * A Fenwick tree of best chains by column keeps it at n log n. Of equally heavy chains the one whose links come
 * first in order of row and column is taken.
 */
export function heaviestChain(links: readonly ChainLink[], columns: number): ChainLink[] {
  const order = [...links].sort((x, y) => x.row - y.row || y.column - x.column)
  const total = new Float64Array(order.length)
  const previous = new Int32Array(order.length).fill(-1)
  const tree = new Int32Array(columns + 1).fill(-1)
  let best = -1
  for (let k = 0; k < order.length; k++) {
    const link = order[k]!
    let before = -1
    for (let c = link.column; c > 0; c -= c & -c) {
      const other = tree[c]!
      if (other >= 0 && (before < 0 || total[other]! > total[before]!)) before = other
    }
    previous[k] = before
    total[k] = link.weight + (before < 0 ? 0 : total[before]!)
    if (best < 0 || total[k]! > total[best]!) best = k
    // Links of one row are visited from the last column to the first, so none builds on another of its row.
    for (let c = link.column + 1; c <= columns; c += c & -c) {
      const other = tree[c]!
      if (other < 0 || total[k]! > total[other]!) tree[c] = k
    }
  }
  const chain: ChainLink[] = []
  for (let k = best; k >= 0; k = previous[k]!) chain.push(order[k]!)
  return chain.reverse()
}
