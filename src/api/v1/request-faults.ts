import type { z } from 'zod'
import { Refusal, type RequestFault, shownValue } from '../problem-details.ts'

const PLACES: Readonly<Record<string, RequestFault['in']>> = {
  param: 'path',
  query: 'query',
  header: 'header',
  json: 'body',
}

/** So many are named; a body can have as many faults as it has fields. */
const MOST_FAULTS = 20

/** What validation has against one part of a request, and that part as it was sent. */
export interface Validated {
  readonly target: string
  readonly success: boolean
  readonly error?: z.ZodError
  readonly data?: unknown
}

/** Throws where a request is not as its schemas have it: names each field and its value. */
export function refuseFaults({ target, success, error, data }: Validated): void {
  if (success || error === undefined) return
  const place = PLACES[target] ?? 'body'
  const faults = error.issues.slice(0, MOST_FAULTS).map((issue): RequestFault => {
    const path = issue.path.map(String)
    return {
      in: place,
      name: path.join('.'),
      value: shownValue(valueAt(data, path)),
      detail: issue.message,
    }
  })
  const [first] = faults
  const named = first!.name === '' ? `the ${place}` : `${place} ${first!.name}`
  throw new Refusal('bad-request', `${named}: ${first!.detail}`, { errors: faults })
}

function valueAt(sent: unknown, path: readonly string[]): unknown {
  let value = sent
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
    value = (value as Record<string, unknown>)[name]
  }
  return value
}
