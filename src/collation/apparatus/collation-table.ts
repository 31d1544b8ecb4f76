import { heaviestChain } from '../copies/heaviest-chain.ts'
import type { Wording } from './collation-order.ts'

/**
 * A word of a wording that is in the table already, and a word of the one that comes in: the probability that
 * they correspond, times what the wording's word counts.
 */
export interface TableLink {
  readonly wording: Wording
  readonly i: number
  readonly j: number
  readonly vote: number
}

/**
 * A table of wordings, a row a place. Each column, read downwards, is its wording in its own order: words that
 * one outlet moved stand in rows of their own, since a row for both would put one of the two out of order.
 */
export class CollationTable {
  #rows: Map<Wording, number>[] = []

  /** Row by row, the index of each wording's word. */
  get rows(): readonly ReadonlyMap<Wording, number>[] {
    return this.#rows
  }

  /** Takes a wording in where the links put it: the heaviest set of places that do not cross. */
  add(wording: Wording, links: readonly TableLink[]): void {
    const placed = heaviestChain(this.#votes(links), wording.words.length)
    const merged: Map<Wording, number>[] = []
    let row = 0
    let word = 0
    for (const { row: toRow, column: toWord } of [
      ...placed,
      { row: this.#rows.length, column: wording.words.length },
    ]) {
      merged.push(...this.#rows.slice(row, toRow))
      for (; word < toWord; word++) merged.push(new Map([[wording, word]]))
      if (toRow < this.#rows.length) merged.push(this.#rows[toRow]!.set(wording, toWord))
      row = toRow + 1
      word = toWord + 1
    }
    this.#rows = merged
  }

  /** What all wordings in a row together say for a word's standing there. */
  #votes(links: readonly TableLink[]): { row: number; column: number; weight: number }[] {
    const rowOf = new Map<Wording, Map<number, number>>()
    for (const [row, cells] of this.#rows.entries()) {
      for (const [wording, word] of cells) {
        const places = rowOf.get(wording) ?? new Map<number, number>()
        rowOf.set(wording, places.set(word, row))
      }
    }
    const votes = new Map<number, Map<number, number>>()
    for (const { wording, i, j, vote } of links) {
      const row = rowOf.get(wording)!.get(i)!
      const columns = votes.get(row) ?? new Map<number, number>()
      votes.set(row, columns.set(j, (columns.get(j) ?? 0) + vote))
    }
    return [...votes].flatMap(([row, columns]) =>
      [...columns].map(([column, weight]) => ({ row, column, weight })),
    )
  }
}
