import type { WordProfile } from '../apparatus/word-profile.ts'
import frequencies from '../weights/word-frequency.json' with { type: 'json' }
import type { ReadingWords } from './reading-words.ts'

/**
 * How much a word tells, in nats: minus the logarithm of the share of sentences that have it. What is counted
 * in the readings at hand is smoothed with the share in news at large, as if so many sentences of it had
 * been read beside them.
 */
const BACKGROUND_SENTENCES = 50

/** A word of grammar tells less than its rarity says: translators choose it freely. */
const FUNCTION_WORD = 0.5

export interface Rarity {
  weight(profile: WordProfile): number
  /** The same for a run of letters, counted at hand only. */
  runWeight(run: number): number
}

/**
 * `documents`: how many documents the readings are from. What all of them report is in each once, and is as rare
 * as if one had it.
 */
export function rarityAmong(readings: readonly ReadingWords[], documents = 1): Rarity {
  const stems = new Map<string, number>()
  const runs = new Map<number, number>()
  for (const { words, runs: own } of readings) {
    count(stems, new Set(words.map(w => w.profile.stem)))
    count(runs, own)
  }
  const sentences = readings.length / documents
  return {
    weight(profile) {
      const expected = BACKGROUND_SENTENCES * backgroundShare(profile.stem)
      const share =
        ((stems.get(profile.stem) ?? 0) / documents + expected) / (sentences + BACKGROUND_SENTENCES)
      return -Math.log(Math.min(share, 1)) * (profile.kind === 'function' ? FUNCTION_WORD : 1)
    },
    runWeight(run) {
      return Math.log((readings.length + 1) / ((runs.get(run) ?? 0) + 0.5))
    },
  }
}

function count<K>(into: Map<K, number>, keys: Iterable<K>): void {
  for (const key of keys) into.set(key, (into.get(key) ?? 0) + 1)
}

const shares: ReadonlyMap<string, number> = new Map(
  Object.entries(frequencies.stems).flatMap(([level, stems]) =>
    stems.split(' ').map((stem): [string, number] => [stem, 2 ** -Number(level)]),
  ),
)

/** Share of news sentences that have a word of this stem; for one that is not listed, the share of rare words. */
function backgroundShare(stem: string): number {
  return shares.get(stem) ?? frequencies.unlisted
}

/** Documents of one reading each say nothing of how often a document repeats a word. */
export function rarityOf(
  renderings: readonly { readonly document: string; readonly words: ReadingWords }[],
): Rarity {
  const sizes = new Map<string, number>()
  for (const { document } of renderings) sizes.set(document, (sizes.get(document) ?? 0) + 1)
  const documents = [...sizes.values()].filter(size => size > 1).length
  return rarityAmong(
    renderings.map(r => r.words),
    Math.max(1, documents),
  )
}
