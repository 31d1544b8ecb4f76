import type { ChainLink } from '../copies/heaviest-chain.ts'
import { heaviestChain } from '../copies/heaviest-chain.ts'
import type { Wording } from './collation-order.ts'

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

  /**
   * Takes a wording in where votes for its words, the columns, to stand in rows put it. A vote is the probability that
   * two words correspond, times what the wording counts that has the one in the row already.
   */
  add(wording: Wording, votes: readonly ChainLink[]): void {
    const words = wording.words.length
    const placed = placesOf(votes, words)
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
}

/** The heaviest set of places that do not cross. */
function placesOf(votes: readonly ChainLink[], words: number): readonly ChainLink[] {
  const inOrder = votes.every((vote, k) => k === 0 || isBehind(vote, votes[k - 1]!))
  return inOrder ? votes : heaviestChain(sumOfVotes(votes, words), words)
}

function isBehind(one: ChainLink, other: ChainLink): boolean {
  return one.row > other.row && one.column > other.column
}

/** What all wordings in a row together say for a word's standing there. */
function sumOfVotes(votes: readonly ChainLink[], words: number): ChainLink[] {
  const sums = new Map<number, { row: number; column: number; weight: number }>()
  for (const vote of votes) {
    const known = sums.get(vote.row * words + vote.column)
    if (known === undefined) sums.set(vote.row * words + vote.column, { ...vote })
    else known.weight += vote.weight
  }
  return [...sums.values()]
}
