import type { Document } from '../../model/document.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { appendWords, emptyRow, type WordRow } from './spoken-words.ts'
import { type Turn, turnsOf } from './transcript-turns.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A stretch of a transcript that nobody else breaks into: a turn, or all of it where it has none. */
export interface SpeechRange {
  readonly transcript: number
  /** Words `[from, to)` of the record. */
  readonly from: number
  readonly to: number
  readonly turn: Turn | null
}

/** A document that holds words on record, taken apart. */
export interface Transcript {
  readonly document: Document
  readonly analysis: TextAnalysis
}

/**
 * All transcripts as one row of words. `spans` of the row point into the text of the transcript that the word's
 * range names. Between two ranges stands a word that equals no other, so that nothing is read across them.
 */
export interface SpokenRecord {
  readonly transcripts: readonly Transcript[]
  readonly row: WordRow
  readonly ranges: readonly SpeechRange[]
  /** Range of each word; -1 for what stands between two ranges. */
  readonly rangeOf: Int32Array
  /** First word of the labelled paragraphs that each word stands in: a range may hold several of one speaker. */
  readonly turnStart: Int32Array
  /** First word of the sentence that each word stands in, counted in the row; semicolons part sentences, too. */
  readonly sentenceStart: Int32Array
  readonly sentenceEnd: Int32Array
}

/** No word has this number. */
const BREAK = -1

export function recordOf(transcripts: readonly Transcript[], numbers: Vocabulary): SpokenRecord {
  const row = emptyRow()
  const ranges: SpeechRange[] = []
  const starts: number[] = []
  const turnStarts: number[] = []
  transcripts.forEach(({ analysis }, transcript) => {
    const { text, tokens } = analysis
    const turns = turnsOf(text)
    let t = 0
    const take = (from: number, to: number, turn: Turn | null) => {
      while (t < tokens.length && tokens[t]!.start < from) t++
      const first = t
      while (t < tokens.length && tokens[t]!.start < to) t++
      const before = ranges.at(-1)
      const goesOn = before?.transcript === transcript && isSameLabel(text, before.turn, turn)
      if (row.keys.length > 0 && !goesOn) putBreak(row, from)
      const begin = row.keys.length
      turnStarts.push(begin)
      for (let a = first; a < t; ) {
        let b = a + 1
        while (b < t && tokens[b]!.sentence === tokens[a]!.sentence && tokens[b - 1]!.text !== ';') b++
        starts.push(row.keys.length)
        appendWords(analysis, a, b, 'record', numbers, row)
        a = b
      }
      if (row.keys.length === begin) return
      if (goesOn) ranges[ranges.length - 1] = { ...before, to: row.keys.length }
      else ranges.push({ transcript, from: begin, to: row.keys.length, turn })
    }
    take(0, turns[0]?.opens ?? text.length, null)
    for (const turn of turns) take(turn.start, turn.end, turn)
  })
  return { transcripts, row, ranges, ...places(row.keys.length, ranges, starts, turnStarts) }
}

function putBreak(row: WordRow, at: number): void {
  row.keys.push(BREAK)
  row.starts.push(at)
  row.ends.push(at)
}

/** Two paragraphs of one speaker, each with the label before it. */
function isSameLabel(text: string, a: Turn | null, b: Turn | null): boolean {
  return (
    a !== null && b !== null && text.slice(...a.label).toLowerCase() === text.slice(...b.label).toLowerCase()
  )
}

function places(
  length: number,
  ranges: readonly SpeechRange[],
  starts: readonly number[],
  turnStarts: readonly number[],
) {
  const rangeOf = new Int32Array(length).fill(-1)
  for (const [r, { from, to }] of ranges.entries()) rangeOf.fill(r, from, to)
  const sentenceStart = lastBefore(length, starts)
  const sentenceEnd = new Int32Array(length)
  let end = length
  for (let w = length - 1; w >= 0; w--) {
    if (rangeOf[w] === -1) end = w
    else if (w + 1 < length && sentenceStart[w + 1] !== sentenceStart[w]) end = w + 1
    sentenceEnd[w] = end
  }
  return { rangeOf, turnStart: lastBefore(length, turnStarts), sentenceStart, sentenceEnd }
}

/** For each word the last of some ascending places that is not behind it. */
function lastBefore(length: number, ascending: readonly number[]): Int32Array {
  const found = new Int32Array(length)
  let k = 0
  for (let w = 0; w < length; w++) {
    while (k + 1 < ascending.length && ascending[k + 1]! <= w) k++
    found[w] = ascending[k] ?? 0
  }
  return found
}

/** The span of words `[from, to)`, which stand in one range; empty before `from` where there are none. */
export function recordSpan({ row }: SpokenRecord, from: number, to: number): Span {
  if (from >= to) {
    const at = from > 0 && row.keys[from - 1] !== BREAK ? row.ends[from - 1]! : row.starts[from]!
    return [at, at]
  }
  return [row.starts[from]!, row.ends[to - 1]!]
}

export function rangeAt(record: SpokenRecord, word: number): SpeechRange {
  return record.ranges[record.rangeOf[word]!]!
}
