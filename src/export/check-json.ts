import type { Check } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import { VERSION } from '../version.ts'
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
  yield `{\n"format": ${JSON.stringify(FORMAT)},\n"offsetUnit": "utf-16",\n"version": ${JSON.stringify(VERSION)}`
  const { checks, problems } = checked
  const [reports, records] = [checked.reports.map(shownDocument), checked.records.map(shownDocument)]
  for (const [name, items] of Object.entries({ reports, records, checks, problems })) {
    yield `,\n${JSON.stringify(name)}: [`
    let separator = '\n  '
    for (const item of items) {
      yield separator + JSON.stringify(item)
      separator = ',\n  '
    }
    yield separator === '\n  ' ? ']' : '\n]'
  }
  yield '\n}\n'
}
