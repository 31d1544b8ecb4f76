import type { ReadingWord, ReadingWords } from './reading-words.ts'
import type { Rarity } from './word-rarity.ts'

/** A reading whose words are weighed by how much they tell among the readings at hand. */
export interface WeighedReading extends ReadingWords {
  readonly weights: readonly number[]
  readonly total: number
  /** Places of each stem in `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Four-letter pieces of the words with their weights. */
  readonly pieces: ReadonlyMap<string, number>
  readonly pieceTotal: number
}

export function weigh(reading: ReadingWords, rarity: Rarity): WeighedReading {
  const weights = reading.words.map(w => rarity.weight(w.profile))
  const places = new Map<string, number[]>()
  const pieces = new Map<string, number>()
  reading.words.forEach((word: ReadingWord, i) => {
    const list = places.get(word.profile.stem)
    if (list === undefined) places.set(word.profile.stem, [i])
    else list.push(i)
    for (const piece of word.profile.pieces) {
      if (!pieces.has(piece)) pieces.set(piece, rarity.pieceWeight(piece))
    }
  })
  return { ...reading, weights, total: sum(weights), places, pieces, pieceTotal: sum([...pieces.values()]) }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
