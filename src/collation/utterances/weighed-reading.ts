import type { ReadingWord, ReadingWords } from './reading-words.ts'
import type { Rarity } from './word-rarity.ts'
import { stemOf } from './word-rarity.ts'

/** What a word is, a bit each. */
export const FUNCTION_WORD = 1
export const PROPER = 2

/** Words under this weight are not compared by likeness of spelling: among common words it misleads. */
const LIKENESS_WEIGHT = 3

/**
 * A reading whose words are weighed by how much they tell among the readings at hand. Only readings weighed by one
 * rarity are compared: the numbers of stems and runs are the rarity's.
 */
export class WeighedReading implements ReadingWords {
  readonly words: readonly ReadingWord[]
  readonly numbers: readonly number[]
  readonly negated: boolean
  readonly verbatim: string
  readonly weights: Float64Array
  /** For each word whether it is of grammar and whether it is written like a name. */
  readonly kinds: Uint8Array
  readonly total: number
  /** Of this, the weight of the words that are not of grammar, and of those that are written like names. */
  readonly contentTotal: number
  readonly properTotal: number
  /** For each word the number of its stem. */
  readonly stems: Int32Array
  /** For each word the next place of its stem, or -1. */
  readonly next: Int32Array
  /** Places at which a stem stands first, in order. */
  readonly firsts: Int32Array
  /** Places of the words that are compared by likeness. */
  readonly heavy: Int32Array
  readonly greatestStem: number
  readonly #rarity: Rarity
  #runs: Int32Array | null = null
  #runTotal = 0
  #places: ReadonlyMap<string, readonly number[]> | null = null

  constructor(reading: ReadingWords, rarity: Rarity) {
    this.#rarity = rarity
    this.words = reading.words
    this.numbers = reading.numbers
    this.negated = reading.negated
    this.verbatim = reading.verbatim
    const size = this.words.length
    this.weights = new Float64Array(size)
    this.kinds = new Uint8Array(size)
    this.stems = new Int32Array(size)
    this.next = new Int32Array(size).fill(-1)
    const firsts: number[] = []
    const heavy: number[] = []
    let total = 0
    let content = 0
    let names = 0
    let greatest = 0
    for (let i = 0; i < size; i++) {
      const { profile, proper } = this.words[i]!
      const { stem, weight } = rarity.told(profile)
      this.weights[i] = weight
      this.stems[i] = stem
      total += weight
      if (profile.kind === 'function') this.kinds[i] = FUNCTION_WORD
      else content += weight
      if (proper) {
        this.kinds[i]! |= PROPER
        names += weight
      }
      if (weight >= LIKENESS_WEIGHT) heavy.push(i)
      if (stem > greatest) greatest = stem
      let before = i - 1
      while (before >= 0 && this.stems[before] !== stem) before--
      if (before >= 0) this.next[before] = i
      else firsts.push(i)
    }
    this.total = total
    this.contentTotal = content
    this.properTotal = names
    this.firsts = Int32Array.from(firsts)
    this.heavy = Int32Array.from(heavy)
    this.greatestStem = greatest
  }

  /** Its runs of letters, by number. */
  get runs(): Int32Array {
    this.#runs ??= this.#rarity.runs.of(this.verbatim)
    return this.#runs
  }

  /** Weight of all its runs of letters. */
  get runTotal(): number {
    if (this.#runTotal === 0) for (const run of this.runs) this.#runTotal += this.runWeight(run)
    return this.#runTotal
  }

  runWeight(run: number): number {
    return this.#rarity.runs.weight(run)
  }

  /** Places of each stem in `words`. */
  get places(): ReadonlyMap<string, readonly number[]> {
    this.#places ??= Map.groupBy(this.words.keys(), i => stemOf(this.words[i]!.profile))
    return this.#places
  }
}

export function weigh(reading: ReadingWords, rarity: Rarity): WeighedReading {
  return new WeighedReading(reading, rarity)
}
