import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { lastNumbers } from './arrivals.ts'
import { appendAudit, lockAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import type { VoicesAtHand } from './decided-voices.ts'
import { type FindOptions, findNew } from './find-new.ts'
import { type HitsAsked, type SavedHit, savedHits } from './saved-hits.ts'
import type { SavedSearchesTable } from './schema.ts'
import { arrivalQuery } from './search/arrived.ts'
import type { Searched } from './search/found-places.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

/**
 * - `active`: told of what is found
 * - `paused`: by hand, or since it could not be told for a day; goes on where it was
 * - `ended`: its server said that it is gone for good
 */
export type WebhookState = 'active' | 'paused' | 'ended'

/** An address that is told what a search finds. */
export interface Webhook {
  readonly url: string
  /** With which what is sent is signed; see docs/alerts.md. */
  readonly secret: string
  readonly state: WebhookState
  /** In a row. */
  readonly failures: number
  /** Why the last one failed, or why it is not told any more. */
  readonly problem: string | null
}

/** A query whose hits are told as they come. Times are ISO 8601 in UTC. */
export interface SavedSearch {
  readonly id: string
  readonly name: string
  readonly query: string
  readonly what: Searched
  /** Who saved it, as decisions name people. */
  readonly owner: string
  readonly createdAt: string
  /** Where its pages were when it was saved, `https://desk.example`: what is sent elsewhere points there. */
  readonly site: string | null
  /** Whoever knows it may read the feed. */
  readonly feedKey: string
  readonly webhook: Webhook | null
  /** Hits that are kept. */
  readonly hits: number
  /** When the last one was found. */
  readonly lastFound: string | null
}

export interface NewSavedSearch {
  readonly name: string
  readonly query: string
  readonly what: Searched
  readonly owner: string
  readonly site?: string | null
  /** Of a webhook, checked by the caller. */
  readonly webhook?: string | null
}

/** What is not named stays as it is. */
export interface SavedSearchChange {
  readonly name?: string
  /** Null: there is none any more. Another one is told of what is found from now on. */
  readonly webhook?: string | null
  readonly state?: 'active' | 'paused'
  /** Another one is made, and the one before counts no more. */
  readonly newFeedKey?: boolean
  readonly newSecret?: boolean
}

/** Searches of which somebody wants to know what they find from now on. What was stored before is nothing new to them. */
export interface SavedSearches {
  /** Throws `QueryError` for what is no query, `too-many` where there are 5,000. */
  add(search: NewSavedSearch): Promise<SavedSearch>
  /** Throws `not-found`. */
  change(id: string, change: SavedSearchChange, who: string): Promise<SavedSearch>
  /** With all that it found; throws `not-found`. */
  remove(id: string, who: string): Promise<void>
  get(id: string): Promise<SavedSearch | null>
  /** By name. */
  list(): Promise<SavedSearch[]>
  /** What it has found, the last first. Throws `not-found`. */
  hits(id: string, asked?: HitsAsked): Promise<SavedHit[]>
  /**
   * Looks at everything that has come since it was looked at last, whatever day it is of, and keeps what each search
   * finds, once each. Where it is broken off, the next call goes on; two at once find everything once. Answers how many hits
   * there were. Throws `locked` where somebody has been writing for so long that it is not known what has arrived.
   */
  findNew(options?: FindOptions): Promise<number>
}

/** Everything that comes is held against each of them: 5,000 take 5 ms of a processor for each report. */
export const MOST_SAVED = 5000

export function savedSearchesIn(database: Database, voices: VoicesAtHand): SavedSearches {
  const notFound = (id: string) =>
    new StoreError(database.name, 'not-found', `there is no saved search ${id}`)
  const get = (id: string) =>
    database.read(async queries => {
      const [row] = await withCounts(queries).where('s.id', '=', storable(id)).execute()
      return row === undefined ? null : savedSearchOf(row)
    })
  const got = async (id: string) => {
    const search = await get(id)
    if (search === null) throw notFound(id)
    return search
  }
  return {
    get,
    add: async search => {
      arrivalQuery(search.query, search.what)
      const id = `q-${randomBytes(8).toString('hex')}`
      const { documents, statements } = await lastNumbers(database)
      await database.write(async queries => {
        const { name, query, what, owner, site = null, webhook = null } = search
        await lockAudit(queries, database)
        const there = await queries
          .selectFrom('saved_searches')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        if (there.count >= MOST_SAVED)
          throw new StoreError(
            database.name,
            'too-many',
            `a store has ${MOST_SAVED} saved searches at the most, and there are as many: remove one first`,
          )
        await queries
          .insertInto('saved_searches')
          .values({
            id,
            name: storable(name),
            query: storable(query),
            what,
            owner: storable(owner),
            created_at: database.now(),
            site: site === null ? null : storable(site),
            feed_key: newKey(),
            seen_documents: documents,
            seen_statements: statements,
            webhook_url: webhook === null ? null : storable(webhook),
            webhook_secret: webhook === null ? null : newSecret(),
            webhook_state: webhook === null ? null : 'active',
            webhook_failures: 0,
            webhook_problem: null,
            webhook_told: 0,
          })
          .execute()
        await appendAudit(queries, database, {
          who: owner,
          action: 'save-search',
          subject: id,
          content: { name, query, what, webhook: hostOf(webhook) },
        })
      })
      return got(id)
    },
    change: async (id, change, who) => {
      await database.write(async queries => {
        const row = await locked(database, queries, id)
        if (row === undefined) throw notFound(id)
        await queries
          .updateTable('saved_searches')
          .set(await changed(queries, row, change, database.now()))
          .where('number', '=', row.number)
          .execute()
        const { webhook, ...rest } = change
        await appendAudit(queries, database, {
          who,
          action: 'change-search',
          subject: id,
          content: webhook === undefined ? rest : { ...rest, webhook: hostOf(webhook) },
        })
      })
      return got(id)
    },
    remove: (id, who) =>
      database.write(async queries => {
        const row = await locked(database, queries, id)
        if (row === undefined) throw notFound(id)
        await queries.deleteFrom('saved_searches').where('number', '=', row.number).execute()
        const content = { name: row.name, query: row.query, what: row.what }
        await appendAudit(queries, database, { who, action: 'remove-search', subject: id, content })
      }),
    list: () =>
      database.read(async queries => {
        const rows = await withCounts(queries).orderBy('s.name').orderBy('s.number').execute()
        return rows.map(savedSearchOf)
      }),
    hits: async (id, asked) => {
      const row = await database.read(queries =>
        queries
          .selectFrom('saved_searches')
          .select(['number', 'id'])
          .where('id', '=', storable(id))
          .executeTakeFirst(),
      )
      if (row === undefined) throw notFound(id)
      const decided = await voices.now()
      return database.read(queries => savedHits(queries, row, decided, asked))
    },
    findNew: async options => findNew(database, await voices.now(), options),
  }
}

function withCounts(queries: Pick<Queries, 'selectFrom'>) {
  return queries
    .selectFrom('saved_searches as s')
    .selectAll('s')
    .select(({ selectFrom }) => [
      selectFrom('saved_hits')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('saved_hits.search', '=', 's.number')
        .as('hits'),
      selectFrom('saved_hits')
        .select('saved_hits.found_at')
        .whereRef('saved_hits.search', '=', 's.number')
        .orderBy('saved_hits.number', 'desc')
        .limit(1)
        .as('last_found'),
    ])
}

type Row = Selectable<SavedSearchesTable>

async function locked(database: Database, queries: Queries, id: string): Promise<Row | undefined> {
  const found = queries.selectFrom('saved_searches').selectAll().where('id', '=', storable(id))
  return (database.engine === 'postgres' ? found.forUpdate() : found).executeTakeFirst()
}

async function changed(
  queries: Queries,
  row: Row,
  change: SavedSearchChange,
  now: string,
): Promise<Partial<Row>> {
  const set: Partial<Row> = {}
  if (change.name !== undefined) set.name = storable(change.name)
  if (change.newFeedKey) set.feed_key = newKey()
  if (change.webhook === null) {
    Object.assign(set, { webhook_url: null, webhook_secret: null, webhook_state: null })
    Object.assign(set, { webhook_failures: 0, webhook_problem: null })
    await queries.deleteFrom('deliveries').where('search', '=', row.number).execute()
  } else if (change.webhook !== undefined && change.webhook !== row.webhook_url) {
    const last = await queries
      .selectFrom('saved_hits')
      .select(({ fn }) => fn.max('number').as('last'))
      .where('search', '=', row.number)
      .executeTakeFirst()
    Object.assign(set, { webhook_url: storable(change.webhook), webhook_secret: newSecret() })
    Object.assign(set, { webhook_state: 'active', webhook_failures: 0, webhook_problem: null })
    set.webhook_told = Math.max(row.webhook_told, Number(last?.last ?? 0))
    await queries.deleteFrom('deliveries').where('search', '=', row.number).execute()
  }
  if (row.webhook_url === null || change.webhook === null) return set
  if (change.newSecret) set.webhook_secret = newSecret()
  if (change.state === 'paused') set.webhook_state = 'paused'
  if (change.state === 'active') {
    Object.assign(set, { webhook_state: 'active', webhook_failures: 0, webhook_problem: null })
    // What waits begins anew, at once.
    await queries
      .updateTable('deliveries')
      .set({ made_at: now, next_due: now, tries: 0 })
      .where('search', '=', row.number)
      .where('state', '=', 'waiting')
      .execute()
  }
  return set
}

/** 192 bits: nobody guesses it. */
function newKey(): string {
  return randomBytes(24).toString('base64url')
}

function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64url')}`
}

/** Addresses of webhooks often are secrets themselves: the log has the host alone. */
function hostOf(webhook: string | null): string | null {
  return webhook === null ? null : (URL.parse(webhook)?.host ?? null)
}

function savedSearchOf(
  row: Row & { readonly hits: number | null; readonly last_found: string | null },
): SavedSearch {
  const { webhook_url: url, webhook_secret: secret, webhook_state: state } = row
  return {
    id: row.id,
    name: row.name,
    query: row.query,
    what: row.what as Searched,
    owner: row.owner,
    createdAt: row.created_at,
    site: row.site,
    feedKey: row.feed_key,
    webhook:
      url === null
        ? null
        : {
            url,
            secret: secret!,
            state: state as WebhookState,
            failures: row.webhook_failures,
            problem: row.webhook_problem,
          },
    hits: row.hits ?? 0,
    lastFound: row.last_found,
  }
}
