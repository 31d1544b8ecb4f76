import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, sql } from 'kysely'
import type { Database, Queries } from '../database.ts'
import { type MigrationSteps, migrate } from '../migrate.ts'
import type { StoreOptions } from '../open-store.ts'
import type { Schema } from '../schema.ts'
import { rowInserter } from './insert-rows.ts'
import { patiently, sqliteDialect } from './sqlite-driver.ts'
import { asStoreError } from './sqlite-error.ts'
import { tableSizes, tableSizesElsewhere } from './sqlite-sizes.ts'

export const FILE_NAME = 'hearsay.sqlite'

/** How long SQLite itself waits for a lock, in ms: it holds the process up meanwhile, so the longer wait is ours. */
const BUSY_TIMEOUT = 10

/** A folder that is made is its user's alone: in the store are hashes of passwords, keys of feeds and secrets of webhooks. */
const PRIVATE = 0o700

/** Bytes of a file that is looked through in some ms. */
const SMALL = 32_000_000

const STEPS: MigrationSteps = {
  async isBegun(queries) {
    const found = await sql`select 1 from sqlite_master where type = 'table' and name = 'migrations'`.execute(
      queries,
    )
    return found.rows.length > 0
  },
  // `begin immediate` has taken the lock.
  async lock() {},
  async run(queries, statements) {
    // The driver prepares one statement at a time; none of ours has a semicolon inside.
    for (const statement of statements.split(/;\s*\n/)) {
      if (statement.trim() !== '') await sql.raw(statement).execute(queries)
    }
  },
  // Triggers keep it.
  async refillSearch() {},
}

/** The store in a folder, made where there is none. */
export async function openSqlite(folder: string, { now, patience }: StoreOptions): Promise<Database> {
  const name = resolve(folder)
  try {
    await mkdir(name, { recursive: true, mode: PRIVATE })
    const file = join(name, FILE_NAME)
    const database = new SqliteStore(name, file, await connect(file, patience), now, patience)
    await migrate(database, STEPS)
    return database
  } catch (error) {
    throw asStoreError(name, error)
  }
}

async function connect(file: string, patience: number): Promise<SqliteDatabase.Database> {
  const open = new SqliteDatabase(file, { timeout: BUSY_TIMEOUT })
  try {
    // Another process may be opening it for the first time.
    await patiently(patience, () => {
      // Only takes effect as the file is made.
      open.pragma('auto_vacuum = INCREMENTAL')
      open.pragma('journal_mode = WAL')
      open.pragma('synchronous = FULL')
      open.pragma('foreign_keys = ON')
      open.pragma('temp_store = MEMORY')
      open.pragma('cache_size = -16000')
    })
    return open
  } catch (error) {
    open.close()
    throw error
  }
}

class SqliteStore implements Database {
  readonly engine = 'sqlite'
  readonly name: string
  readonly now: () => string
  readonly insert: Database['insert']
  readonly #file: string
  readonly #patience: number
  readonly #open: SqliteDatabase.Database
  readonly #kysely: Kysely<Schema>

  constructor(
    name: string,
    file: string,
    open: SqliteDatabase.Database,
    now: () => string,
    patience: number,
  ) {
    this.name = name
    this.now = now
    this.#file = file
    this.#patience = patience
    this.#open = open
    this.insert = rowInserter(open)
    this.#kysely = new Kysely({ dialect: sqliteDialect(open, 'begin immediate', patience) })
  }

  read<T>(work: (queries: Kysely<Schema>) => Promise<T>): Promise<T> {
    return this.#told(() => work(this.#kysely))
  }

  write<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#told(() => this.#kysely.transaction().execute(work))
  }

  /** On a connection of its own, so that it does not hold up this process's writers. */
  snapshot<T>(work: (queries: Queries) => Promise<T>): Promise<T> {
    return this.#told(async () => {
      const open = new SqliteDatabase(this.#file, { readonly: true, timeout: BUSY_TIMEOUT })
      const kysely = new Kysely<Schema>({ dialect: sqliteDialect(open, 'begin', this.#patience) })
      try {
        return await kysely.transaction().execute(work)
      } finally {
        await kysely.destroy()
        if (open.open) open.close()
      }
    })
  }

  async sizes(): Promise<ReadonlyMap<string, number>> {
    return this.#told(async () => {
      const [{ bytes }] = this.#open
        .prepare('select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()')
        .all() as [{ bytes: number }]
      return bytes < SMALL ? tableSizes(this.#open) : tableSizesElsewhere(this.#file)
    })
  }

  /** On a connection of its own: one that is held open while others write may have old parts of the search index in mind. */
  damage(): Promise<readonly string[]> {
    return this.#told(async () => {
      const open = new SqliteDatabase(this.#file, { readonly: true, timeout: BUSY_TIMEOUT })
      try {
        const found = (pragma: string) => open.pragma(pragma) as Record<string, unknown>[]
        const integrity = found('integrity_check').map(row => String(row.integrity_check))
        const references = found('foreign_key_check').map(
          row => `row ${row.rowid} of ${row.table} points to a row of ${row.parent} that is not there`,
        )
        return [...integrity.filter(message => message !== 'ok'), ...references]
      } finally {
        open.close()
      }
    })
  }

  // SQLite counts on from the highest number by itself.
  async renumber(): Promise<void> {}

  shrink(): Promise<void> {
    return this.#told(async () => {
      await patiently(this.#patience, () => this.#open.exec('pragma incremental_vacuum'))
      this.#open.pragma('wal_checkpoint(TRUNCATE)')
    })
  }

  async close(): Promise<void> {
    await this.#kysely.destroy()
    if (this.#open.open) this.#open.close()
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw asStoreError(this.name, error)
    }
  }
}
