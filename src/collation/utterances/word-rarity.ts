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
  /** The same for a four-letter piece of a word, counted at hand only. */
  pieceWeight(piece: string): number
}

/**
 * `documents`: how many documents the readings are from. What all of them report is in each once, and is as rare
 * as if one had it.
 */
export function rarityAmong(readings: readonly ReadingWords[], documents = 1): Rarity {
  const stems = new Map<string, number>()
  const pieces = new Map<string, number>()
  for (const { words } of readings) {
    count(stems, new Set(words.map(w => w.profile.stem)))
    count(pieces, new Set(words.flatMap(w => w.profile.pieces)))
  }
  const sentences = readings.length / documents
  return {
    weight(profile) {
      const expected = BACKGROUND_SENTENCES * backgroundShare(profile.stem)
      const share =
        ((stems.get(profile.stem) ?? 0) / documents + expected) / (sentences + BACKGROUND_SENTENCES)
      return -Math.log(Math.min(share, 1)) * (profile.kind === 'function' ? FUNCTION_WORD : 1)
    },
    pieceWeight(piece) {
      return Math.log((readings.length + 1) / ((pieces.get(piece) ?? 0) + 0.5))
    },
  }
}

function count(into: Map<string, number>, keys: ReadonlySet<string>): void {
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
