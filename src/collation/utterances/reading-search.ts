import type { ReadingWords } from './reading-words.ts'
import { signs, signsOf, similarity } from './utterance-similarity.ts'
import type { WeighedReading } from './weighed-reading.ts'
import { weigh } from './weighed-reading.ts'
import type { Rarity } from './word-rarity.ts'
import { rarityAmong } from './word-rarity.ts'

export interface Hit {
  /** Index among the readings searched. */
  readonly at: number
  readonly score: number
}

/** So many that share the most runs of letters are compared word by word. */
const COMPARED = 60
/** Taken off for each nat of a reading's own runs, so that a long one is not found by everything. */
const LENGTH = 0.01

/**
 * What a hit is ranked by: how much of the query it covers, by words, by runs of letters and by words that run on, and a little by how
 * likely the two are one. Found by trying on utterances-wmt (develop), fragments and whole sentences alike.
 */
const RANKED_BY = [
  { sign: signs.indexOf('share of the shorter covered'), weight: 1 },
  { sign: signs.indexOf('runs of letters of the shorter covered'), weight: 0.5 },
  { sign: signs.indexOf('words running on together'), weight: 0.4 },
  { sign: signs.indexOf('share of the longer covered'), weight: 0.2 },
]
const ODDS = { weight: 0.08, most: 10 }

/** Readings to be searched by the words of another, or of a part of it. */
export class ReadingSearch {
  readonly #rarity: Rarity
  readonly #readings: readonly WeighedReading[]
  readonly #postings = new Map<number, number[]>()

  constructor(readings: readonly ReadingWords[]) {
    this.#rarity = rarityAmong(readings)
    this.#readings = readings.map(r => weigh(r, this.#rarity))
    this.#readings.forEach((reading, i) => {
      for (const run of reading.runs) {
        const list = this.#postings.get(run)
        if (list === undefined) this.#postings.set(run, [i])
        else list.push(i)
      }
    })
  }

  /** The best first; equal ones in the order in which they were given. */
  search(query: ReadingWords, limit: number): Hit[] {
    const asked = weigh(query, this.#rarity)
    const shared = new Map<number, number>()
    for (const [run, weight] of asked.runWeights) {
      for (const i of this.#postings.get(run) ?? []) shared.set(i, (shared.get(i) ?? 0) + weight)
    }
    const likely = [...shared]
      .map(([at, weight]) => ({ at, score: weight - LENGTH * this.#readings[at]!.runTotal }))
      .sort((x, y) => y.score - x.score || x.at - y.at)
    const compared = likely.slice(0, COMPARED).map(({ at }) => ({ at, score: this.#compare(asked, at) }))
    return compared.sort((x, y) => y.score - x.score || x.at - y.at).slice(0, limit)
  }

  #compare(asked: WeighedReading, at: number): number {
    const values = signsOf(asked, this.#readings[at]!)
    const odds = Math.max(-ODDS.most, Math.min(ODDS.most, similarity(values)))
    return RANKED_BY.reduce((sum, { sign, weight }) => sum + weight * values[sign]!, ODDS.weight * odds)
  }
}
