import weights from '../weights/reading-search.json' with { type: 'json' }
import type { ReadingWords } from './reading-words.ts'
import { signsOf, similarity } from './utterance-similarity.ts'
import type { WeighedReading } from './weighed-reading.ts'
import { weigh } from './weighed-reading.ts'
import type { Rarity } from './word-rarity.ts'
import { rarityAmong } from './word-rarity.ts'

export interface Hit {
  /** Index among the readings searched. */
  readonly at: number
  readonly score: number
}

/** So many that share the most runs of letters, and so many that share the most words, are compared word by word. */
const COMPARED = 60
/** Taken off for each nat of a reading's own runs or words, so that a long one is not found by everything. */
const LENGTH = 0.01
/** A query of up to so many words is searched as a cut, from so many on as a whole; between, as both. */
const CUT_WORDS = 8
export const WHOLE_WORDS = 12
/** Log-odds beyond which they say no more. */
const ODDS_MOST = 10

/** Readings to be searched by the words of another, or of a part of it. */
export class ReadingSearch {
  readonly #rarity: Rarity
  readonly #readings: readonly WeighedReading[]
  readonly #byRun: ReadonlyMap<number, readonly number[]>
  readonly #byStem: ReadonlyMap<string, readonly number[]>

  constructor(readings: readonly ReadingWords[]) {
    this.#rarity = rarityAmong(readings)
    this.#readings = readings.map(r => weigh(r, this.#rarity))
    this.#byRun = postingsOf(this.#readings, r => r.runs)
    this.#byStem = postingsOf(this.#readings, r => r.places.keys())
  }

  /** The best first; equal ones in the order in which they were given. */
  search(query: ReadingWords, limit: number): Hit[] {
    return this.compared(query)
      .map(({ at, inputs }) => ({ at, score: scoreOf(inputs, query.words.length) }))
      .sort((x, y) => y.score - x.score || x.at - y.at)
      .slice(0, limit)
  }

  /** The readings that are compared with a query, and what they are ranked by. */
  compared(query: ReadingWords): { readonly at: number; readonly inputs: readonly number[] }[] {
    const asked = weigh(query, this.#rarity)
    const byRuns = this.#likely(weightsOfRuns(asked), this.#byRun, r => r.runTotal)
    const byWords = this.#likely(weightsOfStems(asked), this.#byStem, r => r.total)
    return [...new Set([...byRuns, ...byWords])].map(at => {
      const reading = this.#readings[at]!
      const values = signsOf(asked, reading)
      const odds = Math.max(-ODDS_MOST, Math.min(ODDS_MOST, similarity(values)))
      return { at, inputs: [...values, odds, Math.log1p(reading.total)] }
    })
  }

  #likely<K>(
    asked: ReadonlyMap<K, number>,
    postings: ReadonlyMap<K, readonly number[]>,
    size: (reading: WeighedReading) => number,
  ): number[] {
    const shared = new Map<number, number>()
    for (const [key, weight] of asked) {
      for (const i of postings.get(key) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight)
    }
    return [...shared]
      .map(([at, weight]) => ({ at, score: weight - LENGTH * size(this.#readings[at]!) }))
      .sort((x, y) => y.score - x.score || x.at - y.at)
      .slice(0, COMPARED)
      .map(({ at }) => at)
  }
}

/** How far a query of so many words is searched as a whole, 0 to 1. */
function wholenessOf(words: number): number {
  return Math.min(1, Math.max(0, (words - CUT_WORDS) / (WHOLE_WORDS - CUT_WORDS)))
}

/** Fitted by bench/train/utterance-search.ts: which of the readings compared is the one that was asked for. */
function scoreOf(inputs: readonly number[], words: number): number {
  const whole = wholenessOf(words)
  return inputs.reduce(
    (sum, value, k) => sum + value * (whole * weights.whole[k]! + (1 - whole) * weights.cut[k]!),
    0,
  )
}

function weightsOfRuns(asked: WeighedReading): Map<number, number> {
  return new Map(Array.from(asked.runs, run => [run, asked.runWeight(run)]))
}

function weightsOfStems(asked: WeighedReading): Map<string, number> {
  return new Map([...asked.places].map(([stem, places]) => [stem, asked.weights[places[0]!]!]))
}

function postingsOf<K>(
  readings: readonly WeighedReading[],
  keys: (reading: WeighedReading) => Iterable<K>,
): Map<K, number[]> {
  const postings = new Map<K, number[]>()
  readings.forEach((reading, i) => {
    for (const key of keys(reading)) {
      const list = postings.get(key)
      if (list === undefined) postings.set(key, [i])
      else list.push(i)
    }
  })
  return postings
}
