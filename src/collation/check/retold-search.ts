import { firstBeginningAt, firstWhere } from '../../model/halving.ts'
import { clauseStarts } from '../utterances/clauses.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import { readingWords } from '../utterances/reading-words.ts'
import { isTelling, probability, signsOf, similarity } from '../utterances/utterance-similarity.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'
import type { SpokenRecord } from './transcript.ts'
import { rangeAt, recordSpan } from './transcript.ts'

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

const LEAST_PROBABLE = { base: 0.4, tenfold: 0.05, most: 0.6 }
/** Sentences of a short hearing. */
const SHORT_RECORD = 60
/** So many of the likeliest sentences are weighed. */
const WEIGHED = 12
/** Words that stand in no more sentences find them; so do the rarest of a query, however common. */
const MOST_SENTENCES = 200
const RAREST = 3
const MOST_LISTED = 2000
/** Of so many, the clauses and the neighbours are tried, too. */
const VARIED = 4
/** Clauses of a sentence that are taken together. */
const MOST_CLAUSES = 2

/** The sentences of the record, searched for what is said in other words. */
export class RetoldSearch {
  readonly #record: SpokenRecord
  readonly #units: readonly Unit[]
  /** Sentences that hold a stem, in order. */
  readonly #postings = new Map<string, number[]>()
  readonly #rarity: ReturnType<typeof rarityAmong>

  constructor(record: SpokenRecord) {
    this.#record = record
    this.#units = unitsOf(record)
    const readings = this.#units.map(u => u.words)
    this.#rarity = rarityAmong(readings)
    readings.forEach((reading, at) => {
      for (const { profile } of reading.words) {
        const list = this.#postings.get(profile.stem)
        if (list === undefined) this.#postings.set(profile.stem, [at])
        else if (list.at(-1) !== at) list.push(at)
      }
    })
  }

  /**
   * The probability from which a passage is taken for what is retold. Of indirect speech held against 6,000 sentences
   * on the same subject by others, 6 in 100 reach 0.4 and 3 in 100 reach 0.5; of a short hearing none does by chance.
   */
  get leastProbable(): number {
    const growth = Math.log10(Math.max(1, this.#units.length / SHORT_RECORD))
    return Math.min(LEAST_PROBABLE.most, LEAST_PROBABLE.base + LEAST_PROBABLE.tenfold * growth)
  }

  /** The best first. A sentence together with the one behind it is tried where either is among the likeliest. */
  find(query: ReadingWords): RetoldHit[] {
    if (query.words.length === 0) return []
    const asked = weigh(query, this.#rarity)
    const score = ({ from, to, words }: Unit): RetoldHit => {
      const values = signsOf(asked, weigh(words, this.#rarity))
      const doubt = (isTelling(values) ? 0 : DOUBT) + (words.negated === query.negated ? 0 : DENIAL)
      return { from, to, probability: probability(similarity(values) - doubt) }
    }
    const sentences = this.#likeliest(asked).map(at => ({ at, hit: score(this.#units[at]!) }))
    sentences.sort((x, y) => byProbability(x.hit, y.hit))
    const found = new Map(sentences.map(({ hit }) => [`${hit.from}-${hit.to}`, hit]))
    for (const { at } of sentences.slice(0, VARIED)) {
      const others = [this.#joined(at - 1, at), this.#joined(at, at + 1), ...this.#clauses(this.#units[at]!)]
      for (const other of others) if (other !== null) found.set(`${other.from}-${other.to}`, score(other))
    }
    return [...found.values()].sort(byProbability)
  }

  /**
   * Sentences that share the heaviest words with a query. A reading search over pieces of words finds a few more, at
   * a cost that grows with the record; here words that stand in very many sentences are left to the weighing.
   */
  #likeliest(asked: WeighedReading): number[] {
    const stems = [...asked.places.keys()]
      .map(stem => ({
        list: this.#postings.get(stem) ?? [],
        weight: asked.weights[asked.places.get(stem)![0]!]!,
      }))
      .filter(({ list }) => list.length > 0)
      .sort((x, y) => x.list.length - y.list.length || y.weight - x.weight)
    const shared = new Map<number, number>()
    stems.forEach(({ list, weight }, rank) => {
      if (rank >= RAREST && list.length > MOST_SENTENCES) return
      for (let k = 0; k < list.length && k < MOST_LISTED; k++)
        shared.set(list[k]!, (shared.get(list[k]!) ?? 0) + weight)
    })
    return [...shared]
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, WEIGHED)
      .map(([at]) => at)
  }

  /** Runs of the clauses that a sentence may fall into. */
  #clauses({ from, to }: Unit): Unit[] {
    const { starts, ends } = this.#record.row
    const { tokens } = this.#record.transcripts[rangeAt(this.#record, from).transcript]!.analysis
    const first = firstBeginningAt(tokens, starts[from]!)
    const last = firstBeginningAt(tokens, ends[to - 1]!)
    const places = clauseStarts(tokens, first, last).map(
      t => firstWhere(to - from, k => starts[from + k]! >= tokens[t]!.start) + from,
    )
    const cuts = [...new Set([from, ...places, to])]
      .filter(at => at >= from && at <= to)
      .sort((x, y) => x - y)
    const parts: Unit[] = []
    for (let a = 0; a < cuts.length; a++)
      for (let b = a + 1; b < cuts.length && b - a <= MOST_CLAUSES; b++)
        if (cuts[b]! - cuts[a]! < to - from) parts.push(unitOf(this.#record, cuts[a]!, cuts[b]!))
    return parts
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
/** Of two passages alike the one that denies as much comes first. */
const DENIAL = 0.5

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

/** The surest first; of equal ones the shortest, then that which stands first. */
function byProbability(x: RetoldHit, y: RetoldHit): number {
  return y.probability - x.probability || x.to - x.from - (y.to - y.from) || x.from - y.from
}
