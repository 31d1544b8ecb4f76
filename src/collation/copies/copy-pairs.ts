import { grown } from './number-column.ts'
import type { SharedShingles } from './shingles.ts'

const NONE = -1

/** Where in a record what of a pair stands. */
const A = 0
const B = 1
const IN_FEW = 2
const IN_SOME = 3
/** The row of what was found. */
const ROW = 4
/** The next pair of either text. */
const NEXT_OF_A = 5
const NEXT_OF_B = 6
const STATE = 7
const RECORD = 8

/** What is so of a pair, a bit each. */
export const PAIR_STANDS = 1
/** It has been aligned, and is a copy. */
export const PAIR_FOUND = 2
/** The two documents tell which way it went. */
export const PAIR_TOLD = 4
/** As they have it, the second has it from the first. */
export const PAIR_FORWARD = 8
/** It went the other way than they have it. */
export const PAIR_TURNED = 16

/**
 * Pairs of texts that are copies or may be, of which the first text is the one whose identifier comes first. Very many: so
 * each is a few numbers in one array, a link of two chains that lead from either text through all its pairs.
 */
export class CopyPairs {
  #records = new Int32Array(RECORD * 64)
  #count = 0
  /** The first record that is free again, which leads to the next. */
  #free = NONE
  /** By text: its first pair. */
  #first = new Int32Array(64).fill(NONE)

  /** A pair of two texts by their numbers. It stands. */
  add(a: number, b: number, { inFew, inSome }: SharedShingles): number {
    const pair = this.#record()
    const at = RECORD * pair
    const records = this.#records
    records[at + A] = a
    records[at + B] = b
    records[at + IN_FEW] = inFew
    records[at + IN_SOME] = inSome
    records[at + ROW] = NONE
    records[at + STATE] = PAIR_STANDS
    records[at + NEXT_OF_A] = this.#link(a, pair)
    records[at + NEXT_OF_B] = this.#link(b, pair)
    return pair
  }

  a(pair: number): number {
    return this.#records[RECORD * pair + A]!
  }

  b(pair: number): number {
    return this.#records[RECORD * pair + B]!
  }

  /** Of a pair that a text is in, the other one. */
  other(pair: number, text: number): number {
    const a = this.a(pair)
    return a === text ? this.b(pair) : a
  }

  is(pair: number, bit: number): boolean {
    return (this.#records[RECORD * pair + STATE]! & bit) !== 0
  }

  mark(pair: number, bit: number, so: boolean): void {
    if (so) this.#records[RECORD * pair + STATE]! |= bit
    else this.#records[RECORD * pair + STATE]! &= ~bit
  }

  shared(pair: number): SharedShingles {
    const at = RECORD * pair
    return { inFew: this.#records[at + IN_FEW]!, inSome: this.#records[at + IN_SOME]! }
  }

  /** Takes away a shingle that the two share. */
  weaken(pair: number, wasInFew: boolean): void {
    this.#records[RECORD * pair + (wasInFew ? IN_FEW : IN_SOME)]!--
  }

  row(pair: number): number {
    return this.#records[RECORD * pair + ROW]!
  }

  putRow(pair: number, row: number): void {
    this.#records[RECORD * pair + ROW] = row
  }

  /** Those of a text that stand. */
  of(text: number): number[] {
    const pairs: number[] = []
    for (let pair = this.#firstOf(text); pair !== NONE; pair = this.#nextOf(pair, text)) pairs.push(pair)
    return pairs
  }

  hasMoreThan(most: number, text: number): boolean {
    let left = most
    for (let pair = this.#firstOf(text); pair !== NONE; pair = this.#nextOf(pair, text))
      if (left-- === 0) return true
    return false
  }

  /** Takes a pair from its two texts: it stands no more, but can be asked until its number is released. */
  drop(pair: number): void {
    this.mark(pair, PAIR_STANDS, false)
    this.#unlink(this.a(pair), pair)
    this.#unlink(this.b(pair), pair)
  }

  /** The number of a pair that was dropped may be another's from now on. */
  release(pair: number): void {
    this.#records[RECORD * pair] = this.#free
    this.#free = pair
  }

  #record(): number {
    const free = this.#free
    if (free !== NONE) {
      this.#free = this.#records[RECORD * free]!
      return free
    }
    if (RECORD * this.#count === this.#records.length) this.#records = grown(this.#records, RECORD)
    return this.#count++
  }

  #firstOf(text: number): number {
    return text < this.#first.length ? this.#first[text]! : NONE
  }

  #nextOf(pair: number, text: number): number {
    return this.#records[this.#placeOfNext(pair, text)]!
  }

  #placeOfNext(pair: number, text: number): number {
    return RECORD * pair + (this.a(pair) === text ? NEXT_OF_A : NEXT_OF_B)
  }

  /** Puts a pair before all others of a text; the one that follows it. */
  #link(text: number, pair: number): number {
    while (text >= this.#first.length) {
      const known = this.#first.length
      this.#first = grown(this.#first)
      this.#first.fill(NONE, known)
    }
    const next = this.#first[text]!
    this.#first[text] = pair
    return next
  }

  #unlink(text: number, pair: number): void {
    const next = this.#nextOf(pair, text)
    let before = this.#first[text]!
    if (before === pair) {
      this.#first[text] = next
      return
    }
    while (this.#nextOf(before, text) !== pair) before = this.#nextOf(before, text)
    this.#records[this.#placeOfNext(before, text)] = next
  }
}
