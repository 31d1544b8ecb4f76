import { randomUUID } from 'node:crypto'
import type { Selectable } from 'kysely'
import type { Database, Queries } from './database.ts'
import type { VoicesAtHand } from './decided-voices.ts'
import { hitsBetween, type SavedHit } from './saved-hits.ts'
import type { WebhookState } from './saved-searches.ts'
import type { DeliveriesTable } from './schema.ts'
import type { Searched } from './search/found-places.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

/** `waiting`: to be sent when it is due. `failed`: given up, what it was about is not. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed'

/** Hits that are sent to a webhook together. Times are ISO 8601 in UTC. */
export interface Delivery {
  /** The same with every try. */
  readonly id: string
  /** Sent by hand, without hits. */
  readonly isTest: boolean
  readonly state: DeliveryState
  readonly madeAt: string
  /** That came to nothing. */
  readonly tries: number
  readonly nextDue: string | null
  readonly triedAt: string | null
  /** Of the last answer. */
  readonly status: number | null
  readonly problem: string | null
}

export interface DueDelivery extends Delivery {
  readonly search: {
    readonly id: string
    readonly name: string
    readonly query: string
    readonly what: Searched
    readonly site: string | null
  }
  readonly url: string
  readonly secret: string
  /** In the order in which they were found. */
  readonly hits: readonly SavedHit[]
}

/** What came of sending it. */
export interface DeliveryOutcome {
  readonly state: DeliveryState
  readonly status: number | null
  readonly problem: string | null
  /** When it is tried again; null where it is not. */
  readonly nextDue: string | null
  /** What becomes of the webhook. */
  readonly webhook: WebhookState
}

/** What webhooks are told. Each hit is in one delivery after the other until one has arrived. */
export interface Deliveries {
  /**
   * Those that are due, one a search; what has been found since the last is put into a new one. They are the asker's
   * until `until`, when they are due again unless they have been settled: what a killed process had in hand is sent again.
   */
  takeDue(now: string, until: string, limit?: number): Promise<DueDelivery[]>
  /** No difference where the webhook is another by now. */
  settle(id: string, outcome: DeliveryOutcome): Promise<void>
  /** Of a search, the last first. */
  list(search: string, limit?: number): Promise<Delivery[]>
  /** Has a webhook sent something to try it, though it be paused; answers its id. Throws `not-found`. */
  test(search: string): Promise<string>
}

/** Hits in one. */
const MOST_HITS = 50
/** Deliveries of a search that are remembered. */
const REMEMBERED = 50

export function deliveriesIn(database: Database, voices: VoicesAtHand): Deliveries {
  return {
    takeDue: async (now, until, limit = MOST_HITS) => {
      const taken = await database.write(async queries => {
        await makeNew(database, queries, now)
        return take(database, queries, now, until, limit)
      })
      const decided = await voices.now()
      const whole = await database.read(queries =>
        Promise.all(
          taken.map(async row => ({
            ...deliveryOf(row),
            search: {
              id: row.search_id,
              name: row.name,
              query: row.query,
              what: row.what as Searched,
              site: row.site,
            },
            url: row.webhook_url!,
            secret: row.webhook_secret!,
            hits:
              row.first_hit === null
                ? []
                : await hitsBetween(
                    queries,
                    { number: row.search, id: row.search_id },
                    row.first_hit,
                    row.last_hit!,
                    decided,
                  ),
          })),
        ),
      )
      // What they were about has been removed.
      const empty = whole.filter(({ isTest, hits }) => !isTest && hits.length === 0)
      for (const { id } of empty)
        await settle(database, id, {
          state: 'delivered',
          status: null,
          problem: 'what it was about has been removed',
          nextDue: null,
          webhook: 'active',
        })
      return whole.filter(delivery => !empty.includes(delivery))
    },
    settle: (id, outcome) => settle(database, id, outcome),
    list: (search, limit = REMEMBERED) =>
      database.read(async queries => {
        const rows = await queries
          .selectFrom('deliveries as d')
          .innerJoin('saved_searches as s', 's.number', 'd.search')
          .selectAll('d')
          .where('s.id', '=', storable(search))
          .orderBy('d.number', 'desc')
          .limit(limit)
          .execute()
        return rows.map(deliveryOf)
      }),
    test: search =>
      database.write(async queries => {
        const row = await queries
          .selectFrom('saved_searches')
          .select(['number', 'webhook_url'])
          .where('id', '=', storable(search))
          .executeTakeFirst()
        if (row === undefined || row.webhook_url === null)
          throw new StoreError(database.name, 'not-found', `saved search ${search} has no webhook`)
        return make(queries, row.number, null, database.now())
      }),
  }
}

