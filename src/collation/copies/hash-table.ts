/** What is got where nothing was put, and never put. */
export const NOTHING = -1

/** By the first bits of the hash; the rest of the bits tell the place in a segment. */
const SEGMENTS = 2 ** 8
const REST = 2 ** 24
/** Slots of a new segment. Every other has one more, so that not all grow at once. */
const FEWEST_SLOTS = 8
/** Beyond that a segment grows by an eighth. */
const MOST_FULL = 0.85

/**
 * A whole number by a hash of 32 bits, for many millions of them: open addressing, in eight bytes a slot. It consists of
 * segments that grow one by one and little at a time: so it is four fifths full, and takes hardly more while it grows.
 */
export class HashTable {
  readonly #segments: (Segment | undefined)[] = new Array(SEGMENTS)

  get(hash: number): number {
    const segment = this.#segments[hash >>> 24]
    return segment === undefined ? NOTHING : segment.get(hash)
  }

  put(hash: number, value: number): void {
    const at = hash >>> 24
    let segment = this.#segments[at]
    if (segment === undefined) this.#segments[at] = segment = new Segment(FEWEST_SLOTS + (at % 2))
    segment.put(hash, value)
  }
}

class Segment {
  /** Of each slot the hash, and the value with its bits turned, so that 0 says that it is free. */
  #slots: Int32Array
  #size: number
  #used = 0

  constructor(size: number) {
    this.#size = size
    this.#slots = new Int32Array(2 * size)
  }

  get(hash: number): number {
    return ~this.#slots[this.#placeOf(hash) + 1]!
  }

  put(hash: number, value: number): void {
    let place = this.#placeOf(hash)
    if (this.#slots[place + 1] === 0) {
      if (++this.#used > MOST_FULL * this.#size) {
        this.#grow()
        place = this.#placeOf(hash)
      }
      this.#slots[place] = hash
    }
    this.#slots[place + 1] = ~value
  }

  /** Where it is, or would be. */
  #placeOf(hash: number): number {
    const slots = this.#slots
    const end = 2 * this.#size
    const key = hash | 0
    // Hashes lie in the order of their size: where a segment grows, it is read and written from one end to the other.
    let place = 2 * Math.floor(((hash & (REST - 1)) * this.#size) / REST)
    while (slots[place + 1] !== 0 && slots[place] !== key) {
      place += 2
      if (place === end) place = 0
    }
    return place
  }

  #grow(): void {
    const before = this.#slots
    this.#size = Math.ceil(1.125 * this.#size)
    this.#slots = new Int32Array(2 * this.#size)
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue
      const place = this.#placeOf(before[at]!)
      this.#slots[place] = before[at]!
      this.#slots[place + 1] = before[at + 1]!
    }
  }
}
