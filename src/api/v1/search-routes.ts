import { z } from '@hono/zod-openapi'
import type { Lookup } from '../../lookup/lookup.ts'
import { LONGEST_QUERY } from '../../store/search/query-parts.ts'
import { QueryError } from '../../store/search/query-problem.ts'
import type { Services } from '../services.ts'
import { jsonAnswer } from './answer.ts'
import type { Api } from './api-v1.ts'
import { page, pageOf } from './asked.ts'
import { operation } from './operation.ts'
import { documentsFound, found, statementsFound } from './schemas/search.ts'

const asked = {
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
}

const DESCRIPTION = 'The newest day first; within a day what was stored last comes first.'

const both = operation({
  method: 'get',
  path: '/search',
  name: 'search',
  tag: 'Search',
  summary: 'Statements and reports by their words',
  description:
    'Statements first, with how many have which speaker, outlet, act and month; beside them the first few reports. For more of either: `/search/statements`, `/search/documents`.',
  request: {
    query: z.object({
      ...asked,
      in: z
        .enum(['statements', 'documents'])
        .optional()
        .openapi({ description: 'Only one of them; `cursor` goes on with that.' }),
    }),
  },
  answer: { description: 'What was found.', content: found },
  problems: ['bad-query', 'bad-cursor'],
})

const statements = operation({
  method: 'get',
  path: '/search/statements',
  name: 'searchStatements',
  tag: 'Search',
  summary: 'Statements by their words, speaker, outlet, day, act',
  description: DESCRIPTION,
  request: { query: z.object(asked) },
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
  request: { query: z.object(asked) },
  answer: { description: 'A page of reports.', content: documentsFound },
  problems: ['bad-query', 'bad-cursor'],
})

/** Beside statements. */
const FEW = 6

export function searchRoutes(api: Api, { lookup }: Services): void {
  api.openapi(both, async context => {
    const { q, in: only, ...given } = context.req.valid('query')
    const asked = searchAsked(given)
    const few = only === undefined ? { ...asked, cursor: null, limit: FEW } : asked
    const isBehind = only === undefined && asked.cursor !== undefined
    const said = only === 'documents' ? null : await statementsOf(lookup, q, asked)
    const reported =
      only === 'statements' || isBehind
        ? { found: null, problems: [] }
        : await documentsOf(lookup, q, few, only === undefined)
    const body = { statements: said, documents: reported.found, notInDocuments: reported.problems }
    return jsonAnswer(context, body, { next: (said ?? reported.found)?.next ?? null })
  })
  api.openapi(statements, async context => {
    const { q, ...asked } = context.req.valid('query')
    const answer = await statementsOf(lookup, q, searchAsked(asked))
    return jsonAnswer(context, answer, { next: answer.next })
  })
  api.openapi(documents, async context => {
    const { q, ...asked } = context.req.valid('query')
    const { items, next } = await lookup.searchDocuments(q, searchAsked(asked))
    return jsonAnswer(context, { items, next }, { next })
  })
}

type Asked = NonNullable<Parameters<Lookup['search']>[1]>

function searchAsked({
  superseded,
  ...asked
}: Parameters<typeof pageOf>[0] & { superseded?: 'true' | 'false' | undefined }): Asked {
  return { ...pageOf(asked), superseded: superseded === 'true' }
}

async function statementsOf(lookup: Lookup, query: string, asked: Asked) {
  const { items, next, facets } = await lookup.search(query, asked)
  return { items, next, facets }
}

/** Statements can be looked for by more than reports can: where those were found, that is no fault of the query. */
async function documentsOf(lookup: Lookup, query: string, asked: Asked, isBeside: boolean) {
  try {
    const { items, next } = await lookup.searchDocuments(query, asked)
    return { found: { items, next }, problems: [] }
  } catch (error) {
    if (!isBeside || !(error instanceof QueryError)) throw error
    return { found: null, problems: error.problems }
  }
}
