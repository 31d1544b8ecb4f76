import { annotate } from '../attribution/annotate.ts'
import { checkReports } from '../collation/check/check.ts'
import type { CheckedReports } from '../export/check-json.ts'
import { byCodeUnits } from '../model/order.ts'
import { analyse } from '../text/analyse.ts'
import { documentsOf } from './documents-of.ts'
import { HearsayError } from './hearsay-error.ts'
import type { Report } from './report.ts'

/**
 * Each quotation of a report, and each sentence of indirect speech, held against the words on record: verbatim, altered,
 * truncated, spliced, a paraphrase, not found in the transcripts given, or too short to tell. In a transcript "MINISTER
 * LEE: …" at the head of a line tells who speaks. The same as `hearsay check --json` prints (`checkJson` writes it so).
 *
 * @param reports One report or several.
 * @param transcripts What was said, one text or several.
 * @throws {HearsayError} `misuse`; also where no transcript can be read, since "not found" would be wrong.
 *
 * @example
 * import { check } from 'hearsay'
 *
 * const { checks } = check(
 *   '“We will not raise the fare this year,” harbour master Ilse Tarn said.',
 *   'TARN: We will not raise the fare before the new year. Thank you.',
 * )
 * console.log(checks[0]!.verdict) // altered
 * console.log(checks[0]!.changes.map(change => `${change.reportText} / ${change.recordText}`).join())
 * // this / before the new
 */
export function check(
  reports: string | Report | readonly (string | Report)[],
  transcripts: string | Report | readonly (string | Report)[],
): CheckedReports {
  const read = documentsOf(listed(reports), 'reports')
  const spoken = documentsOf(listed(transcripts), 'transcripts')
  if (spoken.documents.length === 0)
    throw new HearsayError('misuse', 'transcripts', transcripts, 'hold no text; give what was said')
  const records = spoken.documents
  return {
    reports: read.documents,
    records,
    checks: checkReports(
      read.documents.map(annotate),
      records.map(document => ({ document, analysis: analyse(document) })),
    ),
    problems: [...read.problems, ...spoken.problems].sort(
      (a, b) => byCodeUnits(a.location, b.location) || byCodeUnits(a.code, b.code),
    ),
  }
}

function listed<T>(given: T | readonly T[]): readonly T[] {
  return Array.isArray(given) ? given : [given as T]
}
