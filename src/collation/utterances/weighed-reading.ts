import type { ReadingWord, ReadingWords } from './reading-words.ts'
import type { Rarity } from './word-rarity.ts'

/**
 * Forms of a verb of grammar count as one word: whoever retells changes person and tense ("they have", "it had"). Not
 * those of "be", which stand in most sentences whatever these say.
 */
const ONE_VERB: ReadonlyMap<string, string> = new Map(
  ['have has had', 'do does did', 'will would', 'can could', 'may might'].flatMap(forms => {
    const [first, ...others] = forms.split(' ')
    return others.map((form): [string, string] => [form, first!])
  }),
)

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
    const stem = ONE_VERB.get(word.profile.stem) ?? word.profile.stem
    const list = places.get(stem)
    if (list === undefined) places.set(stem, [i])
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
