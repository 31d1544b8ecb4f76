/** A shingle in more texts than this is boilerplate or idiom, unless most of both texts is the same. */
const FEW_TEXTS = 30
/** One in more texts than this finds none of them: a text printed everywhere has as many copies as the square. */
const MOST_TEXTS = 256

const FREE = -1

/** The texts that a shingle was in until now: few, or as many as are looked up. */
export interface SpentShingle {
  readonly texts: readonly number[]
  readonly wasInFew: boolean
}

/**
 * Which texts have a shingle, for very many shingles: a hash table in typed arrays, open addressing. A shingle that
 * is in too many texts keeps its count and no texts.
 */
export class ShingleIndex {
  #keys = new Uint32Array(1 << 12)
  /** Number of texts that have it; 0 for a free place. */
  #counts = new Uint16Array(1 << 12)
  /** Place of the last text in the list, which leads to the one before. */
  #last = new Int32Array(1 << 12)
  #used = 0
  #texts = new Int32Array(1 << 12)
  #before = new Int32Array(1 << 12)
  #listed = 0

  /** Puts a text in that has each of these shingles. Returns the texts of those that prove less now than before. */
  add(text: number, shingles: Uint32Array): SpentShingle[] {
    const spent: SpentShingle[] = []
    for (const shingle of shingles) {
      const place = this.#placeOf(shingle)
      const count = this.#counts[place]!
      if (count > MOST_TEXTS) continue
      if (count === FEW_TEXTS || count === MOST_TEXTS)
        spent.push({ texts: this.textsWith(shingle), wasInFew: count === FEW_TEXTS })
      this.#counts[place] = count + 1
      this.#last[place] = this.#list(text, count === 0 ? FREE : this.#last[place]!)
      if (count === 0) {
        this.#keys[place] = shingle
        this.#used++
        if (2 * this.#used > this.#keys.length) this.#grow()
      }
    }
    return spent
  }

  /** The texts that have it; none where they are too many. */
  textsWith(shingle: number): number[] {
    const place = this.#placeOf(shingle)
    const count = this.#counts[place]!
    const texts: number[] = []
    if (count === 0 || count > MOST_TEXTS) return texts
    for (let at = this.#last[place]!; at !== FREE; at = this.#before[at]!) texts.push(this.#texts[at]!)
    return texts
  }

  /** Whether these are all texts that a shingle is in, and few. */
  isInFew(texts: readonly number[]): boolean {
    return texts.length > 0 && texts.length <= FEW_TEXTS
  }

  #placeOf(shingle: number): number {
    const mask = this.#keys.length - 1
    let place = shingle & mask
    while (this.#counts[place] !== 0 && this.#keys[place] !== shingle) place = (place + 1) & mask
    return place
  }

  #list(text: number, before: number): number {
    if (this.#listed === this.#texts.length) {
      this.#texts = grown(this.#texts)
      this.#before = grown(this.#before)
    }
    this.#texts[this.#listed] = text
    this.#before[this.#listed] = before
    return this.#listed++
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
