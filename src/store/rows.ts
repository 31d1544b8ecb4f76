import type { Insertable } from 'kysely'
import type { Queries } from './database.ts'
import { portions } from './portions.ts'
import type { Schema } from './schema.ts'

/** Values in one statement: more make it slower to prepare than they save. */
const MOST_VALUES = 8000

/** Puts rows that are all of one shape into a table. */
export async function insertRows<T extends keyof Schema>(
  queries: Queries,
  table: T,
  rows: readonly Insertable<Schema[T]>[],
): Promise<void> {
  if (rows.length === 0) return
  const most = Math.max(1, Math.floor(MOST_VALUES / Object.keys(rows[0]!).length))
  for (const portion of portions(rows, most)) await queries.insertInto(table).values(portion).execute()
}
