import { isWorthAligning, type SharedShingles } from './shingles.ts'

/** A shingle in more texts than this is boilerplate or idiom, unless most of both texts is the same. */
const FEW_TEXTS = 30
/** One in more texts than this finds none of them: a text printed everywhere has as many copies as the square. */
const MOST_TEXTS = 256

const NONE = -1

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
 * Which texts have a shingle, for very many texts and shingles: a hash table in typed arrays, open addressing. Most
 * shingles are in one text, which stands in the table itself; those of more lead to a list. A shingle that is in too
 * many texts keeps its count and no texts.
 */
export class ShingleIndex {
  #keys = new Uint32Array(1 << 12)
  /** Number of texts that have it; 0 for a free place. */
  #counts = new Uint16Array(1 << 12)
  /** The text, where it is the only one; otherwise the place of the last one in the list, which leads to the one before. */
  #last = new Int32Array(1 << 12)
  #used = 0
  #texts = new Int32Array(1 << 12)
  #before = new Int32Array(1 << 12)
  #listed = 0
  /** The first of those places of the list that are free again, which leads to the next. */
  #free = NONE
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
    for (let k = 0; k < shingles.length; k++) {
      const place = this.#placeOf(shingles[k]!)
      const count = this.#counts[place]!
      if (count === 0) this.#putFirst(place, shingles[k]!, text)
      else if (count < MOST_TEXTS) {
        if (count === FEW_TEXTS) spent.push({ texts: this.#textsAt(place), wasInFew: true })
        this.#meet(place, met)
        this.#putNext(place, text)
      } else if (count === MOST_TEXTS) {
        spent.push({ texts: this.#textsAt(place), wasInFew: false })
        this.#giveUp(place)
      }
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

  /** Counts the shingle at a place for the texts that have it. */
  #meet(place: number, met: number[]): void {
    const count = this.#counts[place]!
    const inFew = count < FEW_TEXTS ? 1 : 0
    const last = this.#last[place]!
    if (count === 1) this.#meetText(last, inFew, met)
    else for (let at = last; at !== NONE; at = this.#before[at]!) this.#meetText(this.#texts[at]!, inFew, met)
  }

  #meetText(text: number, inFew: 0 | 1, met: number[]): void {
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

  #textsAt(place: number): number[] {
    const texts: number[] = []
    for (let at = this.#last[place]!; at !== NONE; at = this.#before[at]!) texts.push(this.#texts[at]!)
    return texts
  }

  #placeOf(shingle: number): number {
    const mask = this.#keys.length - 1
    let place = shingle & mask
    while (this.#counts[place] !== 0 && this.#keys[place] !== shingle) place = (place + 1) & mask
    return place
  }

  #putFirst(place: number, shingle: number, text: number): void {
    this.#keys[place] = shingle
    this.#counts[place] = 1
    this.#last[place] = text
    this.#used++
    if (4 * this.#used > 3 * this.#keys.length) this.#grow()
  }

  #putNext(place: number, text: number): void {
    if (this.#counts[place] === 1) this.#last[place] = this.#list(this.#last[place]!, NONE)
    this.#last[place] = this.#list(text, this.#last[place]!)
    this.#counts[place]!++
  }

  #giveUp(place: number): void {
    let first = this.#last[place]!
    while (this.#before[first] !== NONE) first = this.#before[first]!
    this.#before[first] = this.#free
    this.#free = this.#last[place]!
    this.#last[place] = NONE
    this.#counts[place]!++
  }

  #list(text: number, before: number): number {
    let place = this.#free
    if (place !== NONE) this.#free = this.#before[place]!
    else {
      if (this.#listed === this.#texts.length) {
        this.#texts = grown(this.#texts)
        this.#before = grown(this.#before)
      }
      place = this.#listed++
    }
    this.#texts[place] = text
    this.#before[place] = before
    return place
  }

  #grow(): void {
    const [keys, counts, last] = [this.#keys, this.#counts, this.#last]
    this.#keys = new Uint32Array(2 * keys.length)
    this.#counts = new Uint16Array(2 * keys.length)
    this.#last = new Int32Array(2 * keys.length)
    for (let at = 0; at < keys.length; at++) {
      if (counts[at] === 0) continue
      const place = this.#placeOf(keys[at]!)
      this.#keys[place] = keys[at]!
      this.#counts[place] = counts[at]!
      this.#last[place] = last[at]!
    }
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}
