import { z } from '@hono/zod-openapi'
import { STREAM_FORMATS, TABLE_FORMATS } from '../../export/formats.ts'
import { TABLES } from '../../export/tables/tables.ts'
import type { Api } from './api-v1.ts'
import { documentId, idParameter, spanParameter } from './asked.ts'
import { operation } from './operation.ts'

const FORMATS = [...STREAM_FORMATS, ...TABLE_FORMATS].map(({ name }) => name).concat('json', 'bundle')

const TYPES = new Set(
  [...STREAM_FORMATS, ...TABLE_FORMATS]
    .map(({ mediaType }) => mediaType.split(';')[0]!)
    .concat('application/json', 'application/zip'),
)

const format = z.enum(FORMATS).openapi('ExportFormat', {
  description: 'A format of `hearsay export`. Tables come as a zip, or one of them by `table`.',
  example: 'csl',
})

/** What may be asked for with an export. */
export const exportQuery = z.object({
  table: z
    .enum(TABLES.map(({ name }) => name))
    .openapi('ExportTable', { description: 'Of a format of tables: only this one.' })
    .optional(),
})

/** What can be exported, by the path of its answer. */
const EXPORTED = {
  '/documents/{id}/story': ['exportStoryOfDocument', 'The story that a report is in', { id: documentId }],
  '/stories/{id}': ['exportStory', 'A story', { id: idParameter('a story', 't-9b1f6c0a7d2e4835') }],
  '/documents/{id}/said/{span}': [
    'exportUtteranceAt',
    'The utterance that a passage is a reading of',
    { id: documentId, span: spanParameter },
  ],
  '/utterances/{id}': [
    'exportUtterance',
    'An utterance',
    { id: idParameter('an utterance', 'u-5f0c2d7b9a1e4c38') },
  ],
  '/documents/{id}': ['exportDocument', 'A document', { id: documentId }],
  '/speakers/{id}': [
    'exportSpeaker',
    'What a speaker is reported to have said',
    { id: idParameter('a speaker', 's-3c7e9f1024ab5d68') },
  ],
} as const

/** Documents the exports, which `addExports` answers at the same paths as for pages. */
export function documentExports(api: Api): void {
  for (const [path, [name, what, params]] of Object.entries(EXPORTED)) {
    const { middleware: _, ...route } = operation({
      method: 'get',
      path: `${path}/export/{format}`,
      name,
      tag: 'Exports',
      summary: `${what}, in a format of others`,
      request: { params: z.object({ ...params, format }), query: exportQuery },
      answer: {
        description: 'A file to be kept.',
        content: { types: [...TYPES], schema: z.string() },
        isTagged: false,
      },
      problems: ['not-found', 'no-such-path', 'too-large', 'busy'],
    })
    api.openAPIRegistry.registerPath(route)
  }
}
