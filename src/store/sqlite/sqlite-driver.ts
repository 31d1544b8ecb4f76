import { setImmediate as immediately, setTimeout as sleep } from 'node:timers/promises'
import type SqliteDatabase from 'better-sqlite3'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

type Connection = SqliteDatabase.Database

/**
 * kysely's dialect with three things otherwise: a transaction that will write takes the lock as it begins, since one
 * that reads first is thrown out when another wrote meanwhile; who has to wait does not hold up the whole process; and
 * statements are prepared once.
 */
export function sqliteDialect(
  open: Connection,
  begin: 'begin' | 'begin immediate',
  patience: number,
): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new SqliteDriver(open, begin, patience),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: db => new SqliteIntrospector(db),
  }
}

/** Waiting between two tries to take the lock, in ms: twice as long each time, up to the longest. */
const FIRST_WAIT = 1
const LONGEST_WAIT = 20
/** The process is held up for no longer than this, in ms, and than one statement takes. */
const BETWEEN_PAUSES = 5

class SqliteDriver implements Driver {
  readonly #open: Connection
  readonly #begin: string
  readonly #patience: number
  readonly #connection: SqliteConnection
  #lastPause = performance.now()

  constructor(open: Connection, begin: string, patience: number) {
    this.#open = open
    this.#begin = begin
    this.#patience = patience
    this.#connection = new SqliteConnection(open, patience)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    // SQLite answers at once: who asks on and on would never let the process come to anything else.
    if (performance.now() - this.#lastPause > BETWEEN_PAUSES) {
      await immediately()
      this.#lastPause = performance.now()
    }
    return this.#connection
  }

  async beginTransaction(): Promise<void> {
    await patiently(this.#patience, () => this.#open.exec(this.#begin))
  }

  async commitTransaction(): Promise<void> {
    this.#open.exec('commit')
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk makes SQLite roll back by itself.
    if (this.#open.inTransaction) this.#open.exec('rollback')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#open.close()
  }
}

/** Prepared statements that are kept; the store has about a hundred different ones. */
const MOST_PREPARED = 200

class SqliteConnection implements DatabaseConnection {
  readonly #open: Connection
  readonly #patience: number
  readonly #prepared = new Map<string, SqliteDatabase.Statement>()

  constructor(open: Connection, patience: number) {
    this.#open = open
    this.#patience = patience
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    // Preparing reads the schema, and may have to wait as well.
    const run = () => this.#run<R>(this.#statement(sql), parameters)
    return this.#open.inTransaction ? run() : patiently(this.#patience, run)
  }

  #run<R>(statement: SqliteDatabase.Statement, parameters: readonly unknown[]): QueryResult<R> {
    if (statement.reader) return { rows: statement.all(parameters) as R[] }
    const { changes, lastInsertRowid } = statement.run(parameters)
    return { rows: [], insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes) }
  }

  #statement(sql: string): SqliteDatabase.Statement {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    if (this.#prepared.size >= MOST_PREPARED) this.#prepared.delete(this.#prepared.keys().next().value!)
    const statement = this.#open.prepare(sql)
    this.#prepared.set(sql, statement)
    return statement
  }

  // biome-ignore lint/correctness/useYield: the store asks page by page instead
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('not done here: ask for one page after the other')
  }
}

/** Tries again while others hold the lock, for `patience` ms. */
export async function patiently<T>(patience: number, attempt: () => T): Promise<T> {
  const until = performance.now() + patience
  for (let wait = FIRST_WAIT; ; wait = Math.min(2 * wait, LONGEST_WAIT)) {
    try {
      return attempt()
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true
      if (!isBusy || performance.now() > until) throw error
    }
    await sleep(wait)
  }
}
