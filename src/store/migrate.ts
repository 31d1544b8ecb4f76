import type { Kysely } from 'kysely'
import { sha256 } from '../model/identifier.ts'
import type { Database, Engine, Queries } from './database.ts'
import { fillAliases } from './fill-aliases.ts'
import { fillPieces } from './fill-pieces.ts'
import { listSpeakers } from './known-speakers.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import type { Schema } from './schema.ts'
import { StoreError } from './store-error.ts'

/** What differs by engine. */
export interface MigrationSteps {
  /** Whether the table that migrations are recorded in is there. */
  isBegun(queries: Kysely<Schema>): Promise<boolean>
  /** Keeps every other migration waiting until the transaction is over. */
  lock(queries: Queries): Promise<void>
  /** Several statements in one text. */
  run(queries: Queries, statements: string): Promise<void>
  /** Has search find all that is stored, where a migration has emptied what it looks into. */
  refillSearch(queries: Queries): Promise<void>
}

/** Brings the schema up to this program's. Who opens a store that is up to date takes no lock. */
export async function migrate(database: Database, steps: MigrationSteps): Promise<void> {
  const done = await database.read(async queries =>
    (await steps.isBegun(queries)) ? applied(queries, database.name) : 0,
  )
  for (let number = done + 1; number <= MIGRATIONS.length; number++) {
    const { fillsAliases, fillsPieces } = MIGRATIONS[number - 1]!
    if (fillsAliases) await fillAliases(database)
    if (fillsPieces) await fillPieces(database)
    await database.write(queries => apply(queries, number, database, steps))
  }
}

/** What an earlier one empties is filled by it. */
const LAST_REFILL = 1 + MIGRATIONS.findLastIndex(({ refillsSearch }) => refillsSearch)

async function apply(
  queries: Queries,
  number: number,
  database: Database,
  steps: MigrationSteps,
): Promise<void> {
  await steps.lock(queries)
  if (number === 1) {
    await queries.schema
      .createTable('migrations')
      .ifNotExists()
      .addColumn('number', 'integer', column => column.primaryKey())
      .addColumn('name', 'text', column => column.notNull())
      .addColumn('hash', 'text', column => column.notNull())
      .addColumn('applied_at', 'text', column => column.notNull())
      .execute()
  }
  if ((await applied(queries, database.name)) >= number) return
  const migration = MIGRATIONS[number - 1]!
  const statements = migration[database.engine]
  await steps.run(queries, statements)
  if (number === LAST_REFILL) await steps.refillSearch(queries)
  if (migration.listsSpeakers) await listSpeakers(database, queries)
  await queries
    .insertInto('migrations')
    .values({ number, name: migration.name, hash: sha256(statements), applied_at: database.now() })
    .execute()
}

/** How many migrations have been applied; each must be one that this program knows. */
async function applied(queries: Kysely<Schema>, store: string): Promise<number> {
  const rows = await queries.selectFrom('migrations').selectAll().orderBy('number').execute()
  if (rows.length > MIGRATIONS.length) {
    const reason = `it has ${rows.length} migrations and this program knows ${MIGRATIONS.length}: open it with the newer hearsay that changed it`
    throw new StoreError(store, 'version-too-new', reason)
  }
  return rows.length
}

/** Migrations that are recorded with another hash than that of the SQL that this program would apply. */
export async function foreignMigrations(queries: Kysely<Schema>, engine: Engine): Promise<string[]> {
  const rows = await queries.selectFrom('migrations').selectAll().orderBy('number').execute()
  return rows.filter(row => sha256(MIGRATIONS[row.number - 1]![engine]) !== row.hash).map(row => row.name)
}
