import type { Copy } from '../../model/copy.ts'
import { byCodeUnits } from '../../model/order.ts'
import { type RowShelf, type Shelves, shelvesInMemory } from '../shelves.ts'
import { AtHand } from './at-hand.ts'
import type { Imprint } from './copy-direction.ts'
import { CopyPairs, PAIR_FORWARD, PAIR_FOUND, PAIR_STANDS, PAIR_TOLD, PAIR_TURNED } from './copy-pairs.ts'
import type { CopyText } from './copy-text.ts'
import { foundCopy, packedCopy, unpackedCopy } from './found-copy.ts'
import { directionByThirds, type KnownDirection, middleOf, type ThirdText } from './inherited-text.ts'
import { KeptTexts } from './kept-texts.ts'
import { LaidOutText } from './laid-out-text.ts'
import { PassageFinder } from './passages.ts'
import { ShingleIndex, type SpentShingle } from './shingle-index.ts'

/** Where so many have a text, one change or another proves nothing, and all against all would take long. */
const MOST_COPIES = 24
/** So many further texts are asked which way a copy went. */
const MOST_THIRDS = 12
/** Of so many triples it is remembered which is the middle one. */
const MIDDLES_AT_HAND = 4000

/** A document with its words, all that is needed to look for copies. */
export interface CopySource {
  readonly imprint: Imprint
  readonly text: CopyText
}

/** Identifiers of two documents. */
export interface CopiedDocuments {
  readonly from: string
  readonly to: string
}

/** Copies that are new or went another way than was thought, and those that are none, some of which never were known. */
export interface CopyChanges {
  readonly gone: readonly CopiedDocuments[]
  readonly come: readonly Copy[]
}

/**
 * Copies among documents that come one at a time; which are copies depends on the documents alone, not on their
 * order. A document is paired at once with those that share a shingle with it that few others have; the pairs are aligned
 * when copies are asked for, since by then much that two of them shared may have turned out to be boilerplate.
 */
