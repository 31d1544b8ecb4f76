import type { Packing } from '../shelves.ts'

const FREE = -1
const LOWEST_ROOM = 64
/** Share of the places that may be taken. */
const FULL = 2 / 3

/**
 * The documents of one week by the terms that tell most of them, with the weight that each term has there. All in a few
 * arrays of numbers, which are written down as they stand. Read with
 * `for (let at = week.begin(term); at >= 0; at = week.next(at))`; documents are in no order to rely on.
 */
export class WeekPostings {
  /** By place: a term, and where its documents begin. */
  #terms: Int32Array
  #heads: Int32Array
  #termCount: number
  #documents: Int32Array
  #next: Int32Array
  #weights: Uint16Array
  #count: number

  constructor(written: WrittenWeek = nothingWritten()) {
    this.#terms = written.terms
    this.#heads = written.heads
    this.#termCount = written.termCount
    this.#documents = written.documents
    this.#next = written.next
    this.#weights = written.weights
    this.#count = written.documents.length
  }

  begin(term: number): number {
    const place = this.#placeOf(term)
    return this.#terms[place] === FREE ? FREE : this.#heads[place]!
  }

  next(at: number): number {
    return this.#next[at]!
  }

  document(at: number): number {
    return this.#documents[at]!
  }

  weight(at: number): number {
    return this.#weights[at]!
  }

  /** The document must not be there yet. */
  put(term: number, document: number, weight: number): void {
    if (this.#count === this.#documents.length) this.#makeRoom()
    const at = this.#count++
    let place = this.#placeOf(term)
    if (this.#terms[place] === FREE) {
      if (this.#termCount + 1 > FULL * this.#terms.length) {
        this.#makeRoomForTerms()
        place = this.#placeOf(term)
      }
      this.#terms[place] = term
      this.#heads[place] = FREE
      this.#termCount++
    }
    this.#documents[at] = document
    this.#weights[at] = weight
    this.#next[at] = this.#heads[place]!
    this.#heads[place] = at
  }

  written(): WrittenWeek {
    return {
      terms: this.#terms,
      heads: this.#heads,
      termCount: this.#termCount,
      documents: this.#documents.subarray(0, this.#count),
      next: this.#next.subarray(0, this.#count),
      weights: this.#weights.subarray(0, this.#count),
    }
  }

  /** Where a term stands, or would. */
  #placeOf(term: number): number {
    const terms = this.#terms
    const mask = terms.length - 1
    let place = (Math.imul(term, 0x9e3779b1) >>> 8) & mask
    while (terms[place] !== term && terms[place] !== FREE) place = (place + 1) & mask
    return place
  }

  #makeRoom(): void {
    const room = Math.ceil(1.5 * this.#count) + LOWEST_ROOM
    const [documents, next, weights] = [this.#documents, this.#next, this.#weights]
    this.#documents = new Int32Array(room)
    this.#documents.set(documents)
    this.#next = new Int32Array(room)
    this.#next.set(next)
    this.#weights = new Uint16Array(room)
    this.#weights.set(weights)
  }

  #makeRoomForTerms(): void {
    const [terms, heads] = [this.#terms, this.#heads]
    this.#terms = new Int32Array(2 * terms.length).fill(FREE)
    this.#heads = new Int32Array(2 * terms.length)
    for (let k = 0; k < terms.length; k++) {
      if (terms[k] === FREE) continue
      const place = this.#placeOf(terms[k]!)
      this.#terms[place] = terms[k]!
      this.#heads[place] = heads[k]!
    }
  }
}

/** What a week is written down as. */
interface WrittenWeek {
  readonly terms: Int32Array
  readonly heads: Int32Array
  readonly termCount: number
  readonly documents: Int32Array
  readonly next: Int32Array
  readonly weights: Uint16Array
}

function nothingWritten(): WrittenWeek {
  return {
    terms: new Int32Array(LOWEST_ROOM).fill(FREE),
    heads: new Int32Array(LOWEST_ROOM),
    termCount: 0,
    documents: new Int32Array(),
    next: new Int32Array(),
    weights: new Uint16Array(),
  }
}

/** Whole numbers in front: places, terms, documents. */
const COUNTS = 3

export const weekPacking: Packing<WeekPostings> = {
  pack(week) {
    const { terms, heads, termCount, documents, next, weights } = week.written()
    const whole = COUNTS + 2 * terms.length + 2 * documents.length
    const buffer = new ArrayBuffer(4 * whole + 2 * documents.length)
    const numbers = new Int32Array(buffer, 0, whole)
    numbers.set([terms.length, termCount, documents.length])
    let at = COUNTS
    for (const part of [terms, heads, documents, next]) {
      numbers.set(part, at)
      at += part.length
    }
    new Uint16Array(buffer, 4 * whole).set(weights)
    return new Uint8Array(buffer)
  },

  unpack(bytes) {
    const { buffer } = new Uint8Array(bytes)
    const [places, termCount, count] = new Int32Array(buffer, 0, COUNTS)
    let at = COUNTS
    const part = (length: number) => {
      const numbers = new Int32Array(buffer, 4 * at, length)
      at += length
      return numbers
    }
    return new WeekPostings({
      termCount: termCount!,
      terms: part(places!),
      heads: part(places!),
      documents: part(count!),
      next: part(count!),
      weights: new Uint16Array(buffer, 4 * at, count!),
    })
  },
}
