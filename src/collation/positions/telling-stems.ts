import type { WordProfile } from '../apparatus/word-profile.ts'
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
/** A stem is its weight in parts, which is less than 2¹⁴, and behind it 32 bits of hash: whole in a double. */
const HASHES = 2 ** 32

/** The stems of a wording that are not of grammar, each once. */
export interface StemSet {
  readonly stems: Float64Array
  /** Weight of all, in parts. */
  readonly total: number
}

export function tellingStems({ words }: ReadingWords): StemSet {
  const stems = new Set<number>()
  for (const { profile } of words) if (profile.kind !== 'function') stems.add(stemNumber(profile))
  return stemSet(Float64Array.from(stems))
}

export function stemSet(stems: Float64Array): StemSet {
  return { stems, total: stems.reduce((total, stem) => total + partsOf(stem), 0) }
}

/** The same for a word whenever it is met, so that nothing has to be known of words that were met before. */
function stemNumber(profile: WordProfile): number {
  return Math.round(PARTS * weightAtLarge(profile)) * HASHES + (hashOf(profile.stem) >>> 0)
}

/** What a stem weighs in news at large, in parts. */
export function partsOf(stem: number): number {
  return Math.floor(stem / HASHES)
}

/** Whether two that share so many parts share enough to be compared. */
export function areNear(a: StemSet, b: StemSet, shared: number): boolean {
  return shared >= Math.max(LEAST_WEIGHT * PARTS, LEAST_SHARED * Math.min(a.total, b.total))
}

/** In how many of some wordings each stem stands. */
export interface StemCounts {
  readonly wordings: number
  readonly counts: ReadonlyMap<number, number>
}

export function stemCounts(sets: readonly StemSet[]): StemCounts {
  const counts = new Map<number, number>()
  for (const { stems } of sets) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return { wordings: sets.length, counts }
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
    const stem = stemNumber(profile)
    const here = all.reduce((sum, { counts }) => sum + (counts.get(stem) ?? 0), 0)
    return -Math.log(Math.min((here + expected) / (wordings + WORDINGS_AT_LARGE), 1))
  }, new RunRarity([]))
}
