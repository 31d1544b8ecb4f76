import { annotate } from '../attribution/annotate.ts'
import { checkReports } from '../collation/check/check.ts'
import { checkJson } from '../export/check-json.ts'
import { distinct } from '../ingest/batch.ts'
import { type ReadOptions, readDocuments } from '../ingest/read.ts'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Problem } from '../model/problem.ts'
import { analyse } from '../text/analyse.ts'
import { checkSummary } from './check-summary.ts'
import { type FetchingOptions, fetcherWhenNeeded, readingBy } from './fetching.ts'
import { printable } from './printable.ts'
import { type Progress, progressOn } from './progress.ts'
import { writeOut } from './standard-output.ts'

export interface CheckOptions extends FetchingOptions {
  readonly against: readonly string[]
  readonly json?: boolean
}

/**
 * `hearsay check`. Returns the exit code: 1 where an input failed, else 0, whatever the verdicts. Without a
 * transcript that could be read nothing is said of the reports: "not found" would be wrong.
 */
export async function check(locations: readonly string[], options: CheckOptions): Promise<number> {
  const progress = progressOn(process.stderr)
  const problems: Problem[] = []
  const fetcher = fetcherWhenNeeded(options)
  const reports = await documentsAt(locations, problems, readingBy(fetcher, options, progress), progress)
  const records = await documentsAt(
    options.against,
    problems,
    readingBy(fetcher, options, progress),
    progress,
  )
  await fetcher.close()
  const annotated = reports.map((document, i) => {
    progress.at('annotating', i, reports.length)
    return annotate(document)
  })
  const transcripts = records.map(document => ({ document, analysis: analyse(document) }))
  const checks =
    transcripts.length === 0
      ? []
      : checkReports(annotated, transcripts, (done, of) => progress.at('checking', done, of))
  problems.sort((a, b) => byCodeUnits(a.location, b.location) || byCodeUnits(a.code, b.code))
  progress.end()
  for (const { location, severity, message } of problems) {
    process.stderr.write(
      `${severity === 'error' ? 'not read' : 'note'}: ${printable(location)}: ${printable(message)}\n`,
    )
  }
  if (records.length === 0) process.stderr.write('no transcript could be read; nothing was checked\n')
  const checked = { reports, records, checks, problems }
  if (options.json) await writeOut(checkJson(checked))
  else if (records.length > 0) await writeOut([checkSummary(checked)])
  return problems.some(p => p.severity === 'error') ? 1 : 0
}

async function documentsAt(
  locations: readonly string[],
  problems: Problem[],
  reading: ReadOptions,
  progress: Progress,
): Promise<Document[]> {
  const read: Document[] = []
  for await (const item of readDocuments(locations, reading)) {
    if ('document' in item) read.push(item.document)
    else problems.push(item.problem)
    progress.at('reading', read.length, 0)
  }
  const { documents, problems: doubles } = distinct(read)
  problems.push(...doubles)
  return documents
}
