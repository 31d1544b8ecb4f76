import type { Reading, Utterance } from '../model/utterance.ts'
import { type ReadingPart, type ReadingWord, readingPart, readingWords } from './reading-words.ts'

/** Readings of the same words: one line of an apparatus, "Halyard +2". */
export interface ReadingGroup {
  /** One a witness: the first part, where a quotation was interrupted. */
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
  const parts = utterance.readings.map((reading, column) => readingPart(reading, column, utterance.apparatus))
  for (const joined of interruptedJoined(parts)) {
    const { reading } = joined[0]!
    const words = readingWords(joined, textOf(reading.document))
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

/** Parts of one document that follow each other in the text and in the utterance, such as “It is,” he said, “a ship.” */
function interruptedJoined(parts: readonly ReadingPart[]): ReadingPart[][] {
  const joined: ReadingPart[][] = []
  const lastOf = new Map<string, ReadingPart[]>()
  const ordered = [...parts].sort((a, b) => a.reading.span[0] - b.reading.span[0])
  for (const part of ordered) {
    const before = lastOf.get(part.reading.document)
    const last = before?.at(-1)
    if (before && last && follows(last, part)) before.push(part)
    else {
      const alone = [part]
      joined.push(alone)
      lastOf.set(part.reading.document, alone)
    }
  }
  const order = new Map(parts.map((part, i) => [part, i]))
  return joined.sort((a, b) => order.get(a[0]!)! - order.get(b[0]!)!)
}

function follows(first: ReadingPart, second: ReadingPart): boolean {
  const [end, start] = [first.cells.at(-1), second.cells[0]]
  if (!end || !start || first.reading.form !== second.reading.form) return false
  return end.row < start.row && first.reading.span[1] <= second.reading.span[0]
}

/** Words that the one has and the other has not, both ways. */
function differingWords(words: readonly ReadingWord[], base: ReadonlyMap<number, string>): number {
  const same = words.filter(word => base.get(word.row) === word.key).length
  return words.length + base.size - 2 * same
}
