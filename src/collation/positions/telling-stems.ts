import { hashOf } from '../places-by-key.ts'
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
/**
 * The stems of some wordings that are not of grammar, each once in a wording. By hash, so that nothing has to be known of
 * words that were met before; two are one where they weigh the same too.
 */
export interface TellingStems {
  readonly hashes: Int32Array
  /** What each weighs in news at large, in parts. */
  readonly parts: Uint16Array
  /** Where those of each wording end. */
  readonly ends: Uint32Array
}

export function tellingStems(wordings: readonly ReadingWords[]): TellingStems {
  const hashes: number[] = []
  const parts: number[] = []
  const ends: number[] = []
  for (const { words } of wordings) {
    const met = new Set<number>()
    for (const { profile } of words) {
      if (profile.kind === 'function') continue
      const hash = hashOf(profile.stem)
      if (met.has(hash)) continue
      met.add(hash)
      hashes.push(hash)
      parts.push(Math.round(PARTS * weightAtLarge(profile)))
    }
    ends.push(hashes.length)
  }
  return { hashes: Int32Array.from(hashes), parts: Uint16Array.from(parts), ends: Uint32Array.from(ends) }
}

/** Whether two wordings that weigh so much and share so much, in parts, share enough to be compared. */
export function areNear(total: number, other: number, shared: number): boolean {
  return shared >= Math.max(LEAST_WEIGHT * PARTS, LEAST_SHARED * Math.min(total, other))
}

/** In how many of some wordings each stem stands, by hash. */
export interface StemCounts {
  readonly wordings: number
  readonly counts: ReadonlyMap<number, number>
}

export function stemCounts({ hashes, ends }: TellingStems): StemCounts {
  const counts = new Map<number, number>()
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return { wordings: ends.length, counts }
}

/**
 * How rare words are in news at large and in the wordings at hand: what a speaker always talks of tells little. Words
 * of grammar are as rare as at large.
 */
export function rarityIn(all: readonly StemCounts[]): Rarity {
  const wordings = all.reduce((sum, some) => sum + some.wordings, 0)
  return rarityBy(profile => {
    const weight = weightAtLarge(profile)
    if (profile.kind === 'function') return weight
    const expected = WORDINGS_AT_LARGE * Math.exp(-weight)
    const stem = hashOf(profile.stem)
    const here = all.reduce((sum, { counts }) => sum + (counts.get(stem) ?? 0), 0)
    return -Math.log(Math.min((here + expected) / (wordings + WORDINGS_AT_LARGE), 1))
  }, new RunRarity([]))
}
