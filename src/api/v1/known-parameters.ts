import { z } from '@hono/zod-openapi'
import { createMiddleware } from 'hono/factory'
import { Refusal, type RequestFault, shownValue } from '../problem-details.ts'
import type { Env } from '../services.ts'
import { nearestOf } from './nearest-of.ts'

/** So many are named of those that a request has and an operation has not. */
const MOST_NAMED = 20

/**
 * Refuses what an operation does not know: whoever asks for the `subjct` of decisions is not to take all of them for those
 * about one subject. At the API's own addresses alone: the twin of a page is asked for with whatever the page has.
 */
export function knownParameters(names: readonly string[]) {
  return createMiddleware<Env>(async ({ req }, next) => {
    if (req.url.includes('?')) {
      const { pathname, searchParams } = new URL(req.url)
      if (pathname.startsWith('/api/')) refuseOthers(searchParams, names)
    }
    await next()
  })
}

/** The names in the schema of a query, as an operation has it. */
export function parametersIn(query: unknown): readonly string[] {
  if (query === undefined) return []
  if (!(query instanceof z.ZodObject)) throw new TypeError('the query of an operation is a z.object')
  return Object.keys(query.shape)
}

function refuseOthers(sent: URLSearchParams, names: readonly string[]): void {
  const others = [...sent].filter(([name]) => !names.includes(name)).slice(0, MOST_NAMED)
  const faults = others.map(([name, value]): RequestFault => {
    const near = nearestOf(name, names)
    return {
      in: 'query',
      name: shownValue(name)!,
      value: shownValue(value),
      detail: `there is no such parameter here${near === null ? taken(names) : `; did you mean ${near}?`}`,
    }
  })
  const [first] = faults
  if (first !== undefined)
    throw new Refusal('bad-request', `query ${first.name}: ${first.detail}`, { errors: faults })
}

function taken(names: readonly string[]): string {
  return names.length === 0 ? ', there are none' : `; there are ${names.join(', ')}`
}
