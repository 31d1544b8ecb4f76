import { type Kysely, sql } from 'kysely'
import type { Schema } from '../schema.ts'

/** Bytes by table with its indexes and what is kept out of line. */
export async function tableSizes(queries: Kysely<Schema>): Promise<Map<string, number>> {
  const { rows } = await sql<{ table: string; bytes: number }>`
    select relname as "table", pg_total_relation_size(oid) as bytes from pg_class
    where relkind in ('r', 'p') and relnamespace = current_schema()::regnamespace order by 1`.execute(queries)
  return new Map(rows.map(row => [row.table, row.bytes]))
}
