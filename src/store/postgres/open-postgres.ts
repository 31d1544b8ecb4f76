import { setTimeout as sleep } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Database, Queries } from '../database.ts'
import { type MigrationSteps, migrate } from '../migrate.ts'
import type { StoreOptions } from '../open-store.ts'
import type { Schema } from '../schema.ts'
import { fillSearch } from './fill-search.ts'
import { insertRows } from './insert-rows.ts'
import { asStoreError, mayBeTriedAgain } from './postgres-error.ts'
import { tableSizes } from './postgres-sizes.ts'

/** Of one process; the server's default allows 100 to all. */
const CONNECTIONS = 10
const CONNECT_TIMEOUT = 10_000
/** A transaction that met others is done again at most so often, with a wait in between that grows by `WAIT` ms. */
const TRIES = 20
const WAIT = 5

/** A number that only migrations of this program lock: the first bytes of "hearsay". */
const MIGRATION_LOCK = 0x68656172

const STEPS: MigrationSteps = {
  async isBegun(queries) {
    const { rows } = await sql<{ found: string | null }>`select to_regclass('migrations') as found`.execute(
      queries,
    )
    return rows[0]!.found !== null
  },
  async lock(queries) {
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(queries)
  },
  async run(queries, statements) {
    await sql.raw(statements).execute(queries)
  },
  refillSearch: fillSearch,
}

/** The store on a server, at an address as libpq takes it: `postgres://user@host/database`. */
export async function openPostgres(address: string, { now }: StoreOptions): Promise<Database> {
  const name = withoutPassword(address)
  const pool = new pg.Pool({
    Client: ConnectingInTime,
    connectionString: address,
    max: CONNECTIONS,
    application_name: 'hearsay',
    types: { getTypeParser: parserOf },
  })
  // A connection that breaks while nobody uses it is replaced; who uses one is told by the query.
  pool.on('error', () => {})
  pool.on('connect', client => client.on('error', () => {}))
  const database = new PostgresStore(name, pool, now)
  try {
    await migrate(database, STEPS)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Whoever waits for one of our own connections waits as long as others need it: only the server is given a time. */
class ConnectingInTime extends pg.Client {
  constructor(options?: pg.ClientConfig) {
    super({ ...options, connectionTimeoutMillis: CONNECT_TIMEOUT })
  }
}

const BIGINT = 20

/** Counts and numbers of rows stay below 2^53. */
function parserOf(type: number, format?: 'text' | 'binary') {
  return type === BIGINT ? Number : pg.types.getTypeParser(type, format as 'text')
}

function withoutPassword(address: string): string {
  const at = URL.parse(address)
  if (at === null) return 'postgres://'
  at.password = ''
  at.searchParams.delete('password')
  return at.href
}

const NUMBERED = [
  'documents',
  'extractors',
  'statements',
  'decisions',
  'saved_searches',
  'saved_hits',
  'deliveries',
] as const

class PostgresStore implements Database {
  readonly engine = 'postgres'
  readonly name: string
  readonly now: () => string
  readonly #kysely: Kysely<Schema>
  #isClosed = false

  constructor(name: string, pool: pg.Pool, now: () => string) {
    this.name = name
    this.now = now
    this.#kysely = new Kysely({ dialect: new PostgresDialect({ pool }) })
  }

  read<T>(work: (queries: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.#told(() => work(this.#kysely))
  }

  write<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#told(async () => {
      for (let tried = 1; ; tried++) {
        try {
          return await this.#kysely.transaction().execute(work)
        } catch (error) {
          if (!mayBeTriedAgain(error) || tried === TRIES) throw error
        }
        await sleep(WAIT * tried)
      }
    })
  }

  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#told(() =>
      this.#kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(work),
    )
  }

  insert = insertRows

  sizes(): Promise<ReadonlyMap<string, number>> {
    return this.read(tableSizes)
  }

  async damage(): Promise<readonly string[]> {
    return []
  }

  async renumber(queries: Queries): Promise<void> {
    for (const table of NUMBERED)
      await sql`select setval(pg_get_serial_sequence(${table}, 'number'), max(number)) from ${sql.table(table)}`.execute(
        queries,
      )
  }

  // The server does so by itself.
  async shrink(): Promise<void> {}

  async close(): Promise<void> {
    if (this.#isClosed) return
    this.#isClosed = true
    await this.#kysely.destroy()
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw asStoreError(this.name, error)
    }
  }
}
