import type { Anchors, Field } from './word-field.ts'
import { areEqual, isEvident, isSmall, relation, relations } from './word-relation.ts'
import type { Surroundings } from './word-surroundings.ts'
import {
  AFTER,
  AROUND,
  BEFORE,
  CONTENT_AFTER,
  CONTENT_BEFORE,
  EXPECTED_AFTER,
  EXPECTED_BEFORE,
  surroundings,
} from './word-surroundings.ts'

/**
 * What speaks for linking word i of one text with word j of another, as small numbers ("bins"), one a kind of
 * evidence. Text a is the shorter one. Each kind has its own weights for each relation
 * of the two words, so that "the words before them are linked" may count much for two articles and little for
 * two equal names.
 */
export const evidenceKinds = [
  { name: 'relation', bins: 1 },
  { name: 'repeated', bins: 3 },
  { name: 'place', bins: 6 },
  { name: 'neighbours', bins: 36 },
  { name: 'content neighbours', bins: 9 },
  { name: 'displacement', bins: 7 },
  { name: 'rivals', bins: 5 },
  { name: 'gap', bins: 32 },
  { name: 'beside a link', bins: 4 },
  { name: 'likeness of the texts', bins: 4 },
  { name: 'words led to', bins: 16 },
  { name: 'length and cover', bins: 20 },
  { name: 'company', bins: 7 },
  { name: 'endings', bins: 4 },
] as const

/** Where the weights of each kind begin; one more than there are kinds, the last being the end. */
export const evidenceOffsets: readonly number[] = startsOf(
  evidenceKinds.map(kind => kind.bins * relations.length),
)

function startsOf(sizes: readonly number[]): number[] {
  const starts = [0]
  for (const size of sizes) starts.push(starts.at(-1)! + size)
  return starts
}

/** Number of weights of one pass. */
export const evidenceSize: number = evidenceOffsets.at(-1)!

/** Displacements up to this one are near enough for words that are not alike: four words, seen from both sides. */
const nearby = 3
const reach = 4

export class Evidence {
  readonly #field: Field
  readonly #anchors: Anchors
  readonly #aroundA: Int32Array
  readonly #aroundB: Int32Array
  readonly #links: number
  readonly #likeness: number
  readonly #lengthAndCover: number

  constructor(field: Field, anchors: Anchors) {
    this.#field = field
    this.#anchors = anchors
    this.#links = countLinks(anchors)
    // Without a link nothing stands around a word that would be asked for.
    const { around, cover } = this.#links === 0 ? nothing : surroundings(field.a, anchors.ofA, field.m)
    this.#aroundA = around
    this.#aroundB = this.#links === 0 ? around : surroundings(field.b, anchors.ofB, field.n).around
    const share = this.#links / Math.max(1, Math.min(field.n, field.m))
    this.#likeness = share < 0.35 ? 0 : share < 0.55 ? 1 : share < 0.75 ? 2 : 3
    this.#lengthAndCover = 5 * lengthBin(field.m / Math.max(1, field.n)) + coverBin(cover)
  }

