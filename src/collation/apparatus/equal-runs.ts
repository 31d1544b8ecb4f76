import type { ChainLink } from '../copies/heaviest-chain.ts'
import { heaviestChain } from '../copies/heaviest-chain.ts'
import type { KnownWord } from '../utterances/vocabulary.ts'

/** All that need be known of a word: which it is, and whether it tells. */
export type RunWord = Pick<KnownWord, 'index' | 'kind'>

/** So many words from word `a` of one text on are those from word `b` of another on. */
export interface EqualRun {
  readonly a: number
  readonly b: number
  readonly length: number
  /** False for one word that stands where another does, between two runs. */
  readonly equal: boolean
}

/** Fewer words than this in one row may be equal by chance. */
const leastRun = 3

/**
 * Runs of words that two texts have in common, in order and none across another: the longest ones around a word that is
 * once in each and that tells. What is quoted is the same words in the same order but for a few; only between such
 * runs is there a question what corresponds to what.
 */
export function equalRuns(a: readonly RunWord[], b: readonly RunWord[]): EqualRun[] {
  const runs: EqualRun[] = []
  const placesInA = onlyPlaces(a)
  const placesInB = onlyPlaces(b)
  for (let i = 0, done = 0; i < a.length; i++) {
    const { index, kind } = a[i]!
    if (i < done || (kind !== 'content' && kind !== 'number') || placesInA[index] !== i) continue
    const j = placesInB[index] ?? -1
    if (j < 0) continue
    let before = 0
    while (before < i && before < j && a[i - before - 1]!.index === b[j - before - 1]!.index) before++
    let length = before + 1
    while (
      a[i - before + length] !== undefined &&
      a[i - before + length]!.index === b[j - before + length]?.index
    )
      length++
    done = i - before + length
    if (length >= leastRun) runs.push({ a: i - before, b: j - before, length, equal: true })
  }
  return withSingles(apart(inOneOrder(runs, b.length)))
}

/** By the index of a word: where it stands in a text, if only once; otherwise a number below 0, or none. */
function onlyPlaces(words: readonly RunWord[]): Int32Array {
  let width = 0
  for (const { index } of words) if (index >= width) width = index + 1
  const places = new Int32Array(width).fill(-1)
  for (let place = 0; place < words.length; place++) {
    const { index } = words[place]!
    places[index] = places[index] === -1 ? place : -2
  }
  return places
}

function inOneOrder(runs: readonly EqualRun[], columns: number): readonly EqualRun[] {
  if (runs.every((run, k) => k === 0 || run.b > runs[k - 1]!.b)) return runs
  const links = runs.map(({ a, b, length }): ChainLink => ({ row: a, column: b, weight: length }))
  return heaviestChain(links, columns).map(({ row, column, weight }) => ({
    a: row,
    b: column,
    length: weight,
    equal: true,
  }))
}

/** Of words that two runs claim, in one of the texts, the first has them. */
function apart(runs: readonly EqualRun[]): EqualRun[] {
  const kept: EqualRun[] = []
  let endA = 0
  let endB = 0
  for (const { a, b, length } of runs) {
    const less = Math.max(0, endA - a, endB - b)
    if (length - less < leastRun) continue
    kept.push({ a: a + less, b: b + less, length: length - less, equal: true })
    endA = a + length
    endB = b + length
  }
  return kept
}

/** With the places between runs where one word stands for one word, whatever the two are. */
function withSingles(runs: readonly EqualRun[]): EqualRun[] {
  const all: EqualRun[] = []
  for (const run of runs) {
    const before = all.at(-1)
    if (before !== undefined) {
      const single = { a: before.a + before.length, b: before.b + before.length, length: 1, equal: false }
      if (run.a === single.a + 1 && run.b === single.b + 1) all.push(single)
    }
    all.push(run)
  }
  return all
}
