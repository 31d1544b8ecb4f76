import { AnchorChains, WIDEST_GAP } from './anchor-chains.ts'
import { Gap } from './gap.ts'
import type { KeptTexts } from './kept-texts.ts'
import { LaidOutText } from './laid-out-text.ts'
import { mayBeNearlyEqual, nearlyEqual } from './near-words.ts'
import { type Anchors, ShinglePlaces } from './shingle-places.ts'

/** Shorter agreements are idiom: "told reporters on Monday that the" is six. */
const FEWEST_WORDS = 8
/** What a word without a partner costs where one with a partner gains 1: half of a passage corresponds at least. */
const UNMATCHED = 1

/** Stretches of two texts that say the same. */
export interface Passages {
  /** Of each, in the order of the first text: its span in that, its span in the other. */
  readonly spans: Int32Array
  /** Words in them that correspond and are the outlet's own in both texts. */
  readonly ownWords: number
  /** Shares of the own words of either that these are. */
  readonly inA: number
  readonly inB: number
}

/**
 * Finds the passages that two texts share: equal shingles are chained where they follow each other in both, gaps are
 * searched for words that are equal or nearly so, and no word is used twice. All arrays serve for one pair of texts
 * after another; the second text is taken apart once for all that are aligned with it in turn.
 */
export class PassageFinder {
  readonly #texts: KeptTexts
  #a = new LaidOutText()
  #b = this.#a
  readonly #places = new ShinglePlaces()
  readonly #anchors: Anchors = { count: 0, i: new Int32Array(0), j: new Int32Array(0) }
  readonly #chains = new AnchorChains()
  /** 1 for each word that a passage has. */
  #usedA = new Uint8Array(0)
  #usedB = new Uint8Array(0)
  /** Words i and j that correspond, of the run that is being followed, ascending in both. */
  #i = new Int32Array(0)
  #j = new Int32Array(0)
  #pairs = 0
  readonly #gap = new Gap(WIDEST_GAP)
  #found: Found[] = []

  constructor(texts: KeptTexts) {
    this.#texts = texts
  }

  /** Of two texts by their numbers. */
  align(numberA: number, numberB: number): Passages {
    const a = this.#texts.laidOut(numberA)
    const b = this.#texts.laidOut(numberB)
    this.#a = a
    if (b !== this.#b) {
      this.#b = b
      this.#places.take(b)
    }
    this.#places.meet(a, this.#anchors)
    this.#chains.join(this.#anchors, b.count)
    this.#beginPair(a.count, b.count)
    for (const chain of this.#chains.longestFirst()) {
      this.#chains.read(chain, this.#follow)
      this.#endRun()
    }
    const found = this.#found.sort((x, y) => x.fromI - y.fromI)
    const spans = new Int32Array(4 * found.length)
    let ownWords = 0
    found.forEach(({ fromI, toI, fromJ, toJ, own }, k) => {
      spans[4 * k] = a.starts[fromI]!
      spans[4 * k + 1] = a.ends[toI]!
      spans[4 * k + 2] = b.starts[fromJ]!
      spans[4 * k + 3] = b.ends[toJ]!
      ownWords += own
    })
    return {
      spans,
      ownWords,
      inA: ownWords / Math.max(1, a.ownWords),
      inB: ownWords / Math.max(1, b.ownWords),
    }
  }