  /**
   * The words of b that there is reason to look at for word i of a, written into `out`; returns how many: those
   * evidently alike, and those that the links around bring near. Where both words have other partners already, they must
   * be alike to be looked at, and small words must be near, too: of two texts that go together that leaves a few a word.
   * `thorough` leaves those in, as learning wants it: what is hardly ever linked is learnt from as well.
   */
  partners(i: number, out: Int32Array, thorough: boolean): number {
    const { m, relations: related, evident, evidentFrom } = this.#field
    const { ofA, ofB } = this.#anchors
    const linked = ofA[i]!
    let count = 0
    for (let k = evidentFrom[i]!; k < evidentFrom[i + 1]!; k++) {
      const j = evident[k]!
      const taken = !thorough && linked >= 0 && linked !== j && ofB[j]! >= 0
      if (taken && isSmall(related[i * m + j]!) && this.#displacement(i, j) > nearby) continue
      out[count++] = j
    }
    if (this.#links === 0 || (!thorough && this.#isSettled(i, linked))) return count
    const before = this.#aroundA[AROUND * i + EXPECTED_BEFORE]!
    const after = this.#aroundA[AROUND * i + EXPECTED_AFTER]!
    const low = Math.min(before, after)
    const high = Math.max(before, after)
    for (let j = Math.max(0, low - reach); j <= Math.min(m - 1, high + reach); j++) {
      if (j > low + reach && j < high - reach) j = high - reach
      const taken = ofB[j]!
      if (!thorough && taken >= 0 && linked !== j && (linked >= 0 || this.#isSettled(taken, j))) continue
      const of = related[i * m + j]!
      if (isEvident(of) || of === relation['word and punctuation']) continue
      if (this.#displacement(i, j) <= nearby) out[count++] = j
    }
    return count
  }

  /** Linked with its equal: unlike words have no business with it. */
  #isSettled(i: number, j: number): boolean {
    return j >= 0 && areEqual(this.#field.relations[i * this.#field.m + j]!)
  }

  /** Writes the indices of the weights that count for (i, j) into `out`; one for each kind of evidence. */
  indices(i: number, j: number, out: Int32Array): void {
    const { n, m } = this.#field
    const of = this.#field.relations[i * m + j]!
    const likeness = this.#likeness
    out[0] = this.#index(0, of, 0)
    out[1] = this.#index(1, of, this.#repeated(i, j))
    out[2] = this.#index(2, of, placeBin(Math.abs((i + 0.5) / n - (j + 0.5) / m)))
    const neighbours = 3 * this.#linked(i - 1, j - 1) + this.#linked(i + 1, j + 1)
    out[3] = this.#index(3, of, 4 * neighbours + likeness)
    out[4] = this.#index(4, of, this.#contentNeighbours(i, j))
    out[5] = this.#index(5, of, this.#displacement(i, j))
    out[6] = this.#index(6, of, this.#rivals(i, j))
    out[7] = this.#index(7, of, 4 * this.#gap(i, j) + likeness)
    out[8] = this.#index(8, of, this.#besideLink(i, j))
    out[9] = this.#index(9, of, likeness)
    out[10] = this.#index(10, of, this.#wordsLedTo(i, j))
    out[11] = this.#index(11, of, this.#lengthAndCover)
    out[12] = this.#index(12, of, this.#company(i, j))
    out[13] = this.#index(13, of, this.#endings(i, j, of))
  }

  #index(kind: number, of: number, bin: number): number {
    return evidenceOffsets[kind]! + of * evidenceKinds[kind]!.bins + bin
  }

  #repeated(i: number, j: number): number {
    const times = Math.max(this.#field.equalsOfA[i]!, this.#field.equalsOfB[j]!)
    return times <= 1 ? 0 : times === 2 ? 1 : 2
  }

  /**
   * 0 not linked, 1 linked with each other, 2 both outside the text. Two texts without a link have nothing in
   * common, not even that they begin and end.
   */
  #linked(i: number, j: number): number {
    const { n, m } = this.#field
    if (this.#links === 0) return 0
    if (i < 0 || i >= n || j < 0 || j >= m) return (i < 0 && j < 0) || (i >= n && j >= m) ? 2 : 0
    return this.#anchors.ofA[i] === j ? 1 : 0
  }

  #contentNeighbours(i: number, j: number): number {
    if (this.#links === 0) return 0
    const a = this.#aroundA
    const b = this.#aroundB
    return (
      3 * this.#linked(a[AROUND * i + CONTENT_BEFORE]!, b[AROUND * j + CONTENT_BEFORE]!) +
      this.#linked(a[AROUND * i + CONTENT_AFTER]!, b[AROUND * j + CONTENT_AFTER]!)
    )
  }

  /** How far j is from where the links around i would have it, seen from the better of the two sides. */
  #displacement(i: number, j: number): number {
    if (this.#links === 0) return 6
    const a = this.#aroundA
    const b = this.#aroundB
    const distance =
      Math.min(
        Math.abs(j - a[AROUND * i + EXPECTED_BEFORE]!),
        Math.abs(j - a[AROUND * i + EXPECTED_AFTER]!),
      ) +
      Math.min(Math.abs(i - b[AROUND * j + EXPECTED_BEFORE]!), Math.abs(i - b[AROUND * j + EXPECTED_AFTER]!))
    if (distance === 0) return 0
    if (distance <= 1) return 1
    if (distance <= 2) return 2
    if (distance <= 4) return 3
    if (distance <= 8) return 4
    return distance <= 16 ? 5 : 6
  }

  #rivals(i: number, j: number): number {
    const { ofA, ofB } = this.#anchors
    if (ofA[i] === j) return 4
    return (ofA[i]! < 0 ? 0 : 1) + (ofB[j]! < 0 ? 0 : 2)
  }

  /** The shape of the unlinked stretches that i and j stand in, and whether they lie opposite each other. */
  #gap(i: number, j: number): number {
    const { ofA, ofB } = this.#anchors
    if (this.#links === 0) return 1
    if (ofA[i]! >= 0 || ofB[j]! >= 0) return 0
    const left = this.#meets(this.#aroundA[AROUND * i + BEFORE]!, this.#aroundB[AROUND * j + BEFORE]!)
    const right = this.#meets(this.#aroundA[AROUND * i + AFTER]!, this.#aroundB[AROUND * j + AFTER]!)
    if (!left && !right) return 1
    if (!left || !right) return 2
    const wide = this.#aroundA[AROUND * i + AFTER]! - this.#aroundA[AROUND * i + BEFORE]! - 1
    const high = this.#aroundB[AROUND * j + AFTER]! - this.#aroundB[AROUND * j + BEFORE]! - 1
    if (wide === 1 && high === 1) return 3
    if (wide === 1 || high === 1) return Math.max(wide, high) === 2 ? 4 : 5
    return wide + high <= 5 ? 6 : 7
  }

  #meets(i: number, j: number): boolean {
    return this.#linked(i, j) !== 0
  }

  /** Whether a neighbour of one word is linked with the other: they may be one phrase. */
  #besideLink(i: number, j: number): number {
    const { ofA, ofB } = this.#anchors
    const a = (i > 0 && ofA[i - 1] === j) || (i + 1 < ofA.length && ofA[i + 1] === j)
    const b = (j > 0 && ofB[j - 1] === i) || (j + 1 < ofB.length && ofB[j + 1] === i)
    return (a ? 1 : 0) + (b ? 2 : 0)
  }

  /** Whether the content words that i and j lead to, and those that they come from, are linked with each other. */
  #wordsLedTo(i: number, j: number): number {
    const { contentsOfA, contentsOfB } = this.#field
    return (
      4 * this.#state(contentsOfA.behind[i]!, contentsOfB.behind[j]!) +
      this.#state(contentsOfA.before[i]!, contentsOfB.before[j]!)
    )
  }

