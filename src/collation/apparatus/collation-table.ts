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
  readonly #rowsOfWords = new Map<Wording, Int32Array>()
  #rowCount = 0

  get rowCount(): number {
    return this.#rowCount
  }

  /** The row of each word of a wording, ascending. */
  rowsOf(wording: Wording): Int32Array {
    return this.#rowsOfWords.get(wording) ?? new Int32Array(0)
  }

  /** Takes a wording in where the links put it: the heaviest set of places that do not cross. */
  add(wording: Wording, links: readonly TableLink[]): void {
    const words = wording.words.length
    const placed = heaviestChain(this.#votes(links, words), words)
    const moved = new Int32Array(this.#rowCount)
    const rows = new Int32Array(words)
    let next = 0
    let row = 0
    let word = 0
    for (let k = 0; k <= placed.length; k++) {
      const { row: toRow, column: toWord } = placed[k] ?? { row: this.#rowCount, column: words }
      for (; row < toRow; row++) moved[row] = next++
      for (; word < toWord; word++) rows[word] = next++
      if (k === placed.length) break
      moved[row++] = next
      rows[word++] = next++
    }
    for (const before of this.#rowsOfWords.values()) {
      for (let k = 0; k < before.length; k++) before[k] = moved[before[k]!]!
    }
    this.#rowsOfWords.set(wording, rows)
    this.#rowCount = next
  }

  /** What all wordings in a row together say for a word's standing there. */
  #votes(
    links: readonly TableLink[],
    words: number,
  ): { readonly row: number; readonly column: number; readonly weight: number }[] {
    const votes = new Map<number, { row: number; column: number; weight: number }>()
    for (const { wording, i, j, vote } of links) {
      const row = this.#rowsOfWords.get(wording)![i]!
      const known = votes.get(row * words + j)
      if (known === undefined) votes.set(row * words + j, { row, column: j, weight: vote })
      else known.weight += vote
    }
    return [...votes.values()]
  }
}
