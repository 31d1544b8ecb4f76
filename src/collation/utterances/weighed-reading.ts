import type { ReadingWord, ReadingWords } from './reading-words.ts'
import type { Rarity } from './word-rarity.ts'

/** A reading whose words are weighed by how much they tell among the readings at hand. */
export interface WeighedReading extends ReadingWords {
  readonly weights: readonly number[]
  readonly total: number
  /** Places of each stem in `words`. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Its runs of letters with their weights. */
  readonly runWeights: ReadonlyMap<number, number>
  readonly runTotal: number
}

export function weigh(reading: ReadingWords, rarity: Rarity): WeighedReading {
  const weights = reading.words.map(w => rarity.weight(w.profile))
  const places = new Map<string, number[]>()
  reading.words.forEach((word: ReadingWord, i) => {
    const list = places.get(word.profile.stem)
    if (list === undefined) places.set(word.profile.stem, [i])
    else list.push(i)
  })
  const runWeights = new Map<number, number>()
  let runTotal = 0
  for (const run of reading.runs) {
    const weight = rarity.runWeight(run)
    runWeights.set(run, weight)
    runTotal += weight
  }
  return { ...reading, weights, total: sum(weights), places, runWeights, runTotal }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
