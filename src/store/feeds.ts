import type { Selectable } from 'kysely'
import type { Database, Queries } from './database.ts'
import { portions } from './portions.ts'
import type { FeedsTable } from './schema.ts'

/** In code units: a longer address does not fit an index of a store on a server together with an item's key. */
export const LONGEST_FEED_ADDRESS = 1500

export type FeedState = 'active' | 'paused' | 'gone'

/** A feed or sitemap that is watched. Times are ISO 8601 in UTC. */
export interface Feed {
  readonly url: string
  readonly title: string | null
  readonly state: FeedState
  /** As the server gave them last, to ask for what has changed since. */
  readonly etag: string | null
  readonly lastModified: string | null
  readonly lastRead: string | null
  readonly nextDue: string
  /** Readings in a row that failed. */
  readonly failures: number
  /** Why the last one did. */
  readonly problem: string | null
  /** What it was when it was last read: `rss`, `sitemap` … */
  readonly kind: string | null
  /** The address that gave `etag` and `lastModified`, where that is another. */
  readonly validFor: string | null
  /** Seconds between two readings; null before the first. */
  readonly pace: number | null
  /** The feed that led to it; null where a person named it. */
  readonly ledBy: string | null
  /** How many led to it, one after the other. */
  readonly depth: number
}

/** A feed that has not been read, due at that time. */
export function unreadFeed(url: string, nextDue: string, ledBy: Feed | null = null): Feed {
  return {
    url,
    title: null,
    state: 'active',
    etag: null,
    lastModified: null,
    lastRead: null,
    nextDue,
    failures: 0,
    problem: null,
    kind: null,
    validFor: null,
    pace: null,
    ledBy: ledBy?.url ?? null,
    depth: ledBy === null ? 0 : ledBy.depth + 1,
  }
}

export interface Feeds {
  /** Adds it, or takes the place of what is known of it. Nobody reads it any more. */
  put(feed: Feed): Promise<void>
  /** Adds those that are not there yet; answers their addresses. */
  add(feeds: readonly Feed[]): Promise<string[]>
  get(url: string): Promise<Feed | null>
  list(): Promise<Feed[]>
  /**
   * Active feeds that are due, the longest overdue first. They are the holder's until `until`, when they are due again
   * unless `put` has said otherwise: no two who ask get the same feed.
   */
  takeDue(now: string, until: string, limit: number, holder?: string | null): Promise<Feed[]>
  /** When the next active feed is due; null where there is none. */
  nextDue(): Promise<string | null>
  /** With all that is known of its items; the documents stay. */
  remove(url: string): Promise<void>
}

export function feedsIn(database: Database): Feeds {
  return {
    put: feed => database.write(queries => putFeed(queries, feed)),
    add: feeds => database.write(queries => addFeeds(queries, feeds)),
    get: url =>
      database.read(async queries => {
        const row = await queries.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()
        return row === undefined ? null : feedOf(row)
      }),
    list: () =>
      database.read(async queries =>
        (await queries.selectFrom('feeds').selectAll().orderBy('url').execute()).map(feedOf),
      ),
    takeDue: (now, until, limit, holder = null) =>
      database.write(async queries => {
        const due = queries
          .selectFrom('feeds')
          .selectAll()
          .where('state', '=', 'active')
          .where('next_due', '<=', now)
          .orderBy('next_due')
          .orderBy('url')
          .limit(limit)
        const rows = await (database.engine === 'postgres' ? due.forUpdate().skipLocked() : due).execute()
        if (rows.length === 0) return []
        const urls = rows.map(row => row.url)
        await queries.updateTable('feeds').set({ next_due: until, holder }).where('url', 'in', urls).execute()
        return rows.map(feedOf)
      }),
    nextDue: () =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('feeds')
          .select(({ fn }) => fn.min('next_due').as('due'))
          .where('state', '=', 'active')
          .executeTakeFirst()
        return row?.due ?? null
      }),
    remove: url =>
      database.write(async queries => {
        await queries.deleteFrom('feeds').where('url', '=', url).execute()
      }),
  }
}

export async function putFeed(queries: Queries, feed: Feed): Promise<void> {
  const row = rowOf(feed)
  await queries
    .insertInto('feeds')
    .values(row)
    .onConflict(conflict => conflict.column('url').doUpdateSet(row))
    .execute()
}

export async function addFeeds(queries: Queries, feeds: readonly Feed[]): Promise<string[]> {
  const added: string[] = []
  for (const portion of portions(feeds, 100)) {
    const rows = await queries
      .insertInto('feeds')
      .values(portion.map(rowOf))
      .onConflict(conflict => conflict.column('url').doNothing())
      .returning('url')
      .execute()
    added.push(...rows.map(row => row.url))
  }
  return added
}

export function rowOf(feed: Feed): Selectable<FeedsTable> {
  return {
    url: feed.url,
    title: feed.title,
    state: feed.state,
    etag: feed.etag,
    last_modified: feed.lastModified,
    last_read: feed.lastRead,
    next_due: feed.nextDue,
    failures: feed.failures,
    problem: feed.problem,
    kind: feed.kind,
    valid_for: feed.validFor,
    pace: feed.pace,
    led_by: feed.ledBy,
    depth: feed.depth,
    holder: null,
  }
}

function feedOf(row: Selectable<FeedsTable>): Feed {
  return {
    url: row.url,
    title: row.title,
    state: row.state as FeedState,
    etag: row.etag,
    lastModified: row.last_modified,
    lastRead: row.last_read,
    nextDue: row.next_due,
    failures: row.failures,
    problem: row.problem,
    kind: row.kind,
    validFor: row.valid_for,
    pace: row.pace,
    ledBy: row.led_by,
    depth: row.depth,
  }
}
