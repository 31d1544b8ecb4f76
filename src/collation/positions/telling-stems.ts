import type { ReadingWords } from '../utterances/reading-words.ts'
import { RunRarity } from '../utterances/run-rarity.ts'
import { type Rarity, rarityBy, weightAtLarge } from '../utterances/word-rarity.ts'

/** News at large counts as so many wordings, read beside those at hand. */
const WORDINGS_AT_LARGE = 50
/** Weights are counted in whole parts, so that sums of them do not depend on their order. */
const PARTS = 1024
/** With a smaller share of the shorter one's weight in common a pair is not looked at … */
const LEAST_SHARED = 0.25
/**
 * … nor with less weight, in nats: a single rare word has 10.8. Of pairs below that the words of grammar and of address
 * made likely ("I will tell you what") hardly one in ten is a position.
 */
const LEAST_WEIGHT = 11

/** The stems of a wording that are not of grammar, by number, ascending, each once. */
export interface StemSet {
  readonly stems: Int32Array
  /** Those that weigh most: the others together weigh less than two wordings must share. */
  readonly leading: Int32Array
  /** Weight of all, in parts. */
  readonly total: number
}

/** Numbers and weights of stems, given as they are met; and whether two wordings share enough of them to be compared. */
export class TellingStems {
  readonly #numbers = new Map<string, number>()
  /** In news at large. */
  readonly #weights: number[] = []

  setOf({ words }: ReadingWords): StemSet {
    const stems = new Set<number>()
    let total = 0
    for (const { profile } of words) {
      if (profile.kind === 'function') continue
      let number = this.#numbers.get(profile.stem)
      if (number === undefined) {
        number = this.#numbers.size
        this.#numbers.set(profile.stem, number)
        this.#weights.push(Math.round(PARTS * weightAtLarge(profile)))
      }
      if (stems.has(number)) continue
      stems.add(number)
      total += this.#weights[number]!
    }
    return { stems: Int32Array.from(stems).sort(), leading: this.#leading([...stems], total), total }
  }

  /** Whatever shares enough with a wording shares its heaviest stem, or the next, and so on down to these. */
  #leading(stems: number[], total: number): Int32Array {
    const weights = this.#weights
    stems.sort((x, y) => weights[y]! - weights[x]! || x - y)
    let rest = total
    let many = 0
    while (many < stems.length && rest >= LEAST_WEIGHT * PARTS) rest -= weights[stems[many++]!]!
    return Int32Array.from(stems.slice(0, many))
  }

  /** Whether two share enough to be compared. */
  areNear(a: StemSet, b: StemSet): boolean {
    const asked = Math.max(LEAST_WEIGHT * PARTS, LEAST_SHARED * Math.min(a.total, b.total))
    let shared = 0
    for (let i = 0, k = 0; i < a.stems.length && k < b.stems.length; ) {
      const x = a.stems[i]!
      const y = b.stems[k]!
      if (x === y) shared += this.#weights[x]!
      if (x <= y) i++
      if (y <= x) k++
    }
    return shared >= asked
  }

  /**
   * How rare words are in news at large and in the wordings at hand: what a speaker always talks of tells little. Words
   * of grammar are as rare as at large.
   */
  rarityIn(sets: readonly StemSet[]): Rarity {
    const counts = new Map<number, number>()
    for (const { stems } of sets) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
    return rarityBy(profile => {
      const weight = weightAtLarge(profile)
      if (profile.kind === 'function') return weight
      const expected = WORDINGS_AT_LARGE * Math.exp(-weight)
      const here = counts.get(this.#numbers.get(profile.stem) ?? -1) ?? 0
      return -Math.log(Math.min((here + expected) / (sets.length + WORDINGS_AT_LARGE), 1))
    }, new RunRarity([]))
  }
}
