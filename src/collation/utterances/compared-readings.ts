import { mayBeOne } from './kept-apart.ts'
import type { Rendering } from './rendering.ts'
import { candidatePairs } from './utterance-candidates.ts'
import { areNearVerbatim, isNearVerbatim, signsOf } from './utterance-similarity.ts'
import type { WeighedReading } from './weighed-reading.ts'
import { weigh } from './weighed-reading.ts'
import { type Rarity, rarityOf } from './word-rarity.ts'

/** Readings weighed among themselves, with what comparing two of them has shown so far. */
export class ComparedReadings {
  readonly rarity: Rarity
  readonly weighed: readonly WeighedReading[]
  readonly #renderings: readonly Rendering[]
  readonly #signs = new Map<number, readonly number[]>()
  #pairs: (readonly [number, number])[] | null = null

  constructor(renderings: readonly Rendering[]) {
    this.#renderings = renderings
    this.rarity = rarityOf(renderings)
    this.weighed = renderings.map(r => weigh(r.words, this.rarity))
  }

  /** Pairs that may be one utterance and have words in common. */
  pairs(): readonly (readonly [number, number])[] {
    this.#pairs ??= candidatePairs(this.#renderings, this.weighed, (a, b) =>
      mayBeOne(this.#renderings[a]!, this.#renderings[b]!),
    )
    return this.#pairs
  }

  /** Signs of two readings, the lower number first. */
  signs(a: number, b: number): readonly number[] {
    const pair = a * this.weighed.length + b
    const known = this.#signs.get(pair)
    if (known !== undefined) return known
    const signs = signsOf(this.weighed[a]!, this.weighed[b]!)
    this.#signs.set(pair, signs)
    return signs
  }

  /** What most pairs are asked alone; it is told by less than all signs. */
  areNearVerbatim(a: number, b: number): boolean {
    const known = this.#signs.get(a * this.weighed.length + b)
    return known === undefined ? areNearVerbatim(this.weighed[a]!, this.weighed[b]!) : isNearVerbatim(known)
  }

  /** Whether these are its readings: of the same words and documents in the same order, so that all is as it was. */
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
 * Comparisons by story. Its sentences are compared to find where to cut them, and again to find which are one
 * utterance: mostly they are the same ones then.
 */
export class ComparisonsByStory {
  readonly #made = new Map<string | null, ComparedReadings>()

  /** Of readings of one story. */
  of(renderings: readonly Rendering[]): ComparedReadings {
    const story = renderings[0]?.story ?? null
    const known = this.#made.get(story)
    if (known?.areOf(renderings)) return known
    const compared = new ComparedReadings(renderings)
    this.#made.set(story, compared)
    return compared
  }
}
