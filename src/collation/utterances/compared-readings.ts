import { positionOdds } from '../positions/position-similarity.ts'
import { isOneSpeaker, mayBeOne } from './kept-apart.ts'
import type { ReadingWords } from './reading-words.ts'
import type { Rendering } from './rendering.ts'
import { candidatePairs, LEAST_SHARED } from './utterance-candidates.ts'
import { isNearVerbatim, isTelling, signsAtHand, similarity } from './utterance-similarity.ts'
import type { WeighedReading } from './weighed-reading.ts'
import { weigh } from './weighed-reading.ts'
import { type Rarity, rarityOf } from './word-rarity.ts'

/** What comparing two wordings shows. */
export interface Likeness {
  /** Log-odds that they are one utterance, and that they repeat one position, by their words. */
  readonly odds: number
  readonly position: number
  /** Whether the words in common are enough to tell anything by. */
  readonly telling: boolean
  /** Whether one is, but for a word here or there, in the other. */
  readonly nearVerbatim: boolean
}

/** Different wordings, numbered as they are met, and compared with each other, each pair once. */
export class ComparedWordings {
  readonly rarity: Rarity
  readonly weighed: WeighedReading[] = []
  readonly #byWords = new Map<string, number[]>()
  readonly #known = new Map<number, Likeness>()

  constructor(rarity: Rarity) {
    this.rarity = rarity
  }

  numberOf(words: ReadingWords): number {
    let alike = this.#byWords.get(words.verbatim)
    if (alike === undefined) {
      alike = []
      this.#byWords.set(words.verbatim, alike)
    }
    for (const number of alike) if (areSame(this.weighed[number]!, words)) return number
    const number = this.weighed.length
    alike.push(number)
    this.weighed.push(weigh(words, this.rarity))
    return number
  }

  likeness(a: number, b: number): Likeness {
    const pair = a < b ? a * MOST_WORDINGS + b : b * MOST_WORDINGS + a
    let likeness = this.#known.get(pair)
    if (likeness === undefined) {
      likeness = a < b ? this.#compare(a, b) : this.#compare(b, a)
      this.#known.set(pair, likeness)
    }
    return likeness
  }

  #compare(a: number, b: number): Likeness {
    const signs = signsAtHand(this.weighed[a]!, this.weighed[b]!)
    return {
      odds: similarity(signs),
      position: positionOdds(signs),
      telling: isTelling(signs),
      nearVerbatim: isNearVerbatim(signs),
    }
  }
}

/** More than any story has, and little enough for two of them to make one number. */
const MOST_WORDINGS = 2 ** 26

/** Whether two readings with the same words in the same order have them written alike. */
function areSame(a: ReadingWords, b: ReadingWords): boolean {
  if (a.words === b.words) return true
  if (a.words.length !== b.words.length) return false
  return a.words.every(({ proper }, i) => proper === b.words[i]!.proper)
}

/**
 * Two renderings of different sources are looked at only where one may be in the other all but word by word: stems
 * that count once make up so much of it.
 */
const SHARED_BY_SOURCES = 0.5

/** Renderings, by their wordings. */
export class ComparedReadings {
  readonly wordings: ComparedWordings
  readonly #renderings: readonly Rendering[]
  readonly #numbers: Int32Array
  #pairs: (readonly [number, number])[] | null = null

  constructor(
    renderings: readonly Rendering[],
    wordings: ComparedWordings = new ComparedWordings(rarityOf(renderings)),
  ) {
    this.#renderings = renderings
    this.wordings = wordings
    this.#numbers = Int32Array.from(renderings, r => wordings.numberOf(r.words))
  }

  /** Pairs that may be one utterance and have words in common. */
  pairs(): readonly (readonly [number, number])[] {
    this.#pairs ??= this.pairsAllowed(mayBeOne)
    return this.#pairs
  }

  pairsAllowed(allowed: (a: Rendering, b: Rendering) => boolean): (readonly [number, number])[] {
    const documents = new Map<string, number>()
    const numberOf = ({ document }: Rendering) => {
      const number = documents.get(document) ?? documents.size
      documents.set(document, number)
      return number
    }
    const searched = {
      documents: Int32Array.from(this.#renderings, numberOf),
      wordings: this.#numbers,
      weighed: this.wordings.weighed,
    }
    return candidatePairs(searched, (i, j) => {
      const a = this.#renderings[i]!
      const b = this.#renderings[j]!
      if (!allowed(a, b)) return Number.POSITIVE_INFINITY
      return isOneSpeaker(a, b) ? LEAST_SHARED : SHARED_BY_SOURCES
    })
  }

  weighed(rendering: number): WeighedReading {
    return this.wordings.weighed[this.#numbers[rendering]!]!
  }

  likeness(a: number, b: number): Likeness {
    return this.wordings.likeness(this.#numbers[a]!, this.#numbers[b]!)
  }

  /** Whether these are its renderings, so that all is as it was. */
  areOf(renderings: readonly Rendering[]): boolean {
    return (
      renderings.length === this.#renderings.length &&
      renderings.every((r, i) => {
        const own = this.#renderings[i]!
        return r.words === own.words && r.document === own.document
      })
    )
  }
}

/**
 * Comparisons by story. Its sentences are compared to find where to cut them, and again, some of them cut, to find which
 * are one utterance. Words are as rare as in the sentences that were asked about first.
 */
export class ComparisonsByStory {
  readonly #made = new Map<string | null, ComparedReadings>()

  /** Of readings of one story. */
  of(renderings: readonly Rendering[]): ComparedReadings {
    const story = renderings[0]?.story ?? null
    const known = this.#made.get(story)
    if (known?.areOf(renderings)) return known
    const compared = new ComparedReadings(renderings, known?.wordings)
    this.#made.set(story, compared)
    return compared
  }
}