  /** 0 linked with each other, 1 both none, 2 both without a link, 3 anything else. */
  #state(i: number, j: number): number {
    if (i < 0 || j < 0) return i < 0 && j < 0 ? 1 : 3
    const of = this.#anchors.ofA[i]!
    if (of === j) return 0
    return of < 0 && this.#anchors.ofB[j]! < 0 ? 2 : 3
  }

  /** How many of the three words to each side of i are linked with one of those of j. */
  #company(i: number, j: number): number {
    const { ofA } = this.#anchors
    const end = Math.min(ofA.length - 1, i + 3)
    let count = 0
    for (let k = Math.max(0, i - 3); k <= end; k++) {
      const of = ofA[k]!
      if (k !== i && of >= 0 && of !== j && of - j <= 3 && j - of <= 3) count++
    }
    return count
  }

  /** For words that are not the same, whether they end alike: 1 plainly, 2 in the same ending, 3 one plainly. */
  #endings(i: number, j: number, of: number): number {
    if (of < relation['substitution, strong']) return 0
    const a = this.#field.a[i]!.ending
    const b = this.#field.b[j]!.ending
    if (a === b) return a === 0 ? 1 : 2
    return a === 0 || b === 0 ? 3 : 0
  }
}

const nothing: Surroundings = { around: new Int32Array(0), cover: 0 }

function countLinks({ ofA }: Anchors): number {
  let count = 0
  for (let i = 0; i < ofA.length; i++) if (ofA[i]! >= 0) count++
  return count
}

/** How much longer the other text is. */
function lengthBin(ratio: number): number {
  if (ratio < 1.25) return 0
  if (ratio < 1.7) return 1
  return ratio < 2.7 ? 2 : 3
}

function coverBin(share: number): number {
  if (share < 0.3) return 0
  if (share < 0.5) return 1
  if (share < 0.7) return 2
  return share < 0.9 ? 3 : 4
}

function placeBin(difference: number): number {
  if (difference < 0.04) return 0
  if (difference < 0.1) return 1
  if (difference < 0.2) return 2
  if (difference < 0.35) return 3
  return difference < 0.55 ? 4 : 5
}
