import { annotate as annotatedDocument } from '../../attribution/annotate.ts'
import { reportQuotations } from '../../collation/check/report-quotations.ts'
import { checkJson } from '../../export/check-json.ts'
import { collationJson } from '../../export/collation-json.ts'
import { type ShownDocument, shownDocument } from '../../export/shown-document.ts'
import { annotate } from '../../library/annotate.ts'
import { check } from '../../library/check.ts'
import { compare } from '../../library/compare.ts'
import { HearsayError } from '../../library/hearsay-error.ts'
import { documentOf, type Report } from '../../library/report.ts'
import type { Span } from '../../model/span.ts'
import { VERSION } from '../../version.ts'

/** An error loses its class on the way from a thread. */
export type Read = { readonly json: string } | { readonly refused: RefusedText }

export interface RefusedText {
  readonly field: string
  readonly reason: string
}

export interface ToCheck {
  readonly reports: readonly Report[]
  readonly transcripts: readonly Report[]
}

/** The quotations of a report, each with who is said to have said it. */
export interface QuotationsRead {
  readonly document: ShownDocument
  readonly quotations: readonly {
    readonly spans: readonly Span[]
    readonly attribution: string | null
    readonly speaker: string | null
  }[]
}

/** What texts of a request can be read for: texts in, the JSON of the answer out. */
export const READINGS = {
  annotate: ({ report }: { readonly report: Report }) => {
    const { document, ...found } = annotate(report)
    const head = { format: 'hearsay-annotation/1', offsetUnit: 'utf-16', version: VERSION }
    return [`${JSON.stringify({ ...head, document: shownDocument(document), ...found })}\n`]
  },
  compare: ({ reports }: { readonly reports: readonly Report[] }) => collationJson(compare(reports)),
  check: ({ reports, transcripts }: ToCheck) => checkJson(check(reports, transcripts)),
  quotations: ({ report }: { readonly report: Report }) => {
    const found = annotatedDocument(documentOf(report, 'report'))
    const names = new Map(found.speakers.filter(({ named }) => named).map(({ id, name }) => [id, name]))
    const answer: QuotationsRead = {
      document: shownDocument(found.document),
      quotations: reportQuotations(found).map(({ spans, attribution }) => ({
        spans,
        attribution: attribution?.id ?? null,
        speaker: names.get(attribution?.speaker ?? '') ?? null,
      })),
    }
    return [JSON.stringify(answer)]
  },
} as const satisfies Readonly<Record<string, (input: never) => Iterable<string>>>

export type Reading = keyof typeof READINGS
export type ToRead<R extends Reading> = Parameters<(typeof READINGS)[R]>[0]

export function readFor<R extends Reading>(reading: R, input: ToRead<R>): Read {
  const made = READINGS[reading] as (input: ToRead<R>) => Iterable<string>
  try {
    return { json: [...made(input)].join('') }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { refused: { field: error.field, reason: error.reason } }
  }
}
