import type { Check } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { listedJson } from './listed-json.ts'
import { shownDocument } from './shown-document.ts'

/** The public format: the number changes when a name in it changes its meaning. */
const FORMAT = 'hearsay-check/1'

/** What `hearsay check` has found, with the texts that every span points into. */
export interface CheckedReports {
  readonly reports: readonly Document[]
  readonly records: readonly Document[]
  readonly checks: readonly Check[]
  readonly problems: readonly Problem[]
}

/** As `check --json` prints it, in pieces, every document and every check a line of its own. */
export function* checkJson(checked: CheckedReports): Generator<string> {
  const { checks, problems } = checked
  const [reports, records] = [checked.reports.map(shownDocument), checked.records.map(shownDocument)]
  yield* listedJson(FORMAT, Object.entries({ reports, records, checks, problems }))
}
