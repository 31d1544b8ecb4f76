import type { WordProfile } from './word-profile.ts'
import { isEvident, relation, relations } from './word-relation.ts'

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

/** Two texts side by side: the relation of every pair of words, row by row. */
export interface Field {
  readonly n: number
  readonly m: number
  readonly relations: Uint8Array
  /** Words of b that are evidently like word i of a: `evident[evidentFrom[i]]` up to `evident[evidentFrom[i + 1]]`. */
  readonly evidentFrom: Int32Array
  readonly evident: Int32Array
  readonly a: readonly WordProfile[]
  readonly b: readonly WordProfile[]
  /** Equal words of the other text, by word. */
  readonly equalsOfA: Uint16Array
  readonly equalsOfB: Uint16Array
}

/** Displacements up to this one are near enough for words that are not alike: four words, seen from both sides. */
const nearby = 3
const reach = 4

/** The links so far, one partner a word, -1 for none. */
export interface Anchors {
  readonly ofA: Int32Array
  readonly ofB: Int32Array
}

/** For each word the nearest anchored content word before it and after it; -1, and the length, for none. */
interface Surroundings {
  readonly before: Int32Array
  readonly after: Int32Array
  readonly contentBefore: Int32Array
  readonly contentAfter: Int32Array
  /** The place in the other text that the link before, or after, would give the word. */
  readonly expectedBefore: Int32Array
  readonly expectedAfter: Int32Array
}

export class Evidence {
  readonly #field: Field
  readonly #anchors: Anchors
  readonly #aroundA: Surroundings
  readonly #aroundB: Surroundings
  readonly #links: number
  readonly #likeness: number

  constructor(field: Field, anchors: Anchors) {
    this.#field = field
    this.#anchors = anchors
    this.#aroundA = surroundings(field.a, anchors.ofA, field.m)
    this.#aroundB = surroundings(field.b, anchors.ofB, field.n)
    this.#links = anchors.ofA.reduce((count, j) => (j < 0 ? count : count + 1), 0)
    const share = this.#links / Math.max(1, Math.min(field.n, field.m))
    this.#likeness = share < 0.35 ? 0 : share < 0.55 ? 1 : share < 0.75 ? 2 : 3
  }

  /**
   * The words of b that there is reason to look at for word i of a, written into `out`; returns how many: those
   * evidently alike, and those that the links around bring near. Of two texts that go together these are a few a word.
   */
  partners(i: number, out: Int32Array): number {
    const { m, relations: related, evident, evidentFrom } = this.#field
    let count = 0
    for (let k = evidentFrom[i]!; k < evidentFrom[i + 1]!; k++) out[count++] = evident[k]!
    if (this.#links === 0) return count
    const before = this.#aroundA.expectedBefore[i]!
    const after = this.#aroundA.expectedAfter[i]!
    const low = Math.min(before, after)
    const high = Math.max(before, after)
    for (let j = Math.max(0, low - reach); j <= Math.min(m - 1, high + reach); j++) {
      if (j > low + reach && j < high - reach) j = high - reach
      const of = related[i * m + j]!
      if (isEvident(of) || of === relation['word and punctuation']) continue
      if (this.#displacement(i, j) <= nearby) out[count++] = j
    }
    return count
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
    const a = this.#aroundA
    const b = this.#aroundB
    return (
      3 * this.#linked(a.contentBefore[i]!, b.contentBefore[j]!) +
      this.#linked(a.contentAfter[i]!, b.contentAfter[j]!)
    )
  }

  /** How far j is from where the links around i would have it, seen from the better of the two sides. */
  #displacement(i: number, j: number): number {
    if (this.#links === 0) return 6
    const a = this.#aroundA
    const b = this.#aroundB
    const distance =
      Math.min(Math.abs(j - a.expectedBefore[i]!), Math.abs(j - a.expectedAfter[i]!)) +
      Math.min(Math.abs(i - b.expectedBefore[j]!), Math.abs(i - b.expectedAfter[j]!))
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
    if (ofA[i]! >= 0 || ofB[j]! >= 0) return 0
    const left = this.#meets(this.#aroundA.before[i]!, this.#aroundB.before[j]!)
    const right = this.#meets(this.#aroundA.after[i]!, this.#aroundB.after[j]!)
    if (!left && !right) return 1
    if (!left || !right) return 2
    const wide = this.#aroundA.after[i]! - this.#aroundA.before[i]! - 1
    const high = this.#aroundB.after[j]! - this.#aroundB.before[j]! - 1
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
}

function placeBin(difference: number): number {
  if (difference < 0.04) return 0
  if (difference < 0.1) return 1
  if (difference < 0.2) return 2
  if (difference < 0.35) return 3
  return difference < 0.55 ? 4 : 5
}

function surroundings(words: readonly WordProfile[], partners: Int32Array, others: number): Surroundings {
  const n = words.length
  const before = new Int32Array(n)
  const after = new Int32Array(n)
  const contentBefore = new Int32Array(n)
  const contentAfter = new Int32Array(n)
  const expectedBefore = new Int32Array(n)
  const expectedAfter = new Int32Array(n)
  for (let i = 0, any = -1, content = -1; i < n; i++) {
    before[i] = any
    expectedBefore[i] = i - any + (any < 0 ? -1 : partners[any]!)
    contentBefore[i] = content
    if (partners[i]! >= 0) {
      any = i
      if (words[i]!.kind === 'content' || words[i]!.kind === 'number') content = i
    }
  }
  for (let i = n - 1, any = n, content = n; i >= 0; i--) {
    after[i] = any
    expectedAfter[i] = i - any + (any === n ? others : partners[any]!)
    contentAfter[i] = content
    if (partners[i]! >= 0) {
      any = i
      if (words[i]!.kind === 'content' || words[i]!.kind === 'number') content = i
    }
  }
  return { before, after, contentBefore, contentAfter, expectedBefore, expectedAfter }
}

/** Lays two texts side by side. */
export function fieldOf<Word extends WordProfile>(
  a: readonly Word[],
  b: readonly Word[],
  relate: (a: Word, b: Word) => number,
): Field {
  const n = a.length
  const m = b.length
  const related = new Uint8Array(n * m)
  const equalsOfA = new Uint16Array(n)
  const equalsOfB = new Uint16Array(m)
  const evidentFrom = new Int32Array(n + 1)
  const evident: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const of = relate(a[i]!, b[j]!)
      related[i * m + j] = of
      if (!isEvident(of)) continue
      evident.push(j)
      if (of > relation['same number']) continue
      equalsOfA[i]!++
      equalsOfB[j]!++
    }
    evidentFrom[i + 1] = evident.length
  }
  return {
    n,
    m,
    relations: related,
    evidentFrom,
    evident: Int32Array.from(evident),
    a,
    b,
    equalsOfA,
    equalsOfB,
  }
}
