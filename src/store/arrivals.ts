import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from './database.ts'

/** Numbers of documents and statements: up to them, all that there will ever be is there. */
export interface Arrivals {
  readonly documents: number
  readonly statements: number
}

/** Between two looks at who still writes, and the longest that they are waited for, in ms. */
const LOOK = 50
const PATIENCE = 30_000

/**
 * How far everything has arrived. Numbers are given in order, but on a server, where several write at once, they are not
 * seen in order: a lower one may come to be seen after a higher one. So whoever writes at that moment is waited for; null
 * where that takes too long, or is not waited for any more.
 */
export async function arrivals(database: Database, stop?: AbortSignal): Promise<Arrivals | null> {
  const numbers = await lastNumbers(database)
  if (database.engine === 'sqlite') return numbers
  let writing = await whoWrites(database)
  for (const began = performance.now(); writing.size > 0; ) {
    if (performance.now() - began > PATIENCE || stop?.aborted) return null
    await sleep(LOOK)
    writing = (await whoWrites(database)).intersection(writing)
  }
  return numbers
}

export function lastNumbers(database: Database): Promise<Arrivals> {
  return database.read(async queries => {
    const last = async (table: 'documents' | 'statements') => {
      const row = await queries
        .selectFrom(table)
        .select(({ fn }) => fn.max('number').as('last'))
        .executeTakeFirst()
      return Number(row?.last ?? 0)
    }
    // Statements first: of a document that comes between the two there are none yet.
    const statements = await last('statements')
    return { documents: await last('documents'), statements }
  })
}

/** Transactions that have begun to write into either table, as they are at this moment; their locks end behind them. */
async function whoWrites(database: Database): Promise<Set<string>> {
  return database.read(async queries => {
    const { rows } = await sql<{ who: string }>`
      select distinct virtualtransaction as who from pg_locks
      where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
        and database = (select oid from pg_database where datname = current_database())
        and relation in ('documents'::regclass, 'statements'::regclass)`.execute(queries)
    return new Set(rows.map(({ who }) => who))
  })
}
