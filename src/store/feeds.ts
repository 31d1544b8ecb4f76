import type { Selectable } from 'kysely'
import type { Database } from './database.ts'
import type { FeedsTable } from './schema.ts'

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
}

export interface Feeds {
  /** Adds it, or takes the place of what is known of it. */
  put(feed: Feed): Promise<void>
  get(url: string): Promise<Feed | null>
  list(): Promise<Feed[]>
  /**
   * Active feeds that are due, the longest overdue first. They are the caller's until `until`, when they are due again
   * unless `put` has said otherwise: no two who ask get the same feed.
   */
  takeDue(now: string, until: string, limit: number): Promise<Feed[]>
  remove(url: string): Promise<void>
}

export function feedsIn(database: Database): Feeds {
  return {
    put: feed =>
      database.write(async queries => {
        const row = rowOf(feed)
        await queries
          .insertInto('feeds')
          .values(row)
          .onConflict(conflict => conflict.column('url').doUpdateSet(row))
          .execute()
      }),
    get: url =>
      database.read(async queries => {
        const row = await queries.selectFrom('feeds').selectAll().where('url', '=', url).executeTakeFirst()
        return row === undefined ? null : feedOf(row)
      }),
    list: () =>
      database.read(async queries =>
        (await queries.selectFrom('feeds').selectAll().orderBy('url').execute()).map(feedOf),
      ),
    takeDue: (now, until, limit) =>
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
        await queries.updateTable('feeds').set({ next_due: until }).where('url', 'in', urls).execute()
        return rows.map(feedOf)
      }),
    remove: url =>
      database.write(async queries => {
        await queries.deleteFrom('feeds').where('url', '=', url).execute()
      }),
  }
}

function rowOf(feed: Feed): Selectable<FeedsTable> {
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
  }
}
