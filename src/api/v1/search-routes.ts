import { z } from '@hono/zod-openapi'
import { LONGEST_QUERY } from '../../store/search/query-parts.ts'
import type { Services } from '../services.ts'
import { jsonAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { page, pageOf } from './asked.ts'
import { operation } from './operation.ts'
import { documentsFound, statementsFound } from './schemas/search.ts'

const query = z.object({
  q: z
    .string()
    .min(1)
    .max(2 * LONGEST_QUERY)
    .openapi({
      description:
        'Words in any of their forms, `"a phrase"`, `prefix*`, `-without`, `a OR b`, `speaker:`, `outlet:`, `name:`, `act:`, `lang:`, `after:2031-05-04`, `before:2031-06`, `on:2031`.',
      example: 'speaker:vann ferry after:2031-05',
    }),
  ...page,
  superseded: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Also in revisions that others took the place of.' }),
})

const DESCRIPTION = 'The newest day first; within a day what was stored last comes first.'

const statements = operation({
  method: 'get',
  path: '/search',
  name: 'searchStatements',
  tag: 'Search',
  summary: 'Statements by their words, speaker, outlet, day, act',
  description: DESCRIPTION,
  request: { query },
  answer: { description: 'A page of statements.', content: statementsFound },
  problems: ['bad-query', 'bad-cursor'],
})

const documents = operation({
  method: 'get',
  path: '/search/documents',
  name: 'searchDocuments',
  tag: 'Search',
  summary: 'Reports by their words',
  description: DESCRIPTION,
  request: { query },
  answer: { description: 'A page of reports.', content: documentsFound },
  problems: ['bad-query', 'bad-cursor'],
})

export function searchRoutes(api: Api, { lookup }: Services): void {
  api.openapi(statements, async context => {
    const { q, superseded, ...asked } = context.req.valid('query')
    const { items, next, facets } = await lookup.search(q, {
      ...pageOf(asked),
      superseded: superseded === 'true',
    })
    return jsonAnswer(context, { items, next, facets }, { next })
  })
  api.openapi(documents, async context => {
    const { q, superseded, ...asked } = context.req.valid('query')
    const { items, next } = await lookup.searchDocuments(q, {
      ...pageOf(asked),
      superseded: superseded === 'true',
    })
    return jsonAnswer(context, { items, next }, { next })
  })
}