/** For each webhook that is told and of which nothing waits. */
async function makeNew(database: Database, queries: Queries, now: string): Promise<void> {
  const untold = await queries
    .selectFrom('saved_searches as s')
    .select(['s.number', 's.webhook_told'])
    .where('s.webhook_state', '=', 'active')
    .where(({ exists, not, selectFrom, and }) =>
      and([
        exists(
          selectFrom('saved_hits as h')
            .select('h.number')
            .whereRef('h.search', '=', 's.number')
            .whereRef('h.number', '>', 's.webhook_told'),
        ),
        not(
          exists(
            selectFrom('deliveries as d')
              .select('d.number')
              .whereRef('d.search', '=', 's.number')
              .where('d.state', '=', 'waiting')
              .where('d.first_hit', 'is not', null),
          ),
        ),
      ]),
    )
    .$if(database.engine === 'postgres', all => all.forUpdate('s'))
    .execute()
  for (const { number, webhook_told } of untold) {
    const hits = await queries
      .selectFrom('saved_hits')
      .select('number')
      .where('search', '=', number)
      .where('number', '>', webhook_told)
      .orderBy('number')
      .limit(MOST_HITS)
      .execute()
    await make(queries, number, [hits[0]!.number, hits.at(-1)!.number], now)
  }
}

async function make(
  queries: Queries,
  search: number,
  hits: readonly [first: number, last: number] | null,
  now: string,
): Promise<string> {
  const id = randomUUID()
  await queries
    .insertInto('deliveries')
    .values({
      search,
      id,
      first_hit: hits?.[0] ?? null,
      last_hit: hits?.[1] ?? null,
      state: 'waiting',
      made_at: now,
      tries: 0,
      next_due: now,
      tried_at: null,
      status: null,
      problem: null,
    })
    .execute()
  const oldest = await queries
    .selectFrom('deliveries')
    .select('number')
    .where('search', '=', search)
    .orderBy('number', 'desc')
    .offset(REMEMBERED)
    .limit(1)
    .executeTakeFirst()
  if (oldest !== undefined)
    await queries
      .deleteFrom('deliveries')
      .where('search', '=', search)
      .where('number', '<=', oldest.number)
      .where('state', '!=', 'waiting')
      .execute()
  return id
}

async function take(database: Database, queries: Queries, now: string, until: string, limit: number) {
  const due = queries
    .selectFrom('deliveries as d')
    .innerJoin('saved_searches as s', 's.number', 'd.search')
    .selectAll('d')
    .select([
      's.id as search_id',
      's.name',
      's.query',
      's.what',
      's.site',
      's.webhook_url',
      's.webhook_secret',
    ])
    .where('d.state', '=', 'waiting')
    .where('d.next_due', '<=', now)
    .where('s.webhook_url', 'is not', null)
    .where(({ or, eb }) => or([eb('s.webhook_state', '=', 'active'), eb('d.first_hit', 'is', null)]))
    .orderBy('d.next_due')
    .orderBy('d.number')
    .limit(limit)
  const rows = await (database.engine === 'postgres' ? due.forUpdate('d').skipLocked() : due).execute()
  if (rows.length > 0)
    await queries
      .updateTable('deliveries')
      .set({ next_due: until })
      .where(
        'number',
        'in',
        rows.map(row => row.number),
      )
      .execute()
  return rows
}

function settle(database: Database, id: string, outcome: DeliveryOutcome): Promise<void> {
  return database.write(async queries => {
    const { state, status, problem, nextDue, webhook } = outcome
    const found = queries.selectFrom('deliveries').selectAll().where('id', '=', id)
    const row = await (database.engine === 'postgres' ? found.forUpdate() : found).executeTakeFirst()
    if (row === undefined || row.state !== 'waiting') return
    const isDone = state === 'delivered'
    await queries
      .updateTable('deliveries')
      .set({
        state,
        status,
        problem: problem === null ? null : storable(problem),
        next_due: state === 'waiting' ? nextDue : null,
        tried_at: database.now(),
        tries: isDone ? row.tries : row.tries + 1,
      })
      .where('number', '=', row.number)
      .execute()
    if (row.last_hit === null) return
    const search = queries.updateTable('saved_searches').where('number', '=', row.search)
    if (isDone)
      await search.set({ webhook_told: row.last_hit, webhook_failures: 0, webhook_problem: null }).execute()
    else
      await search
        .set(({ eb }) => ({
          webhook_failures: eb('webhook_failures', '+', 1),
          webhook_problem: problem === null ? null : storable(problem),
        }))
        .execute()
    // Who has paused it by hand meanwhile is not overruled.
    if (webhook !== 'active')
      await search.set({ webhook_state: webhook }).where('webhook_state', '=', 'active').execute()
  })
}

function deliveryOf(row: Selectable<DeliveriesTable>): Delivery {
  return {
    id: row.id,
    isTest: row.first_hit === null,
    state: row.state as DeliveryState,
    madeAt: row.made_at,
    tries: row.tries,
    nextDue: row.next_due,
    triedAt: row.tried_at,
    status: row.status,
    problem: row.problem,
  }
}
