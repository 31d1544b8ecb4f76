import type { Shelves, ValueShelf } from '../shelves.ts'
import { type ComparedDocument, comparedPacking } from './compared-document.ts'
import { RowsAtHand } from './rows-at-hand.ts'
import { timeOf } from './story-days.ts'
import { WHOLE } from './story-vector.ts'
import { WeekPostings, weekPacking } from './week-postings.ts'

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

/** After so many terms it is asked whether the rest can still make two documents neighbours. */
const STRETCH = 16
/** So that no rounding of what is asked makes it more than what is asked. */
const NEARLY = 1 - 1e-9

/** Documents of a month or two, of which most that are compared come. */
const DOCUMENTS_AT_HAND = 2 ** 13
/** One question is about 14 weeks, 45 days back and ahead, and what has no day: enough for some that are about others. */
const WEEKS_AT_HAND = 24

/**
 * Documents by the terms that tell most of them, and by week. Whether two documents are neighbours, and how near,
 * depends on these two alone.
 */
export class StoryNeighbours {
  readonly #documents: RowsAtHand<ComparedDocument>
  readonly #weeks: ValueShelf<number, WeekPostings>
  readonly #factor: (a: ComparedDocument, b: ComparedDocument) => number
  readonly #limits: NeighbourLimits
  /** Weight of each term in the document that is asked about; 0 between two questions. */
  #own = new Uint16Array(2 ** 12)
  /** By document, what the terms that find have found of it; 0 between two questions. */
  #found = new Float64Array(64)

  /** `factor` is what else two documents are like each other by; it must not depend on their order. */
  constructor(
    factor: (a: ComparedDocument, b: ComparedDocument) => number,
    limits: NeighbourLimits,
    shelves: Shelves,
  ) {
    this.#factor = factor
    this.#limits = limits
    this.#documents = new RowsAtHand(shelves.rows(), comparedPacking, DOCUMENTS_AT_HAND)
    this.#weeks = shelves.values(weekPacking, WEEKS_AT_HAND)
  }

  /** Puts a document in and returns its number. */
  add(document: ComparedDocument): number {
    const number = this.#documents.add(document)
    const { terms, weights, telling } = document
    this.#makeRoom(number, terms)
    const bucket = bucketOf(timeOf(document.days))
    const week = this.#weeks.get(bucket) ?? new WeekPostings()
    for (const place of telling) week.put(terms[place]!, number, weights[place]!)
    this.#weeks.put(bucket, week)
    this.#weeks.trim()
    return number
  }

  /** A document as it was put in. */
  document(number: number): ComparedDocument {
    return this.#documents.get(number)
  }

  #makeRoom(number: number, terms: Int32Array): void {
    if (number >= this.#found.length) this.#found = new Float64Array(Math.ceil(1.25 * number))
    let most = 0
    for (const term of terms) most = Math.max(most, term)
    if (most >= this.#own.length) this.#own = new Uint16Array(Math.ceil(1.25 * most))
  }

  of(number: number): Neighbour[] {
    const document = this.#documents.get(number)
    const { terms, weights } = document
    const found = this.#found
    const met = this.#meet(document)
    for (let k = 0; k < terms.length; k++) this.#own[terms[k]!] = weights[k]!
    const neighbours: Neighbour[] = []
    const least = this.#limits.leastTelling * WHOLE ** 2
    for (const other of met) {
      if (found[other]! >= least && other !== number) {
        const score = this.#score(document, this.#documents.get(other))
        if (score > 0) neighbours.push({ other, score })
      }
      found[other] = 0
    }
    for (const term of terms) this.#own[term] = 0
    return neighbours
  }

  /** Those that have a telling term in common with a document; how much of it is in `#found`. */
  #meet({ terms, weights, telling, days }: ComparedDocument): number[] {
    const found = this.#found
    const met: number[] = []
    for (const bucket of this.#near(timeOf(days))) {
      const week = this.#weeks.get(bucket)
      if (week === undefined) continue
      for (const place of telling) {
        const own = weights[place]!
        for (let at = week.begin(terms[place]!); at >= 0; at = week.next(at)) {
          const other = week.document(at)
          if (found[other] === 0) met.push(other)
          found[other]! += own * week.weight(at)
        }
      }
      // Here and not behind the last, for whoever has no day asks all weeks.
      this.#weeks.trim()
    }
    return met
  }

  #score(a: ComparedDocument, b: ComparedDocument): number {
    const [x, y] = [timeOf(a.days), timeOf(b.days)]
    if (x !== null && y !== null && Math.abs(x - y) > this.#limits.days) return 0
    const factor = this.#factor(a, b)
    const enough = (NEARLY * this.#limits.least * WHOLE ** 2) / factor
    const { terms, weights } = b
    const own = this.#own
    let product = 0
    let rest = b.square
    for (let from = 0; from < terms.length; from += STRETCH) {
      // What is left of two vectors is no more alike than they are long.
      if (product + Math.sqrt(a.square * rest) < enough) return 0
      const to = Math.min(from + STRETCH, terms.length)
      for (let k = from; k < to; k++) {
        const weight = weights[k]!
        product += weight * own[terms[k]!]!
        rest -= weight * weight
      }
    }
    const score = (product / WHOLE ** 2) * factor
    return score < this.#limits.least ? 0 : Math.round(score * SCALE)
  }

  /** The weeks in which there may be neighbours. */
  #near(time: number | null): Iterable<number> {
    if (time === null) return this.#weeks.keys()
    const { days } = this.#limits
    const near = [ANY_TIME]
    for (let bucket = bucketOf(time - days); bucket <= bucketOf(time + days); bucket++) near.push(bucket)
    return near
  }
}

function bucketOf(time: number | null): number {
  return time === null ? ANY_TIME : Math.floor(time / BUCKET)
}
