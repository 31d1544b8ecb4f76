import type { ChainLink } from '../copies/heaviest-chain.ts'
import { heaviestChain } from '../copies/heaviest-chain.ts'
import type { Wording } from './collation-order.ts'

/**
 * A word of a wording that is in the table already, named by its key, and a word of the one that comes in: the
 * probability that they correspond, times what the wording's word counts.
 */
export interface TableLink {
  readonly key: string
  readonly i: number
  readonly j: number
  readonly vote: number
}

/**
 * A table of wordings, a row a place. Each column, read downwards, is its wording in its own order: words that
 * one outlet moved stand in rows of their own, since a row for both would put one of the two out of order.
 */
export class CollationTable {
  readonly #rowsOfWords = new Map<string, Int32Array>()
  #rowCount = 0

  get rowCount(): number {
    return this.#rowCount
  }

  /** The row of each word of a wording, ascending. */
  rowsOf(key: string): Int32Array {
    return this.#rowsOfWords.get(key) ?? new Int32Array(0)
  }

  /** Takes a wording in where the links put it. */
  add(wording: Wording, links: readonly TableLink[]): void {
    const words = wording.words.length
    const placed = this.#places(links, words)
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
    this.#rowsOfWords.set(wording.key, rows)
    this.#rowCount = next
  }

  /** Where the links put the words: the heaviest set of places that do not cross. */
  #places(links: readonly TableLink[], words: number): readonly ChainLink[] {
    const placed = links.map(({ key, i, j, vote }) => ({
      row: this.#rowsOfWords.get(key)![i]!,
      column: j,
      weight: vote,
    }))
    if (placed.every((link, k) => k === 0 || isBehind(link, placed[k - 1]!))) return placed
    return heaviestChain(sumOfVotes(placed, words), words)
  }
}

function isBehind(one: ChainLink, other: ChainLink): boolean {
  return one.row > other.row && one.column > other.column
}

/** What all wordings in a row together say for a word's standing there. */
function sumOfVotes(links: readonly ChainLink[], words: number): ChainLink[] {
  const votes = new Map<number, { row: number; column: number; weight: number }>()
  for (const link of links) {
    const known = votes.get(link.row * words + link.column)
    if (known === undefined) votes.set(link.row * words + link.column, { ...link })
    else known.weight += link.weight
  }
  return [...votes.values()]
}
