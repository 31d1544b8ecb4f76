import type { Selectable } from 'kysely'
import type { Database, Queries } from './database.ts'
import { inPortions, portions } from './portions.ts'
import type { SavedHitsTable, SavedSearchesTable } from './schema.ts'

/** Hits of one search that are kept, and of one whose webhook has yet to be told of them. */
const KEPT_HITS = 10_000
const KEPT_UNTOLD = 100_000

export type SearchRow = Selectable<SavedSearchesTable>
/** A hit before it is kept. */
export type FoundRow = Omit<Selectable<SavedHitsTable>, 'number' | 'search' | 'found_at'>

/** Answers how many had not been found before. */
export async function keepHits(
  database: Database,
  queries: Queries,
  search: SearchRow,
  found: readonly FoundRow[],
): Promise<number> {
  if (found.length === 0) return 0
  // What was removed meanwhile has nothing to point to.
  const there = new Set(
    await inPortions([...new Set(found.map(({ document }) => document))], async portion =>
      (await queries.selectFrom('documents').select('number').where('number', 'in', portion).execute()).map(
        row => row.number,
      ),
    ),
  )
  const found_at = database.now()
  const rows = found
    .filter(({ document }) => there.has(document))
    .map(hit => ({ ...hit, search: search.number, found_at }))
  let added = 0
  for (const portion of portions(rows, 200)) {
    const kept = await queries
      .insertInto('saved_hits')
      .values(portion)
      .onConflict(conflict => conflict.columns(['search', 'key']).doNothing())
      .returning('number')
      .execute()
    added += kept.length
  }
  if (added > 0) {
    await forget(queries, search, KEPT_HITS, search.webhook_url === null ? null : search.webhook_told)
    await forget(queries, search, KEPT_UNTOLD, null)
  }
  return added
}

/** All but the last so many; `told`: only up to that number. */
async function forget(
  queries: Queries,
  { number }: SearchRow,
  keep: number,
  told: number | null,
): Promise<void> {
  const oldest = await queries
    .selectFrom('saved_hits')
    .select('number')
    .where('search', '=', number)
    .orderBy('number', 'desc')
    .offset(keep)
    .limit(1)
    .executeTakeFirst()
  if (oldest === undefined) return
  const last = told === null ? oldest.number : Math.min(oldest.number, told)
  await queries.deleteFrom('saved_hits').where('search', '=', number).where('number', '<=', last).execute()
}
