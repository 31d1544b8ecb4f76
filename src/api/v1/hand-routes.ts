import { IN_HAND } from '../in-hand/texts-in-hand.ts'
import type { Services } from '../services.ts'
import type { Api } from './api-v1.ts'
import { bodyUpTo } from './body-limit.ts'
import { operation } from './operation.ts'
import { checked } from './schemas/check.ts'
import * as schemas from './schemas/in-hand.ts'
import { collation } from './schemas/part.ts'

const LIMITS = `Nothing of it is stored. A request has at most ${IN_HAND.bytes / 1e6} MB and ${IN_HAND.reports} texts, and ${IN_HAND.seconds} s are given to it.`

const shared = {
  method: 'post',
  tag: 'Texts in hand',
  before: [bodyUpTo(IN_HAND.bytes)],
  problems: ['too-large', 'wrong-media-type', 'not-read', 'busy', 'too-slow'],
} as const

const annotate = operation({
  ...shared,
  path: '/annotate',
  name: 'annotate',
  summary: 'Who is reported to have said what in one text',
  description: LIMITS,
  request: { body: { required: true, content: { 'application/json': { schema: schemas.report } } } },
  answer: { description: 'What was found in it.', content: schemas.annotation },
})

const compare = operation({
  ...shared,
  path: '/compare',
  name: 'compare',
  summary: 'What reports have in common, and where they differ',
  description: `The same as \`hearsay compare --json\`. ${LIMITS}`,
  request: { body: { required: true, content: { 'application/json': { schema: schemas.toCompare } } } },
  answer: { description: 'The collation of the reports.', content: collation },
})

const check = operation({
  ...shared,
  path: '/check/transcripts',
  name: 'checkAgainstTranscripts',
  summary: 'Each quotation of reports, held against the words on record',
  description: `The same as \`hearsay check --json\`. ${LIMITS}`,
  request: { body: { required: true, content: { 'application/json': { schema: schemas.toCheck } } } },
  answer: { description: 'Every quotation with what stands on record.', content: checked },
})

export function handRoutes(api: Api, { texts }: Services): void {
  api.openapi(annotate, async context => readAnswer(await texts.annotate(context.req.valid('json'))))
  api.openapi(compare, async context => readAnswer(await texts.compare(context.req.valid('json').reports)))
  api.openapi(check, async context => readAnswer(await texts.check(context.req.valid('json'))))
}

function readAnswer(json: string): Response {
  return new Response(json, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
