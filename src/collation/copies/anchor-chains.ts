import type { Anchors } from './shingle-places.ts'
import { SHINGLE_WORDS } from './shingles.ts'

/** At most so many words of either text between two matches of one passage: a name with its title, a clause put in. */
export const WIDEST_GAP = 12
/** Between the beginnings of two shingles that follow each other. */
const WIDEST_STEP = WIDEST_GAP + SHINGLE_WORDS

const NONE = -1

/** Receives the pairs of words of a chain, ascending in both texts. */
export type PairReader = (i: number, j: number) => void

/**
 * Chains of anchors that follow each other in both texts with small gaps; each anchor goes to the chain it fits best.
 * The arrays serve for one pair of texts after another.
 */
export class AnchorChains {
  #anchors: Anchors = { count: 0, i: new Int32Array(0), j: new Int32Array(0) }
  /** By anchor: the one that follows it in its chain. */
  #next = new Int32Array(0)
  /** By chain, in the order of their first anchors: the first and the last of them. */
  #first = new Int32Array(0)
  #last = new Int32Array(0)
  /** By chain: pairs of words, each once, and where the last of them stands. */
  #pairs = new Int32Array(0)
  #endI = new Int32Array(0)
  #endJ = new Int32Array(0)
  #count = 0
  /** By number of pairs: the first chain that has so many; by chain: the next that has as many. */
  #ofLength = new Int32Array(0)
  #nextAlike = new Int32Array(0)
  /** By place in the second text: the chain that came last by there. */
  #chainAt = new Int32Array(0)
  /** Chains that may still go on. */
  #open = new Int32Array(0)
  #openCount = 0

  /** Joins the anchors of two texts, of which the second has so many words. */
  join(anchors: Anchors, words: number): void {
    this.#anchors = anchors
    this.#makeRoom(anchors.i.length, words)
    this.#chainAt.fill(NONE, 0, words)
    this.#count = 0
    this.#openCount = 0
    for (let at = 0; at < anchors.count; at++) {
      const i = anchors.i[at]!
      const j = anchors.j[at]!
      let chain = this.#goingOnTo(i, j)
      if (chain === NONE) chain = this.#nearest(i, j)
      if (chain === NONE) this.#begin(at)
      else this.#goOn(chain, at)
    }
  }

  /** The chains by number, the one with most pairs first, then in the order in which they begin. */
  longestFirst(): number[] {
    let longest = 0
    for (let chain = 0; chain < this.#count; chain++) longest = Math.max(longest, this.#pairs[chain]!)
    this.#ofLength.fill(NONE, 0, longest + 1)
    for (let chain = this.#count - 1; chain >= 0; chain--) {
      this.#nextAlike[chain] = this.#ofLength[this.#pairs[chain]!]!
      this.#ofLength[this.#pairs[chain]!] = chain
    }
    const order: number[] = []
    for (let length = longest; length > 0; length--)
      for (let chain = this.#ofLength[length]!; chain !== NONE; chain = this.#nextAlike[chain]!)
        order.push(chain)
    return order
  }

  read(chain: number, read: PairReader): void {
    const { i: placesI, j: placesJ } = this.#anchors
    let endI = NONE
    let endJ = NONE
    for (let at = this.#first[chain]!; at !== NONE; at = this.#next[at]!) {
      for (let k = 0; k < SHINGLE_WORDS; k++) {
        const i = placesI[at]! + k
        const j = placesJ[at]! + k
        if (i <= endI || j <= endJ) continue
        endI = i
        endJ = j
        read(i, j)
      }
    }
  }

  /** The chain whose last anchor stands just before in both texts, if any: none could fit better. */
  #goingOnTo(i: number, j: number): number {
    if (j === 0) return NONE
    const chain = this.#chainAt[j - 1]!
    if (chain === NONE) return NONE
    const last = this.#last[chain]!
    return this.#anchors.i[last] === i - 1 && this.#anchors.j[last] === j - 1 ? chain : NONE
  }

  #nearest(i: number, j: number): number {
    const { i: placesI, j: placesJ } = this.#anchors
    let best = NONE
    let bestCost = Number.POSITIVE_INFINITY
    let kept = 0
    for (let k = 0; k < this.#openCount; k++) {
      const chain = this.#open[k]!
      const last = this.#last[chain]!
      const di = i - placesI[last]!
      if (di > WIDEST_STEP) continue
      this.#open[kept++] = chain
      const dj = j - placesJ[last]!
      if (di < 1 || dj < 1 || dj > WIDEST_STEP) continue
      // Staying on the diagonal comes before being near.
      const cost = Math.abs(di - dj) * 2 * WIDEST_STEP + di + dj
      if (cost < bestCost) {
        best = chain
        bestCost = cost
      }
    }
    this.#openCount = kept
    return best
  }

  #begin(anchor: number): void {
    const chain = this.#count++
    this.#first[chain] = anchor
    this.#pairs[chain] = 0
    this.#endI[chain] = NONE
    this.#endJ[chain] = NONE
    this.#open[this.#openCount++] = chain
    this.#end(chain, anchor)
  }

  #goOn(chain: number, anchor: number): void {
    this.#next[this.#last[chain]!] = anchor
    this.#end(chain, anchor)
  }

  #end(chain: number, anchor: number): void {
    const i = this.#anchors.i[anchor]!
    const j = this.#anchors.j[anchor]!
    this.#next[anchor] = NONE
    this.#last[chain] = anchor
    this.#chainAt[j] = chain
    for (let k = 0; k < SHINGLE_WORDS; k++) {
      if (i + k <= this.#endI[chain]! || j + k <= this.#endJ[chain]!) continue
      this.#endI[chain] = i + k
      this.#endJ[chain] = j + k
      this.#pairs[chain]!++
    }
  }

  #makeRoom(anchors: number, words: number): void {
    if (words > this.#chainAt.length) {
      this.#chainAt = new Int32Array(2 * words)
      this.#ofLength = new Int32Array(2 * words + 1)
    }
    if (anchors <= this.#next.length) return
    this.#next = new Int32Array(anchors)
    this.#first = new Int32Array(anchors)
    this.#last = new Int32Array(anchors)
    this.#pairs = new Int32Array(anchors)
    this.#endI = new Int32Array(anchors)
    this.#endJ = new Int32Array(anchors)
    this.#open = new Int32Array(anchors)
    this.#nextAlike = new Int32Array(anchors)
  }
}
