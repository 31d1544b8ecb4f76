import { type StoryDays, timeOf } from './story-days.ts'
import type { StoryVector } from './story-vector.ts'

/** What a document is compared by. */
export interface ComparedDocument {
  readonly vector: StoryVector
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
  /** By term, then by week: documents and the weights of the term in them. */
  readonly #postings: (Map<number, Posting> | undefined)[] = []
  readonly #factor: (a: Source, b: Source) => number
  readonly #limits: NeighbourLimits
  /** Weight of each term in the document that is asked about; 0 between two questions. */
  readonly #own: number[] = []
  readonly #found: number[] = []

  /** `factor` is what else two documents are like each other by; it must not depend on their order. */
  constructor(factor: (a: Source, b: Source) => number, limits: NeighbourLimits) {
    this.#factor = factor
    this.#limits = limits
  }

  /** Puts a document in and returns its number. */
  add(source: Source): number {
    const number = this.#documents.length
    this.#documents.push(source)
    this.#found.push(0)
    const { terms, weights, telling } = source.vector
    for (const term of terms) while (this.#own.length <= term) this.#own.push(0)
    const bucket = bucketOf(timeOf(source.days))
    for (const place of telling) {
      const term = terms[place]!
      this.#postings[term] ??= new Map()
      const weeks = this.#postings[term]
      const posting = weeks.get(bucket) ?? { documents: [], weights: [] }
      if (posting.documents.length === 0) weeks.set(bucket, posting)
      posting.documents.push(number)
      posting.weights.push(weights[place]!)
    }
    return number
  }

  of(number: number): Neighbour[] {
    const source = this.#documents[number]!
    const { terms, weights, telling } = source.vector
    const met: number[] = []
    const found = this.#found
    for (const place of telling) {
      const own = weights[place]!
      for (const posting of this.#near(this.#postings[terms[place]!]!, timeOf(source.days))) {
        const { documents, weights: theirs } = posting
        for (let p = 0; p < documents.length; p++) {
          const other = documents[p]!
          if (found[other] === 0) met.push(other)
          found[other] = found[other]! + own * theirs[p]!
        }
      }
    }
    for (let k = 0; k < terms.length; k++) this.#own[terms[k]!] = weights[k]!
    const near: Neighbour[] = []
    for (const other of met) {
      if (found[other]! >= this.#limits.leastTelling && other !== number) {
        const score = this.#score(number, other)
        if (score > 0) near.push({ other, score })
      }
      found[other] = 0
    }
    for (const term of terms) this.#own[term] = 0
    return near
  }

  #score(number: number, other: number): number {
    const [a, b] = [this.#documents[number]!, this.#documents[other]!]
    const [x, y] = [timeOf(a.days), timeOf(b.days)]
    if (x !== null && y !== null && Math.abs(x - y) > this.#limits.days) return 0
    const { terms, weights } = b.vector
    let cosine = 0
    for (let k = 0; k < terms.length; k++) cosine += weights[k]! * this.#own[terms[k]!]!
    const score = cosine * this.#factor(a, b)
    return score < this.#limits.least ? 0 : Math.round(score * SCALE)
  }

  *#near(weeks: ReadonlyMap<number, Posting>, time: number | null): Generator<Posting> {
    if (time === null) {
      yield* weeks.values()
      return
    }
    const { days } = this.#limits
    for (let bucket = bucketOf(time - days); bucket <= bucketOf(time + days); bucket++) {
      const posting = weeks.get(bucket)
      if (posting !== undefined) yield posting
    }
    const undated = weeks.get(ANY_TIME)
    if (undated !== undefined) yield undated
  }
}

interface Posting {
  readonly documents: number[]
  readonly weights: number[]
}

function bucketOf(time: number | null): number {
  return time === null ? ANY_TIME : Math.floor(time / BUCKET)
}
