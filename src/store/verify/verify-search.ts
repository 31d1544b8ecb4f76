import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import type { Schema } from '../schema.ts'
import { dayNumber, firstPlace } from '../search/place.ts'
import type { FaultReport } from './fault.ts'

/** Rows in one question. */
const PAGE = 1000

/** Whether search has each document and statement at its place, and nothing else. */
export async function verifySearch(
  queries: Kysely<Schema>,
  engine: Engine,
  report: FaultReport,
): Promise<void> {
  for (const table of ['documents', 'statements'] as const) {
    const search = `${table.slice(0, -1)}_search`
    let count = 0
    for (let after = 0; ; ) {
      const rows = await queries
        .selectFrom(table)
        .select(['number', 'id', 'day'])
        .where('number', '>', after)
        .orderBy('number')
        .limit(PAGE)
        .execute()
      if (rows.length === 0) break
      after = rows.at(-1)!.number
      count += rows.length
      const places = rows.map(({ day, number }) => placeOf(day) + number)
      const known = await knownPlaces(queries, engine, search, places)
      for (const [i, { id }] of rows.entries()) {
        if (!known.has(places[i]!))
          report({ kind: 'reference', subject: id, message: 'search does not know it' })
      }
    }
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(search)}`.execute(
      queries,
    )
    if (rows[0]!.count > count)
      report({ kind: 'reference', subject: search, message: 'search knows what is not there' })
  }
}

function placeOf(day: string | null): number {
  if (day === null || day === '') return 0
  const [year, month, date] = day.split('-').map(Number)
  return firstPlace(dayNumber(year!, month!, date!))
}

async function knownPlaces(
  queries: Kysely<Schema>,
  engine: Engine,
  search: string,
  places: readonly number[],
): Promise<Set<number>> {
  const place = sql.ref(engine === 'sqlite' ? 'rowid' : 'place')
  // SQLite takes a number beyond 2^31 as a real one, which is no row's.
  const asked = places.map(number => sql`${engine === 'sqlite' ? BigInt(number) : number}`)
  const { rows } = await sql<{ place: number }>`
    select ${place} as place from ${sql.table(search)} where ${place} in (${sql.join(asked)})`.execute(
    queries,
  )
  return new Set(rows.map(row => row.place))
}
