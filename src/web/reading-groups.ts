import type { Reading, Utterance } from '../model/utterance.ts'
import { type ReadingWord, readingWords } from './reading-words.ts'

/** Readings of the same words: one line of an apparatus, "Halyard +2". */
export interface ReadingGroup {
  readonly readings: readonly Reading[]
  readonly words: readonly ReadingWord[]
  /** In quotation marks, wholly or in part. */
  readonly quoted: boolean
}

/**
 * The distinct readings of an utterance. First the base: quoted rather than paraphrased, the commonest, then
 * the fullest; it is where the reading starts, not what is right. After it the others, the nearest to it
 * first, paraphrases last.
 */
export function readingGroups(utterance: Utterance, textOf: (document: string) => string): ReadingGroup[] {
  const groups = new Map<string, { readings: Reading[]; words: readonly ReadingWord[]; quoted: boolean }>()
  for (const [column, reading] of utterance.readings.entries()) {
    const words = readingWords(reading, column, utterance.apparatus, textOf(reading.document))
    const quoted = reading.form !== 'indirect'
    const key = `${quoted} ${words.map(word => word.key).join(' ')}`
    const group = groups.get(key)
    if (group) group.readings.push(reading)
    else groups.set(key, { readings: [reading], words, quoted })
  }
  const ranked = [...groups.values()].sort(
    (a, b) =>
      Number(b.quoted) - Number(a.quoted) ||
      b.readings.length - a.readings.length ||
      b.words.length - a.words.length,
  )
  const [base, ...others] = ranked
  if (base === undefined) return []
  const keyAt = new Map(base.words.map(word => [word.row, word.key]))
  const distance = new Map(others.map(group => [group, differingWords(group.words, keyAt)]))
  others.sort(
    (a, b) => Number(b.quoted) - Number(a.quoted) || (distance.get(a) ?? 0) - (distance.get(b) ?? 0),
  )
  return [base, ...others]
}

/** Words that the one has and the other has not, both ways. */
function differingWords(words: readonly ReadingWord[], base: ReadonlyMap<number, string>): number {
  const same = words.filter(word => base.get(word.row) === word.key).length
  return words.length + base.size - 2 * same
}
