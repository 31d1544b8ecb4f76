import { TABLES as POSTGRES_TABLES } from './postgres/0001-tables.ts'
import { TABLES as SQLITE_TABLES } from './sqlite/0001-tables.ts'

/** A step of the schema, for both engines. One that has been released is never changed; a further one follows. */
export interface Migration {
  readonly name: string
  readonly sqlite: string
  readonly postgres: string
}

/** In order; the first is number 1. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'tables', sqlite: SQLITE_TABLES, postgres: POSTGRES_TABLES },
]