  #beginPair(countA: number, countB: number): void {
    if (countA > this.#usedA.length) this.#usedA = new Uint8Array(2 * countA)
    if (countB > this.#usedB.length) this.#usedB = new Uint8Array(2 * countB)
    this.#usedA.fill(0, 0, countA)
    this.#usedB.fill(0, 0, countB)
    if (countA > this.#i.length) {
      this.#i = new Int32Array(2 * countA)
      this.#j = new Int32Array(2 * countA)
    }
    this.#pairs = 0
    this.#found = []
  }

  /** Goes on to the next pair of a chain. A run ends where an earlier passage has taken too much out of the middle. */
  readonly #follow = (i: number, j: number): void => {
    if (this.#usedA[i] !== 0 || this.#usedB[j] !== 0) return
    if (this.#pairs > 0) {
      const lastI = this.#i[this.#pairs - 1]!
      const lastJ = this.#j[this.#pairs - 1]!
      if (Math.max(i - lastI, j - lastJ) - 1 <= WIDEST_GAP) {
        if (i - lastI > 1 && j - lastJ > 1) this.#bridge(lastI + 1, lastJ + 1, i, j)
        this.#push(i, j)
        return
      }
      this.#endRun()
      if (this.#usedA[i] !== 0 || this.#usedB[j] !== 0) return
    }
    this.#extend(i, j, -1)
    this.#i.subarray(0, this.#pairs).reverse()
    this.#j.subarray(0, this.#pairs).reverse()
    this.#push(i, j)
  }

  #endRun(): void {
    if (this.#pairs === 0) return
    this.#extend(this.#i[this.#pairs - 1]!, this.#j[this.#pairs - 1]!, 1)
    this.#takeDense()
    this.#pairs = 0
  }

  #push(i: number, j: number): void {
    this.#i[this.#pairs] = i
    this.#j[this.#pairs++] = j
  }

  /** Adds the words in a gap that correspond. */
  #bridge(fromI: number, fromJ: number, toI: number, toJ: number): void {
    const [height, width] = [toI - fromI, toJ - fromJ]
    if (height === 1 && width === 1) {
      if (this.#match(fromI, fromJ)) this.#push(fromI, fromJ)
      return
    }
    for (let x = 0; x < height; x++)
      for (let y = 0; y < width; y++) this.#gap.set(x, y, width, this.#match(fromI + x, fromJ + y))
    const common = this.#gap.commonSubsequence(height, width)
    for (let k = 0; k < common.length; k += 2) this.#push(fromI + common[k]!, fromJ + common[k + 1]!)
  }

  /** Goes on from an end of the run while words correspond. */
  #extend(fromI: number, fromJ: number, way: 1 | -1): void {
    let i = fromI
    let j = fromJ
    for (let s = 0; s < steps.length; s += 2) {
      const nextI = i + way * steps[s]!
      const nextJ = j + way * steps[s + 1]!
      if (!this.#match(nextI, nextJ)) continue
      i = nextI
      j = nextJ
      this.#push(i, j)
      s = -2
    }
  }

  /** Whether two words correspond and neither is in a passage; false beyond the ends of the texts. */
  #match(i: number, j: number): boolean {
    if (i < 0 || j < 0 || i >= this.#a.count || j >= this.#b.count) return false
    const alike = this.#a.words[i]! === this.#b.words[j]! || this.#areNear(i, j)
    return alike && this.#usedA[i] === 0 && this.#usedB[j] === 0
  }

  #areNear(i: number, j: number): boolean {
    const [a, b] = [this.#a, this.#b]
    return (
      mayBeNearlyEqual(a.lengths[i]!, b.lengths[j]!, a.letters[i]! ^ b.letters[j]!) &&
      nearlyEqual(a.spelling(i), b.spelling(j))
    )
  }

  /**
   * Takes the dense parts of the run that are long enough to be no accident. Matches gain, words passed over cost; a part
   * is cut where the cost eats up all it has gained, and ends where its gain was greatest.
   */
  #takeDense(): void {
    const [i, j] = [this.#i, this.#j]
    let first = 0
    let gain = 1
    let most = 1
    let end = 1
    for (let k = 1; k < this.#pairs; k++) {
      const loss = UNMATCHED * (Math.max(i[k]! - i[k - 1]!, j[k]! - j[k - 1]!) - 1)
      if (loss >= gain) {
        this.#take(first, end)
        first = k
        gain = 0
        most = 0
      } else gain -= loss
      gain += 1
      if (gain >= most) {
        most = gain
        end = k + 1
      }
    }
    this.#take(first, end)
  }

  #take(first: number, end: number): void {
    if (end - first < FEWEST_WORDS) return
    const [i, j] = [this.#i, this.#j]
    let own = 0
    for (let k = first; k < end; k++) {
      this.#usedA[i[k]!] = 1
      this.#usedB[j[k]!] = 1
      own += this.#a.own[i[k]!]! & this.#b.own[j[k]!]!
    }
    this.#found.push({ fromI: i[first]!, toI: i[end - 1]!, fromJ: j[first]!, toJ: j[end - 1]!, own })
  }
}

/** A passage by the first and the last words that correspond. */
interface Found {
  readonly fromI: number
  readonly toI: number
  readonly fromJ: number
  readonly toJ: number
  readonly own: number
}

/** Beyond its last match a passage looks so many words ahead in either text. */
const REACH = 4

/** Steps within reach, the diagonal first, then the shortest way off it: words of the one text and of the other by turns. */
const steps = Int32Array.from(
  Array.from({ length: REACH * REACH }, (_, k) => [Math.floor(k / REACH) + 1, (k % REACH) + 1] as const)
    .sort((x, y) => cost(x) - cost(y) || x[0] - y[0])
    .flat(),
)

function cost([x, y]: readonly [number, number]): number {
  return x + y + 2 * Math.abs(x - y)
}
