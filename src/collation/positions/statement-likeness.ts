import { greatestPlaces } from '../claims/greatest-places.ts'
import { greatest, type Saturation, TermIndex } from '../claims/term-index.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import { signs, signsOf } from '../utterances/utterance-similarity.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'

/** Something said on some day. */
export interface DatedStatement {
  readonly words: ReadingWords
  /** Counted from any day; null where it is not known. */
  readonly day: number | null
}

/** What is looked at of a statement when another asks for its like. */
export const LIKENESS_SIGNS = [
  'words in common, as a share of the best',
  'pieces of words in common, as a share of the best',
  'share of the shorter covered, log',
  'days between, log',
] as const

const COVERED = signs.indexOf('share of the shorter covered')
/** Added to a share before its logarithm is taken. */
const FLOOR = 0.02
/** So many with the most words and pieces in common are aligned word by word; the others count as uncovered. */
const ALIGNED = 60
/** Statements of different lengths say one thing: all of the length is marked down. */
const SATURATION: Saturation = { limit: 1.2, length: 1 }
/** Where a day is not known, as far as statements of one speaker lie apart. */
const UNKNOWN_DAYS = 365

/** How like statements are, one asking for the others. */
export class StatementLikeness {
  readonly #statements: readonly DatedStatement[]
  readonly #weighed: readonly WeighedReading[]
  readonly #stems: readonly (readonly string[])[]
  readonly #pieces: readonly (readonly string[])[]
  readonly #byStems: TermIndex
  readonly #byPieces: TermIndex
  readonly #covered = new Map<number, number>()

  constructor(statements: readonly DatedStatement[]) {
    const rarity = rarityAmong(statements.map(s => s.words))
    const telling = statements.map(s => s.words.words.filter(w => w.profile.kind !== 'function'))
    this.#statements = statements
    this.#weighed = statements.map(s => weigh(s.words, rarity))
    this.#stems = telling.map(words => words.map(w => w.profile.stem))
    this.#pieces = telling.map(words => words.flatMap(w => w.profile.pieces))
    this.#byStems = new TermIndex(this.#stems, SATURATION)
    this.#byPieces = new TermIndex(this.#pieces, SATURATION)
  }

  /** A column for each sign in the order of `LIKENESS_SIGNS`, a value for each statement; of the one asking 0. */
  signs(asking: number): readonly Float64Array[] {
    const words = this.#share(this.#byStems, this.#stems, asking)
    const pieces = this.#share(this.#byPieces, this.#pieces, asking)
    const covered = new Float64Array(words.length).fill(Math.log(FLOOR))
    const inCommon = words.map((share, i) => share + pieces[i]!)
    for (const other of greatestPlaces(inCommon, ALIGNED, 0)) {
      covered[other] = Math.log(FLOOR + this.#coveredBy(asking, other))
    }
    covered[asking] = 0
    const day = this.#statements[asking]!.day
    const days = Float64Array.from(this.#statements, s =>
      day === null || s.day === null ? -Math.log1p(UNKNOWN_DAYS) : -Math.log1p(Math.abs(day - s.day)),
    )
    return [words, pieces, covered, days]
  }

  #share(index: TermIndex, terms: readonly (readonly string[])[], asking: number): Float64Array {
    const scores = index.score(new Map(terms[asking]!.map(term => [term, 1])))
    scores[asking] = 0
    const most = greatest(scores)
    return scores.map(score => score / most)
  }

  #coveredBy(a: number, b: number): number {
    const [low, high] = [Math.min(a, b), Math.max(a, b)]
    const key = low * this.#statements.length + high
    let share = this.#covered.get(key)
    if (share === undefined) {
      share = signsOf(this.#weighed[low]!, this.#weighed[high]!)[COVERED]!
      this.#covered.set(key, share)
    }
    return share
  }
}
