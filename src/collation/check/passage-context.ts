import type { CheckedPassage } from '../../model/check.ts'
import type { Span } from '../../model/span.ts'
import type { SpokenRecord } from './transcript.ts'
import { rangeAt, recordSpan } from './transcript.ts'

/** Words shown beside a passage where its sentences are longer than can be read at a glance. */
const MOST_WORDS = 40

/** Words `[fromJ, toJ)` of the record with the sentences they stand in, and one on each side, of the same turn. */
export function checkedPassage(
  record: SpokenRecord,
  report: readonly Span[],
  fromJ: number,
  toJ: number,
): CheckedPassage {
  const last = Math.max(fromJ, toJ - 1)
  const range = rangeAt(record, fromJ)
  const { sentenceStart, sentenceEnd } = record
  const start = sentenceStart[fromJ]!
  const from = Math.max(
    start > range.from ? sentenceStart[start - 1]! : start,
    fromJ - MOST_WORDS,
    range.from,
  )
  const end = sentenceEnd[last]!
  const to = Math.min(end < range.to ? sentenceEnd[end]! : end, last + 1 + MOST_WORDS, range.to)
  return {
    report,
    record: {
      document: record.transcripts[range.transcript]!.document.id,
      span: recordSpan(record, fromJ, toJ),
    },
    context: recordSpan(record, from, to),
    turn: range.turn?.label ?? null,
  }
}
