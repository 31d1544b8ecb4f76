import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../services.ts'
import type { Caller } from './caller.ts'

/**
 * A page has the token of the session it was made for, and its reader's name: what one session has kept must not be taken
 * for what another would get. So each tag bears a mark of the session while it is outside.
 */
export const ownEtags: MiddlewareHandler<Env> = async (context, next) => {
  const mark = markOf(context.get('caller'))
  const asked = context.req.header('if-none-match')
  const match = context.req.header('if-match')
  if (asked !== undefined || match !== undefined) {
    const headers = new Headers(context.req.raw.headers)
    if (asked !== undefined) headers.set('if-none-match', unmarked(asked, mark))
    if (match !== undefined) headers.set('if-match', unmarked(match, mark))
    const { raw } = context.req
    // A form has been read for its token, and the request keeps what was in it.
    context.req.raw = raw.bodyUsed
      ? new Request(raw.url, { method: raw.method, headers })
      : new Request(raw, { headers })
  }
  await next()
  const tag = context.res.headers.get('etag')
  if (tag?.endsWith('"')) context.res.headers.set('etag', `${tag.slice(0, -1)}.${mark}"`)
}

function markOf(caller: Caller): string {
  const who = caller.by === 'token' ? caller.token : (caller.csrf ?? '')
  return createHash('sha256').update('etag').update(who).digest('base64url').slice(0, 8)
}

/** The tags as routes know them; those of other sessions fit nothing. */
function unmarked(header: string, mark: string): string {
  if (header.trim() === '*') return header
  const end = `.${mark}"`
  return header
    .slice(0, 2000)
    .split(',')
    .map(tag => tag.trim())
    .map(tag => (tag.endsWith(end) ? `${tag.slice(0, -end.length)}"` : '"of another session"'))
    .join(', ')
}
