import { HTTPException } from 'hono/http-exception'
import { CursorError } from '../lookup/paging.ts'
import { LONGEST_QUERY } from '../store/search/query-parts.ts'
import { QueryError } from '../store/search/query-problem.ts'
import { StoreError, type StoreErrorCode } from '../store/store-error.ts'
import { ThreadFailure } from '../workers/threads.ts'
import { problemAnswer, problemDetails, Refusal } from './problem-details.ts'
import type { ProblemKind } from './problem-kinds.ts'

/** Seconds after which it is worth asking again. */
const AGAIN = { 'retry-after': '5' }

/** The store's own reason names servers and folders: it goes to the log alone. */
const STORE_SAYS: Readonly<Record<StoreErrorCode, string>> = {
  locked: 'others write to the store, for longer than is waited',
  full: 'there is no room left where the store is',
  damaged: 'what is stored is not what was put there',
  'version-too-new': 'a newer version of the program has changed the store',
  unreachable: 'the store’s server does not answer',
  unwritable: 'the place of the store cannot be read or written',
  'not-found': 'something that was named is not stored',
  'not-empty': 'the store is not empty',
  'too-many': 'there are as many of these as there may be',
}

const KIND_OF_STATUS: Readonly<Partial<Record<number, ProblemKind>>> = {
  400: 'bad-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  405: 'no-such-method',
  413: 'too-large',
  415: 'wrong-media-type',
  429: 'too-many-requests',
}

/**
 * What is answered where a route throws. What is no fault of the request says nothing of its cause; `failed` is told of
 * it, and answers the name under which that is to be found.
 */
export function problemOf(error: unknown, failed: (error: unknown) => string): Response {
  if (error instanceof Refusal) return problemAnswer(error.problem, error.headers)
  if (error instanceof QueryError) return problemAnswer(queryProblem(error))
  if (error instanceof CursorError) return problemAnswer(problemDetails('bad-cursor', error.message))
  if (error instanceof StoreError) {
    const { code, reason } = error
    if (code === 'not-found' || code === 'too-many') return problemAnswer(problemDetails(code, reason))
    return problemAnswer(problemDetails('store-unavailable', STORE_SAYS[code], { code }), AGAIN)
  }
  if (error instanceof ThreadFailure && error.code !== 'failed')
    return problemAnswer(problemDetails('too-slow', error.message), AGAIN)
  if (error instanceof HTTPException) {
    const kind = KIND_OF_STATUS[error.status]
    if (kind === 'wrong-media-type')
      return problemAnswer(problemDetails(kind, 'send it with Content-Type: application/json'))
    if (kind !== undefined) return problemAnswer(problemDetails(kind, error.message || 'it was refused'))
  }
  return problemAnswer(
    problemDetails('failed', 'the request could not be answered; the server’s log says more', {
      instance: failed(error),
    }),
  )
}

function queryProblem({ query, problems, message }: QueryError) {
  const isCursor = problems.every(({ code }) => code === 'bad-cursor')
  return problemDetails(isCursor ? 'bad-cursor' : 'bad-query', message, {
    query: query.slice(0, LONGEST_QUERY),
    problems,
  })
}
