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
  const { sentenceStart, sentenceEnd, turnStart } = record
  const start = sentenceStart[fromJ]!
  const before = start > turnStart[fromJ]! ? sentenceStart[start - 1]! : start
  const end = sentenceEnd[last]!
  const behind = end < range.to && turnStart[end] === turnStart[last] ? sentenceEnd[end]! : end
  const from = Math.max(before, fromJ - MOST_WORDS)
  const to = Math.min(behind, last + 1 + MOST_WORDS)
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
