import { parentPort } from 'node:worker_threads'
import { annotate as annotatedDocument } from '../../attribution/annotate.ts'
import { reportQuotations } from '../../collation/check/report-quotations.ts'
import { checkJson } from '../../export/check-json.ts'
import { collationJson } from '../../export/collation-json.ts'
import { type ShownDocument, shownDocument } from '../../export/shown-document.ts'
import { annotate as annotated } from '../../library/annotate.ts'
import { check as checked } from '../../library/check.ts'
import { compare as compared } from '../../library/compare.ts'
import { HearsayError } from '../../library/hearsay-error.ts'
import { documentOf, type Report } from '../../library/report.ts'
import type { Span } from '../../model/span.ts'
import { VERSION } from '../../version.ts'
import type { ThreadTask } from '../../workers/threads.ts'

// What runs in the threads of `TextsInHand`: texts of a request in, the JSON of its answer out, so that the thread that
// serves has nothing to do but send it. Each function tells that it begins, since time is counted from then.

/** An error loses its class on the way from a thread. */
export type Read = { readonly json: string } | { readonly refused: RefusedText }

export interface RefusedText {
  readonly field: string
  readonly reason: string
}

export function annotate(task: ThreadTask<{ readonly report: Report }>): Read {
  return read(task, ({ report }) => {
    const { document, ...found } = annotated(report)
    const head = { format: 'hearsay-annotation/1', offsetUnit: 'utf-16', version: VERSION }
    return [`${JSON.stringify({ ...head, document: shownDocument(document), ...found })}\n`]
  })
}

export function compare(task: ThreadTask<{ readonly reports: readonly Report[] }>): Read {
  return read(task, ({ reports }) => collationJson(compared(reports)))
}

export interface ToCheck {
  readonly reports: readonly Report[]
  readonly transcripts: readonly Report[]
}

export function check(task: ThreadTask<ToCheck>): Read {
  return read(task, ({ reports, transcripts }) => checkJson(checked(reports, transcripts)))
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

export function quotations(task: ThreadTask<{ readonly report: Report }>): Read {
  return read(task, ({ report }) => {
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
  })
}

function read<Input>({ number, input }: ThreadTask<Input>, made: (input: Input) => Iterable<string>): Read {
  parentPort?.postMessage(number)
  try {
    return { json: [...made(input)].join('') }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error
    return { refused: { field: error.field, reason: error.reason } }
  }
}
