import { sql } from 'kysely'
import type { Queries } from '../../src/store/database.ts'

/** Takes from a store what it had not before what was said had its pieces; who opens it next brings it up to date. */
export async function asBeforePieces(queries: Queries): Promise<void> {
  for (const table of ['statements', 'saved_hits'])
    await sql`alter table ${sql.table(table)} drop column pieces`.execute(queries)
  await queries.deleteFrom('migrations').where('name', 'like', 'pieces%').execute()
}
