import { HashTable, NOTHING } from './hash-table.ts'
import { grown } from './number-column.ts'
import { RisingLists } from './rising-lists.ts'
import { isWorthAligning, type SharedShingles } from './shingles.ts'

/** A shingle in more texts than this is boilerplate or idiom, unless most of both texts is the same. */
const FEW_TEXTS = 30
/** One in more texts than this finds none of them: a text printed everywhere has as many copies as the square. */
const MOST_TEXTS = 256

/** What the table has for a shingle that is in too many texts. */
const IN_TOO_MANY = -2
/** And less by the place of the list for one that is in several. A text stands for itself. */
const IN_SEVERAL = -3

/** What became known when a text was put in. */
export interface ShinglesMet {
  /** Earlier texts that are worth aligning with it. */
  readonly near: readonly NearText[]
  /** Shingles that prove less now than before. */
  readonly spent: readonly SpentShingle[]
}

export interface NearText extends SharedShingles {
  readonly text: number
}

/** The texts that a shingle was in until now: few, or as many as are looked up. */
export interface SpentShingle {
  readonly texts: readonly number[]
  readonly wasInFew: boolean
}

/**
 * Which texts have a shingle, for very many texts and shingles. Most shingles are in one text, which stands in the table
 * itself; for those of more it has the place of a list, which rises as texts are numbered in the order in which they come. Of one that is in too many texts none is known.
 */
export class ShingleIndex {
  readonly #table = new HashTable()
  readonly #lists = new RisingLists()
  readonly #others = new Int32Array(MOST_TEXTS)
  /** By text: how many shingles it has, and how many of them the text has that is being put in. */
  #sizes = new Int32Array(1 << 6)
  #inFew = new Int32Array(1 << 6)
  #inSome = new Int32Array(1 << 6)
  #count = 0

  /** Puts the next text in, the first being number 0. Its shingles are distinct. */
  add(shingles: Uint32Array): ShinglesMet {
    const text = this.#nextText(shingles.length)
    const met: number[] = []
    const spent: SpentShingle[] = []
    for (const shingle of shingles) {
      const entry = this.#table.get(shingle)
      if (entry === NOTHING) this.#table.put(shingle, text)
      else if (entry >= 0) {
        this.#meet(entry, 1, met)
        this.#table.put(shingle, IN_SEVERAL - this.#lists.begin(entry, text))
      } else if (entry <= IN_SEVERAL) this.#joinSeveral(shingle, IN_SEVERAL - entry, text, { met, spent })
    }
    return { near: this.#worthAligning(met, shingles.length), spent }
  }

  /** Whether two texts are worth aligning that share so many shingles. */
  areNear(a: number, b: number, { inFew, inSome }: SharedShingles): boolean {
    return isWorthAligning(inFew, inSome, Math.min(this.#sizes[a]!, this.#sizes[b]!))
  }

  #nextText(size: number): number {
    if (this.#count === this.#sizes.length) {
      this.#sizes = grown(this.#sizes)
      this.#inFew = grown(this.#inFew)
      this.#inSome = grown(this.#inSome)
    }
    this.#sizes[this.#count] = size
    return this.#count++
  }

  #joinSeveral(
    shingle: number,
    list: number,
    text: number,
    { met, spent }: { met: number[]; spent: SpentShingle[] },
  ): void {
    const lists = this.#lists
    const others = this.#others
    const length = lists.lengthOf(list)
    if (length === FEW_TEXTS || length === MOST_TEXTS) {
      lists.read(list, others)
      spent.push({ texts: [...others.subarray(0, length)], wasInFew: length === FEW_TEXTS })
    }
    if (length === MOST_TEXTS) {
      lists.drop(list)
      this.#table.put(shingle, IN_TOO_MANY)
      return
    }
    const inFew = length < FEW_TEXTS ? 1 : 0
    for (let k = lists.read(list, others) - 1; k >= 0; k--) this.#meet(others[k]!, inFew, met)
    const where = lists.push(list, text)
    if (where !== list) this.#table.put(shingle, IN_SEVERAL - where)
  }

  /** Counts a shingle for a text that has it. */
  #meet(text: number, inFew: 0 | 1, met: number[]): void {
    if (this.#inSome[text] === 0) met.push(text)
    this.#inSome[text]!++
    this.#inFew[text]! += inFew
  }

  /** Those of the texts met that are worth aligning; what was counted is forgotten. */
  #worthAligning(met: readonly number[], size: number): NearText[] {
    const near: NearText[] = []
    for (const text of met) {
      const inFew = this.#inFew[text]!
      const inSome = this.#inSome[text]!
      if (isWorthAligning(inFew, inSome, Math.min(size, this.#sizes[text]!)))
        near.push({ text, inFew, inSome })
      this.#inFew[text] = 0
      this.#inSome[text] = 0
    }
    return near
  }
}
