import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { type AlertFeed, atomFeed, jsonFeed, lastChange } from '../../alerting/alert-feed.ts'
import { sha256 } from '../../model/identifier.ts'
import { pathOfHit } from '../../web/path-of-hit.ts'
import { Refusal } from '../problem-details.ts'
import { feedPath, hitsBefore, hitsPage } from '../saved/shown-search.ts'
import type { Env, Services } from '../services.ts'
import { isKnown } from '../v1/answer.ts'
import { askedFor } from './asked-for.ts'

const ENTRIES = 50
/** A day and time is told to the second: what has changed so shortly before may change within the same one. In ms. */
const UNSETTLED = 2000

const KINDS = {
  atom: { write: atomFeed, type: 'application/atom+xml; charset=utf-8' },
  json: { write: jsonFeed, type: 'application/feed+json; charset=utf-8' },
} as const

/** A saved search's feed, for whoever has its key: a reader of feeds sends no cookies. */
export function savedFeed({ store }: Pick<Services, 'store'>, kind: keyof typeof KINDS) {
  return async (context: Context<Env>): Promise<Response> => {
    const search = await store.savedSearches.get((context.req.param('id') ?? '').slice(0, 100))
    // Whether there is such a search is nobody's business who has not its key.
    if (search === null || !isSame(askedFor(context, 'key'), search.feedKey))
      throw new Refusal('not-found', 'there is no such feed, or its key is another now')
    const before = hitsBefore(askedFor(context, 'before') || null)
    const found = await store.savedSearches.hits(search.id, {
      limit: ENTRIES + 1,
      ...(before === null ? {} : { before }),
    })
    const { items, next } = hitsPage(found, ENTRIES)
    const site = context.get('connection').origin
    const first = `${site}${feedPath(search, kind)}`
    const feed: AlertFeed = {
      search,
      hits: items,
      site,
      first,
      self: before === null ? first : `${first}&before=${before}`,
      next: next === null ? null : `${first}&before=${next}`,
      pathOf: pathOfHit,
    }
    const { write, type } = KINDS[kind]
    const text = write(feed)
    const etag = `"${sha256(text).slice(0, 32)}"`
    const changed = lastChange(feed)
    const isSettled = before === null && changed.getTime() < Date.now() - UNSETTLED
    const headers = {
      etag,
      'cache-control': 'private, no-cache',
      ...(isSettled ? { 'last-modified': changed.toUTCString() } : {}),
    }
    if (isKnown(context, etag) || (isSettled && isUnchanged(context, changed)))
      return new Response(null, { status: 304, headers })
    return new Response(text, { headers: { ...headers, 'content-type': type } })
  }
}

/** RFC 9110, 13.1.3: only where no tag is sent. */
function isUnchanged(context: Context<Env>, changed: Date): boolean {
  if (context.req.header('if-none-match') !== undefined) return false
  const since = Date.parse(context.req.header('if-modified-since')?.slice(0, 40) ?? '')
  return !Number.isNaN(since) && Math.floor(changed.getTime() / 1000) * 1000 <= since
}

/** In a time that says nothing of where they differ. */
function isSame(given: string, key: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hashed(given), hashed(key))
}
