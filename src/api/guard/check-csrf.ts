import type { HonoRequest } from 'hono'
import { Refusal } from '../problem-details.ts'
import type { Caller } from './caller.ts'
import { isCsrfToken, sentCsrf } from './csrf.ts'

/**
 * Refuses what changes something and does not come with a token of a page of ours. Whoever sends a token of the API
 * needs none: no browser sends it by itself. Nor does a program on this machine that sends JSON and no `Origin`: a page of a
 * stranger can have a browser send neither.
 */
export async function checkCsrf(request: HonoRequest, caller: Caller): Promise<void> {
  if (caller.by === 'token') return
  if (caller.by === 'machine' && isOfProgram(request)) return
  const sent = await sentCsrf(request)
  if (sent === null)
    throw new Refusal(
      'no-csrf',
      `it came without the token that stands in pages of this server${caller.by === 'machine' ? '; programs of this machine need none where they send JSON (Content-Type: application/json)' : ''}; nothing was changed`,
    )
  if (caller.csrf === null || !isCsrfToken(sent, caller.csrf))
    throw new Refusal(
      'no-csrf',
      'the page it came from is an old one or of another session: load it again; nothing was changed',
    )
}

function isOfProgram(request: HonoRequest): boolean {
  return (
    /^application\/(?:json|[\w.-]+\+json)\b/i.test(request.header('content-type') ?? '') &&
    request.header('origin') === undefined &&
    request.header('sec-fetch-site') === undefined
  )
}
