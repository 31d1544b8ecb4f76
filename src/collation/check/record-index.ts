import { firstWhere } from '../../model/halving.ts'
import { isFunctionWord, isModal } from '../apparatus/function-words.ts'
import type { SpokenRecord } from './transcript.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words `[i, i + length)` of a quotation that stand at `[j, j + length)` of the record. */
export interface Block {
  readonly i: number
  readonly j: number
  readonly length: number
}

/** Runs of so many words are looked up. */
const LENGTHS = [1, 2, 3] as const
type Length = (typeof LENGTHS)[number]

/** A run that stands in more places than this is a phrase of the language and leads nowhere by itself. */
const MOST_PLACES: Readonly<Record<Length, number>> = { 1: 12, 2: 32, 3: 96 }
/** Where nothing but phrases of the language is quoted, so many places of the rarest are looked at. */
const MOST_PLACES_OF_COMMON = 200
/** Places at which a quotation is tried word for word. Two words in a hundred thousand stand in fewer. */
const MOST_TRIED = 20_000
/** Places in which one quotation stands, counted up to here. */
const MOST_COUNTED = 1000

/** A place in a sorted column: 28 bits of hash before 25 of place, exactly held by a double. */
const PLACES = 2 ** 25

/** Where the record has a word, two words or three words running. */
export class RecordIndex {
  readonly #keys: readonly number[]
  readonly #columns: Readonly<Record<Length, Float64Array>>
  readonly #weights: readonly number[]

  constructor(record: SpokenRecord, numbers: Vocabulary) {
    this.#keys = record.row.keys
    this.#columns = { 1: this.#column(1), 2: this.#column(2), 3: this.#column(3) }
    this.#weights = weightsOf(record.row.keys, numbers)
  }

  /** How much a word tells, by its number; see `weightsOf`. Words that the record lacks tell most. */
  weight(key: number): number {
    return this.#weights[key] ?? MOST
  }

  /** Places at which all of the words stand running, in order; at most `MOST_COUNTED`. */
  exactPlaces(words: readonly number[]): number[] {
    const n = Math.min(3, words.length) as Length
    if (words.length === 0 || words.length > this.#keys.length) return []
    let at = 0
    let run = this.#run(words, 0, n)
    for (let i = 1; i + n <= words.length && run.to > run.from; i++) {
      const other = this.#run(words, i, n)
      if (other.to - other.from < run.to - run.from) {
        run = other
        at = i
      }
    }
    const found: number[] = []
    const last = Math.min(run.to, run.from + MOST_TRIED)
    for (let k = run.from; k < last && found.length < MOST_COUNTED; k++) {
      const start = (this.#columns[n][k]! % PLACES) - at
      if (start >= 0 && this.#agrees(words, start)) found.push(start)
    }
    return found
  }

  /** The longest runs that a quotation and the record have in common, from every run that tells anything. */
  blocks(words: readonly number[]): Block[] {
    const found: Block[] = []
    /** By diagonal, the end of the last block on it. */
    const done = new Map<number, number>()
    const seed = (i: number, j: number) => {
      if ((done.get(j - i) ?? -1) > i) return
      const block = this.#extended(words, i, j)
      done.set(j - i, block.i + block.length)
      found.push(block)
    }
    for (let i = 0; i < words.length; i++) {
      for (const n of LENGTHS) {
        if (i + n > words.length || (n === 1 && this.weight(words[i]!) < RARE)) continue
        const { from, to } = this.#run(words, i, n)
        if (to - from > MOST_PLACES[n]) continue
        for (let k = from; k < to; k++) {
          const j = this.#columns[n][k]! % PLACES
          if (this.#stands(words, i, j, n)) seed(i, j)
        }
      }
    }
    if (found.length === 0) for (const [i, j] of this.#commonPlaces(words)) seed(i, j)
    return found
  }

  /** Places of the rarest run, where all are common. */
  #commonPlaces(words: readonly number[]): [number, number][] {
    const n = Math.min(3, words.length) as Length
    let best: { i: number; from: number; to: number } | null = null
    for (let i = 0; n > 0 && i + n <= words.length; i++) {
      const { from, to } = this.#run(words, i, n)
      if (to > from && (best === null || to - from < best.to - best.from)) best = { i, from, to }
    }
    if (best === null) return []
    const { i, from, to } = best
    const count = Math.min(to - from, MOST_PLACES_OF_COMMON)
    return Array.from({ length: count }, (_, k): [number, number] => [
      i,
      this.#columns[n][from + k]! % PLACES,
    ]).filter(([at, j]) => this.#stands(words, at, j, n))
  }

  #extended(words: readonly number[], i: number, j: number): Block {
    const keys = this.#keys
    let first = 0
    while (i - first > 0 && j - first > 0 && words[i - first - 1] === keys[j - first - 1]) first++
    let end = 0
    while (i + end < words.length && j + end < keys.length && words[i + end] === keys[j + end]) end++
    return { i: i - first, j: j - first, length: first + end }
  }

  #agrees(words: readonly number[], start: number): boolean {
    return this.#stands(words, 0, start, words.length)
  }

  /** Two runs may have one hash. */
  #stands(words: readonly number[], i: number, j: number, n: number): boolean {
    for (let k = 0; k < n; k++) if (words[i + k] !== this.#keys[j + k]) return false
    return true
  }

  #run(words: readonly number[], i: number, n: Length): { from: number; to: number } {
    const column = this.#columns[n]
    const low = hashOf(words, i, n) * PLACES
    const from = firstWhere(column.length, k => column[k]! >= low)
    return { from, to: from + firstWhere(column.length - from, k => column[from + k]! >= low + PLACES) }
  }

  #column(n: Length): Float64Array {
    const count = Math.max(0, Math.min(this.#keys.length, PLACES) - n + 1)
    const column = new Float64Array(count)
    for (let j = 0; j < count; j++) column[j] = hashOf(this.#keys, j, n) * PLACES + j
    return column.sort()
  }
}

function hashOf(words: readonly number[], at: number, n: number): number {
  let hash = 0x811c9dc5
  for (let k = 0; k < n; k++) {
    let h = hash ^ words[at + k]!
    // The finalizer of MurmurHash3 (Appleby, public domain).
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    hash = h ^ (h >>> 16)
  }
  return hash >>> 4
}

/** A word of grammar tells next to nothing of where it was taken from. */
const GRAMMAR = 1
/** Bounds of what a word of matter tells, in nats, and how many words of talk are imagined around a short record. */
const LEAST = 2
const MOST = 8
const TALK = 20_000
/** From here on a single word is worth looking up. */
const RARE = 5

/** By the word's number: minus the logarithm of its share of the record. */
function weightsOf(keys: readonly number[], numbers: Vocabulary): number[] {
  const counts = new Int32Array(numbers.spellings.length)
  for (const key of keys) if (key >= 0) counts[key]!++
  return numbers.spellings.map((spelling, key) => {
    if (isFunctionWord(spelling) || isModal(spelling) || spelling === "'s") return GRAMMAR
    return Math.min(MOST, Math.max(LEAST, Math.log((keys.length + TALK) / (counts[key]! + 2))))
  })
}