export class CopyIndex {
  readonly #texts: KeptTexts
  readonly #index = new ShingleIndex()
  readonly #pairs = new CopyPairs()
  /** What was found of pairs that are copies. */
  readonly #found: RowShelf
  readonly #passages: PassageFinder
  readonly #laidOut = new LaidOutText()
  /** Pairs that have not been aligned, some of which may stand no more. */
  #waiting: number[] = []
  /** Texts of which a copy has come or gone since directions were last asked. */
  readonly #touched = new Set<number>()
  /** Texts whose copies were too many to be asked of when that was last looked at. */
  readonly #crowded = new Set<number>()
  /** What `changes` has not told yet. */
  readonly #changed = new Set<number>()
  /** The one that stands between the two others of three texts that are copies of each other, ascending. */
  readonly #middles = new AtHand<string, 0 | 1 | 2 | null>(MIDDLES_AT_HAND, key => {
    const [x, y, z] = key.split(' ').map(number => this.#texts.ownShingles(Number(number)))
    return middleOf([x!, y!, z!])
  })

  constructor(shelves: Shelves = shelvesInMemory) {
    this.#texts = new KeptTexts(shelves)
    this.#found = shelves.rows()
    this.#passages = new PassageFinder(this.#texts)
  }

  /** Takes a document in; of two with one identifier, the first. */
  add({ imprint, text }: CopySource): void {
    if (this.#texts.numberOf(imprint.id) !== undefined) return
    const number = this.#texts.add(imprint, text)
    this.#laidOut.lay(text.packed)
    const { near, spent } = this.#index.add(this.#laidOut.tellingShingles())
    this.#weaken(spent)
    for (const { text: other, ...shared } of near) {
      const inOrder = this.#idOf(other) < imprint.id
      const pair = this.#pairs.add(inOrder ? other : number, inOrder ? number : other, shared)
      this.#waiting.push(pair)
    }
  }

  /** What has become of the copies since this was last asked. */
  changes(): CopyChanges {
    this.#settle()
    const gone: CopiedDocuments[] = []
    const come: Copy[] = []
    for (const pair of this.#changed) {
      const stands = this.#pairs.is(pair, PAIR_STANDS)
      const [a, b] = [this.#idOf(this.#pairs.a(pair)), this.#idOf(this.#pairs.b(pair))]
      const copy = stands ? this.#copy(pair) : null
      if (copy !== null) come.push(copy)
      if (copy?.from !== a) gone.push({ from: a, to: b })
      if (copy?.from !== b) gone.push({ from: b, to: a })
      if (!stands) this.#pairs.release(pair)
    }
    this.#changed.clear()
    return { gone, come }
  }

  /** Copies among these documents, in order. */
  copiesWithin(ids: readonly string[]): Copy[] {
    this.#settle()
    const inside = new Set<number>()
    for (const id of ids) {
      const number = this.#texts.numberOf(id)
      if (number !== undefined) inside.add(number)
    }
    return this.#copiesOf(inside, other => inside.has(other))
  }

  /** All copies, in order of their documents' identifiers. */
  copies(): Copy[] {
    this.#settle()
    return this.#copiesOf(Array(this.#texts.count).keys(), () => true)
  }

  /** Those of texts with one that was there before. */
  #copiesOf(texts: Iterable<number>, isWanted: (other: number) => boolean): Copy[] {
    const found: Copy[] = []
    for (const text of texts)
      for (const pair of this.#pairs.of(text)) {
        const other = this.#pairs.other(pair, text)
        if (other < text && isWanted(other)) found.push(this.#copy(pair))
      }
    return found.sort(byDocuments)
  }

  #idOf(text: number): string {
    return this.#texts.imprint(text).id
  }

  #copy(pair: number): Copy {
    const pairs = this.#pairs
    const forward = pairs.is(pair, PAIR_FORWARD) !== pairs.is(pair, PAIR_TURNED)
    const [a, b] = [this.#idOf(pairs.a(pair)), this.#idOf(pairs.b(pair))]
    return unpackedCopy(this.#found.get(pairs.row(pair)), a, b, forward)
  }

  /** Takes from the pairs what these shingles proved. */
  #weaken(spent: readonly SpentShingle[]): void {
    for (const { texts, wasInFew } of spent) {
      const having = new Set(texts)
      for (const number of texts)
        for (const pair of this.#pairs.of(number)) {
          const other = this.#pairs.other(pair, number)
          if (other > number || !having.has(other)) continue
          this.#pairs.weaken(pair, wasInFew)
          if (!this.#index.areNear(number, other, this.#pairs.shared(pair))) this.#drop(pair)
        }
    }
  }

  #drop(pair: number): void {
    this.#pairs.drop(pair)
    if (this.#pairs.is(pair, PAIR_FOUND)) this.#touch(pair)
  }

  #touch(pair: number): void {
    this.#changed.add(pair)
    this.#touched.add(this.#pairs.a(pair)).add(this.#pairs.b(pair))
  }

  /** Aligns the pairs that wait, and asks again which way copies went that what has come and gone may tell of. */
  #settle(): void {
    const pairs = this.#pairs
    // The second text is taken apart once for all that wait to be aligned with it.
    const waiting = this.#waiting.sort((x, y) => pairs.b(x) - pairs.b(y) || pairs.a(x) - pairs.a(y))
    this.#waiting = []
    for (const pair of waiting) {
      if (pairs.is(pair, PAIR_STANDS) && this.#confirm(pair)) this.#touch(pair)
      else {
        if (pairs.is(pair, PAIR_STANDS)) pairs.drop(pair)
        pairs.release(pair)
      }
    }
    for (const text of this.#touched) this.#askBeside(text)
    this.#touched.clear()
  }

  /** Whether a pair turns out to be a copy. */
  #confirm(pair: number): boolean {
    const pairs = this.#pairs
    const [a, b] = [pairs.a(pair), pairs.b(pair)]
    const found = foundCopy(this.#texts.imprint(a), this.#texts.imprint(b), this.#passages.align(a, b))
    if (found === null) return false
    pairs.putRow(pair, this.#found.add(packedCopy(found)))
    pairs.mark(pair, PAIR_FOUND, true)
    pairs.mark(pair, PAIR_TOLD, found.told)
    pairs.mark(pair, PAIR_FORWARD, found.forward)
    return true
  }

  /** Asks which way the copies went that a text is part of. */
  #askBeside(text: number): void {
    const pairs = this.#pairs
    const many = pairs.hasMoreThan(MOST_COPIES, text)
    // What has too many copies to be asked of had fewer before.
    if (!many || !this.#crowded.has(text))
      for (const pair of pairs.of(text)) {
        const turned = !pairs.is(pair, PAIR_TOLD) && this.#way(pair) * this.#told(pair) < 0
        if (turned === pairs.is(pair, PAIR_TURNED)) continue
        pairs.mark(pair, PAIR_TURNED, turned)
        this.#changed.add(pair)
      }
    if (many) this.#crowded.add(text)
    else this.#crowded.delete(text)
  }

  /** 1 where the second has it from the first, as the two documents have it, -1 the other way. */
  #way(pair: number): 1 | -1 {
    return this.#pairs.is(pair, PAIR_FORWARD) ? 1 : -1
  }

  /** Which way a copy went as other texts tell that have to do with both. */
  #told(pair: number): number {
    const pairs = this.#pairs
    const [a, b] = [pairs.a(pair), pairs.b(pair)]
    if (pairs.hasMoreThan(MOST_COPIES, a) || pairs.hasMoreThan(MOST_COPIES, b)) return 0
    const withB = new Map(pairs.of(b).map(other => [pairs.other(other, b), other]))
    const beside: Beside[] = []
    for (const ofA of pairs.of(a)) {
      const text = pairs.other(ofA, a)
      const ofB = withB.get(text)
      if (ofB !== undefined) beside.push({ text, ofA, ofB })
    }
    if (beside.length > MOST_THIRDS)
      beside.sort((x, y) => byCodeUnits(this.#idOf(x.text), this.#idOf(y.text)))
    return directionByThirds(beside.slice(0, MOST_THIRDS).map(third => this.#third(a, b, third)))
  }

  #third(a: number, b: number, { text, ofA, ofB }: Beside): ThirdText {
    const fromA = this.#toldFrom(a, ofA)
    const fromB = this.#toldFrom(b, ofB)
    // Without either, the middle one proves nothing.
    const middle = fromA < 0 || fromB < 0 ? this.#middleOf([a, b, text]) : null
    return { middle, fromA, fromB }
  }

  /** Which way a pair went that the two documents themselves tell of, seen from one of them: 1 where that was copied. */
  #toldFrom(text: number, pair: number): KnownDirection {
    if (!this.#pairs.is(pair, PAIR_TOLD)) return 0
    const way = this.#way(pair)
    return text === this.#pairs.a(pair) ? way : (-way as KnownDirection)
  }

  /** Which of three texts that are copies of each other stands between the two others. */
  #middleOf(texts: readonly [number, number, number]): 0 | 1 | 2 | null {
    const ascending = texts.toSorted((x, y) => x - y)
    const at = this.#middles.get(ascending.join(' '))
    return at === null ? null : (texts.indexOf(ascending[at]!) as 0 | 1 | 2)
  }
}

/** A text that has to do with both of a pair: its pairs with either. */
interface Beside {
  readonly text: number
  readonly ofA: number
  readonly ofB: number
}

function byDocuments(x: Copy, y: Copy): number {
  return byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to)
}
