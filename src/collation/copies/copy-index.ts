import type { Copy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import { imprintOf } from './copy-direction.ts'
import { CopyPair, type CopyWitness } from './copy-pair.ts'
import type { CopyText, Vocabulary } from './copy-text.ts'
import { directionByThirds, middleOf, type ThirdText } from './inherited-text.ts'
import { LaidOutText } from './laid-out-text.ts'
import { PassageFinder } from './passages.ts'
import { ShingleIndex, type SpentShingle } from './shingle-index.ts'

/** Where so many have a text, one change or another proves nothing, and all against all would take long. */
const MOST_COPIES = 24
/** So many further texts are asked which way a copy went. */
const MOST_THIRDS = 12

/** A document with its words, all that is needed to look for copies. */
export interface CopySource {
  readonly document: Document
  readonly text: CopyText
}

interface Kept extends CopyWitness {
  readonly shingles: Uint32Array
  /** What it is, or may be, a copy with, by the number of the other text. */
  readonly pairs: Map<number, CopyPair>
  /** Whether its copies were too many to be asked of when that was last looked at. */
  hadMany: boolean
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
  readonly #vocabulary: Vocabulary
  readonly #texts: Kept[] = []
  readonly #numberOf = new Map<string, number>()
  readonly #index = new ShingleIndex()
  readonly #passages: PassageFinder
  readonly #laidOut = new LaidOutText()
  /** Pairs that have not been aligned, some of which may stand no more. */
  #waiting: CopyPair[] = []
  /** Texts of which a copy has come or gone since directions were last asked. */
  readonly #touched = new Set<number>()
  /** What `changes` has not told yet. */
  #changed = new Set<CopyPair>()

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
    this.#passages = new PassageFinder(vocabulary)
  }

  /** Takes a document in; of two with one identifier, the first. Its words are numbered by the index's vocabulary. */
  add({ document, text }: CopySource): void {
    if (this.#numberOf.has(document.id)) return
    const number = this.#texts.length
    this.#numberOf.set(document.id, number)
    this.#laidOut.lay(text, this.#vocabulary.hashes)
    const shingles = this.#laidOut.ownShingles()
    const kept: Kept = {
      number,
      imprint: imprintOf(document),
      text,
      shingles,
      pairs: new Map(),
      hadMany: false,
    }
    this.#texts.push(kept)
    const { near, spent } = this.#index.add(shingles)
    this.#weaken(spent)
    for (const { text: other, inFew, inSome } of near) {
      const pair = new CopyPair(kept, this.#texts[other]!, { inFew, inSome })
      kept.pairs.set(other, pair)
      this.#texts[other]!.pairs.set(number, pair)
      this.#waiting.push(pair)
    }
  }

  /** What has become of the copies since this was last asked. */
  changes(): CopyChanges {
    this.#settle()
    const gone: CopiedDocuments[] = []
    const come: Copy[] = []
    for (const pair of this.#changed) {
      const [a, b] = [pair.a.imprint.id, pair.b.imprint.id]
      const copy = pair.stands ? pair.copy() : null
      if (copy !== null) come.push(copy)
      if (copy?.from !== a) gone.push({ from: a, to: b })
      if (copy?.from !== b) gone.push({ from: b, to: a })
    }
    this.#changed.clear()
    return { gone, come }
  }

  /** Copies among these documents, in order. */
  copiesWithin(ids: readonly string[]): Copy[] {
    this.#settle()
    const inside = new Set(ids.map(id => this.#numberOf.get(id)))
    const found: Copy[] = []
    for (const number of inside) {
      if (number === undefined) continue
      for (const [other, pair] of this.#texts[number]!.pairs)
        if (other < number && inside.has(other)) found.push(pair.copy())
    }
    return found.sort(byDocuments)
  }

  /** All copies, in order of their documents' identifiers. */
  copies(): Copy[] {
    this.#settle()
    const all: Copy[] = []
    for (const { number, pairs } of this.#texts)
      for (const [other, pair] of pairs) if (other < number) all.push(pair.copy())
    return all.sort(byDocuments)
  }

  /** Takes from the pairs what these shingles proved. */
  #weaken(spent: readonly SpentShingle[]): void {
    for (const { texts, wasInFew } of spent) {
      const having = new Set(texts)
      for (const number of texts)
        for (const [other, pair] of this.#texts[number]!.pairs) {
          if (other > number || !having.has(other)) continue
          if (wasInFew) pair.inFew--
          else pair.inSome--
          if (!this.#index.areNear(number, other, pair)) this.#drop(pair)
        }
    }
  }

  #drop(pair: CopyPair): void {
    const { a, b } = pair
    pair.stands = false
    this.#texts[a.number]!.pairs.delete(b.number)
    this.#texts[b.number]!.pairs.delete(a.number)
    if (pair.found !== null) this.#touch(pair)
  }

  #touch(pair: CopyPair): void {
    this.#changed.add(pair)
    this.#touched.add(pair.a.number).add(pair.b.number)
  }

  /** Aligns the pairs that wait, and asks again which way copies went that what has come and gone may tell of. */
  #settle(): void {
    const waiting = this.#waiting.filter(({ stands }) => stands)
    this.#waiting = []
    // The second text is taken apart once for all that wait to be aligned with it.
    waiting.sort((x, y) => x.b.number - y.b.number || x.a.number - y.a.number)
    for (const pair of waiting) {
      if (pair.confirm(this.#passages.align(pair.a.text, pair.b.text))) this.#touch(pair)
      else this.#drop(pair)
    }
    for (const number of this.#touched) this.#askBeside(this.#texts[number]!)
    this.#touched.clear()
  }

  /** Asks which way the copies went that a text is part of. */
  #askBeside(text: Kept): void {
    const many = text.pairs.size > MOST_COPIES
    // What has too many copies to be asked of had fewer before.
    if (!many || !text.hadMany)
      for (const [, pair] of text.pairs) {
        const { a, b, found } = pair
        const turned =
          !found!.told && found!.way * this.#told(this.#texts[a.number]!, this.#texts[b.number]!) < 0
        if (turned === pair.turned) continue
        pair.turned = turned
        this.#changed.add(pair)
      }
    text.hadMany = many
  }

  /** Which way a copy went as other texts tell that have to do with both. */
  #told(a: Kept, b: Kept): number {
    if (Math.max(a.pairs.size, b.pairs.size) > MOST_COPIES) return 0
    const beside: Kept[] = []
    for (const third of a.pairs.keys()) if (b.pairs.has(third)) beside.push(this.#texts[third]!)
    if (beside.length > MOST_THIRDS) beside.sort((x, y) => byCodeUnits(x.imprint.id, y.imprint.id))
    return directionByThirds(beside.slice(0, MOST_THIRDS).map(third => this.#third(a, b, third)))
  }

  #third(a: Kept, b: Kept, third: Kept): ThirdText {
    const fromA = a.pairs.get(third.number)!.toldFrom(a)
    const fromB = b.pairs.get(third.number)!.toldFrom(b)
    // Without either, the middle one proves nothing.
    const middle = fromA < 0 || fromB < 0 ? this.#middleOf([a, b, third]) : null
    return { middle: middle === null ? null : middle === a ? 0 : middle === b ? 1 : 2, fromA, fromB }
  }

  /** The one that stands between the two others of three texts that are copies of each other. Worked out once. */
  #middleOf(texts: readonly [Kept, Kept, Kept]): Kept | null {
    const [x, y, z] = texts.toSorted((p, q) => p.number - q.number) as [Kept, Kept, Kept]
    const pair = x.pairs.get(y.number)!
    pair.middles ??= new Map()
    let at = pair.middles.get(z.number)
    if (at === undefined) {
      at = middleOf([x.shingles, y.shingles, z.shingles])
      pair.middles.set(z.number, at)
    }
    return at === null ? null : [x, y, z][at]!
  }
}

export function byDocuments(x: Copy, y: Copy): number {
  return byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to)
}
