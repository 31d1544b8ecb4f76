import { sql } from 'kysely'
import type { Database, Queries } from './database.ts'

/** A number that only who changes stories locks. */
const STORIES_LOCK = 0x636f6c6c

/**
 * Until the transaction ends nobody else changes stories, nor the lists of speakers, which tell of all stories at once. SQLite
 * has one writer as it is.
 */
export async function lockStories(database: Database, queries: Queries): Promise<void> {
  if (database.engine === 'postgres')
    await sql`select pg_advisory_xact_lock(${STORIES_LOCK})`.execute(queries)
}
