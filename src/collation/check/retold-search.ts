import { ReadingSearch } from '../utterances/reading-search.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import { readingWords } from '../utterances/reading-words.ts'
import { isTelling, probability, signsOf, similarity } from '../utterances/utterance-similarity.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'
import type { SpokenRecord } from './transcript.ts'
import { recordSpan } from './transcript.ts'

/** Words `[from, to)` of the record that may say what a report retells. */
export interface RetoldHit {
  readonly from: number
  readonly to: number
  /** Probability that the two are one utterance, by their words. */
  readonly probability: number
}

interface Unit {
  readonly from: number
  readonly to: number
  readonly words: ReadingWords
}

/** So many of the likeliest sentences are weighed. */
const WEIGHED = 6

/** The sentences of the record, searched for what is said in other words. */
export class RetoldSearch {
  readonly #record: SpokenRecord
  readonly #units: readonly Unit[]
  readonly #search: ReadingSearch
  readonly #rarity: ReturnType<typeof rarityAmong>

  constructor(record: SpokenRecord) {
    this.#record = record
    this.#units = unitsOf(record)
    const readings = this.#units.map(u => u.words)
    this.#search = new ReadingSearch(readings)
    this.#rarity = rarityAmong(readings)
  }

  /** The best first. A sentence together with the one behind it is tried where either is among the likeliest. */
  find(query: ReadingWords): RetoldHit[] {
    if (query.words.length === 0) return []
    const hits = this.#search.search(query, WEIGHED)
    const asked = weigh(query, this.#rarity)
    const likeliest = new Set(hits.map(h => h.at))
    const tried = new Map<string, Unit>()
    for (const at of likeliest) {
      const unit = this.#units[at]!
      tried.set(`${unit.from}-${unit.to}`, unit)
      for (const [a, b] of [
        [at - 1, at],
        [at, at + 1],
      ] as const) {
        const joined = this.#joined(a, b)
        if (joined !== null) tried.set(`${joined.from}-${joined.to}`, joined)
      }
    }
    return [...tried.values()]
      .map(({ from, to, words }) => {
        const values = signsOf(asked, weigh(words, this.#rarity))
        const odds = similarity(values) - (isTelling(values) ? 0 : DOUBT)
        return { from, to, probability: probability(odds) }
      })
      .sort((x, y) => y.probability - x.probability || x.to - x.from - (y.to - y.from) || x.from - y.from)
  }

  #joined(a: number, b: number): Unit | null {
    const [left, right] = [this.#units[a], this.#units[b]]
    if (left === undefined || right === undefined) return null
    const range = this.#record.rangeOf[left.from]!
    if (range !== this.#record.rangeOf[right.from]) return null
    return unitOf(this.#record, left.from, right.to)
  }
}

/** Log-odds taken off where the words in common tell little. */
const DOUBT = 3

function unitsOf(record: SpokenRecord): Unit[] {
  const units: Unit[] = []
  for (const { from, to } of record.ranges)
    for (let at = from; at < to; at = record.sentenceEnd[at]!)
      units.push(unitOf(record, at, record.sentenceEnd[at]!))
  return units
}

function unitOf(record: SpokenRecord, from: number, to: number): Unit {
  const { analysis } = record.transcripts[record.ranges[record.rangeOf[from]!]!.transcript]!
  return { from, to, words: readingWords(analysis, [recordSpan(record, from, to)]) }
}
