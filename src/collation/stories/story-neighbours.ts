import { NumberRows } from './number-rows.ts'
import { PairLists } from './pair-lists.ts'
import { type StoryDays, timeOf } from './story-days.ts'
import { type StoryVector, WHOLE } from './story-vector.ts'

/** What a document is compared by besides its words. */
export interface ComparedDocument {
  readonly days: StoryDays
}

/** Another document, by number, and how alike the two are: 0 to 1 in parts of `SCALE`. */
export interface Neighbour {
  readonly other: number
  readonly score: number
}

/** Likeness is counted in whole parts, so that sums of it do not depend on their order. */
export const SCALE = 2 ** 20

export interface NeighbourLimits {
  /** Less likeness is chance. */
  readonly least: number
  /** Less of it in the terms that find, and the rest is not looked at. */
  readonly leastTelling: number
  /** Documents further apart in time are not compared: one story's are held together by those in between. */
  readonly days: number
}

/** Days in a bucket of the index. */
const BUCKET = 7
/** For documents that give no day at all: they are compared with every other. */
const ANY_TIME = -(2 ** 20)

/**
 * Documents by the terms that tell most of them, and by week. Whether two documents are neighbours, and how near,
 * depends on these two alone.
 */
export class StoryNeighbours<Source extends ComparedDocument> {
  readonly #documents: Source[] = []
  readonly #terms = new NumberRows(length => new Int32Array(length))
  readonly #weights = new NumberRows(length => new Uint16Array(length))
  readonly #telling = new NumberRows(length => new Uint16Array(length))
  /** By week, then by term: the list of the documents that it tells of, with its weight in each. */
  readonly #weeks = new Map<number, Map<number, number>>()
  readonly #lists = new PairLists()
  #listCount = 0
  readonly #factor: (a: Source, b: Source) => number
  readonly #limits: NeighbourLimits
  /** Weight of each term in the document that is asked about; 0 between two questions. */
  #own = new Uint16Array(2 ** 12)
  readonly #found: number[] = []

  /** `factor` is what else two documents are like each other by; it must not depend on their order. */
  constructor(factor: (a: Source, b: Source) => number, limits: NeighbourLimits) {
    this.#factor = factor
    this.#limits = limits
  }

  /** Puts a document in and returns its number. */
  add(source: Source, { terms, weights, telling }: StoryVector): number {
    const number = this.#documents.length
    this.#documents.push(source)
    this.#terms.add(terms)
    this.#weights.add(weights)
    this.#telling.add(telling)
    this.#found.push(0)
    this.#makeRoom(terms)
    const bucket = bucketOf(timeOf(source.days))
    const week = this.#weeks.get(bucket) ?? new Map<number, number>()
    this.#weeks.set(bucket, week)
    for (const place of telling) {
      const term = terms[place]!
      let list = week.get(term)
      if (list === undefined) {
        list = this.#listCount++
        week.set(term, list)
      }
      this.#lists.put(list, number, weights[place]!)
    }
    return number
  }

  #makeRoom(terms: Int32Array): void {
    let most = 0
    for (const term of terms) most = Math.max(most, term)
    if (most < this.#own.length) return
    const own = new Uint16Array(2 * most)
    own.set(this.#own)
    this.#own = own
  }

  of(number: number): Neighbour[] {
    const terms = this.#terms.get(number)
    const weights = this.#weights.get(number)
    const found = this.#found
    const lists = this.#lists
    const met: number[] = []
    const near = this.#near(timeOf(this.#documents[number]!.days))
    for (const place of this.#telling.get(number)) {
      const own = weights[place]!
      for (const week of near) {
        const list = week.get(terms[place]!)
        if (list === undefined) continue
        for (let at = lists.begin(list); at >= 0; at = lists.next(at)) {
          const other = lists.key(at)
          if (found[other] === 0) met.push(other)
          found[other] = found[other]! + own * lists.value(at)
        }
      }
    }
    for (let k = 0; k < terms.length; k++) this.#own[terms[k]!] = weights[k]!
    const neighbours: Neighbour[] = []
    const least = this.#limits.leastTelling * WHOLE ** 2
    for (const other of met) {
      if (found[other]! >= least && other !== number) {
        const score = this.#score(number, other)
        if (score > 0) neighbours.push({ other, score })
      }
      found[other] = 0
    }
    for (const term of terms) this.#own[term] = 0
    return neighbours
  }

  #score(number: number, other: number): number {
    const [a, b] = [this.#documents[number]!, this.#documents[other]!]
    const [x, y] = [timeOf(a.days), timeOf(b.days)]
    if (x !== null && y !== null && Math.abs(x - y) > this.#limits.days) return 0
    const terms = this.#terms.get(other)
    const weights = this.#weights.get(other)
    const own = this.#own
    let product = 0
    for (let k = 0; k < terms.length; k++) product += weights[k]! * own[terms[k]!]!
    const score = (product / WHOLE ** 2) * this.#factor(a, b)
    return score < this.#limits.least ? 0 : Math.round(score * SCALE)
  }

  /** The weeks in which there may be neighbours. */
  #near(time: number | null): ReadonlyMap<number, number>[] {
    if (time === null) return [...this.#weeks.values()]
    const { days } = this.#limits
    const near: ReadonlyMap<number, number>[] = []
    for (let bucket = bucketOf(time - days); bucket <= bucketOf(time + days); bucket++) {
      const week = this.#weeks.get(bucket)
      if (week !== undefined) near.push(week)
    }
    const undated = this.#weeks.get(ANY_TIME)
    if (undated !== undefined) near.push(undated)
    return near
  }
}

function bucketOf(time: number | null): number {
  return time === null ? ANY_TIME : Math.floor(time / BUCKET)
}
