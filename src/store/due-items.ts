import type { Database, Queries } from './database.ts'
import { type DueItem, knownItem } from './feed-item.ts'
import { unpackValue } from './packed.ts'

export interface DueAsked {
  readonly now: string
  /** They are the holder's until then. */
  readonly until: string
  readonly limit: number
  /** At most so many of one feed. */
  readonly each: number
  readonly holder?: string | null
  /** Items of feeds that the asker has already: they count among `each`. */
  readonly inHand?: ReadonlyMap<string, number>
}

export async function takeDue(
  database: Database,
  queries: Queries,
  { now, until, limit, each, holder = null, inHand = new Map() }: DueAsked,
): Promise<DueItem[]> {
  const except = [...inHand].flatMap(([feed, count]) => (count >= each ? [feed] : []))
  const due = queries
    .selectFrom('feed_items as i')
    .selectAll('i')
    .select(({ selectFrom }) =>
      selectFrom('documents')
        .select('documents.location')
        .whereRef('documents.number', '=', 'i.document')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('revisions as other')
                .select('other.revision')
                .whereRef('other.document', '=', 'documents.number')
                .where('other.location', '!=', ({ selectFrom }) =>
                  selectFrom('revisions as one')
                    .select('one.location')
                    .whereRef('one.document', '=', 'documents.number')
                    .limit(1),
                ),
            ),
          ),
        )
        .as('location'),
    )
    .where('i.state', '=', 'waiting')
    .where('i.next_due', '<=', now)
    .$if(except.length > 0, due => due.where('i.feed', 'not in', except))
    .orderBy('i.next_due')
    .orderBy('i.feed')
    .orderBy('i.key')
    .limit(LOOKED_AT * limit)
  const rows = await (database.engine === 'postgres' ? due.forUpdate('i').skipLocked() : due).execute()
  const taken = fairly(rows, limit, each, inHand)
  for (const { feed, key } of taken)
    await queries
      .updateTable('feed_items')
      .set({ next_due: until, holder })
      .where('feed', '=', feed)
      .where('key', '=', key)
      .execute()
  return taken.map(row => ({
    ...knownItem(row),
    feed: row.feed,
    entry: row.entry === null ? null : unpackValue<unknown>(row.entry),
    tries: row.tries,
    standsIn: row.stands_in === 1,
    location: row.location,
  }))
}

/** So many times as many as are asked for are looked at, so that one feed with many does not keep the others waiting. */
const LOOKED_AT = 8

function fairly<T extends { readonly feed: string }>(
  rows: readonly T[],
  limit: number,
  each: number,
  inHand: ReadonlyMap<string, number>,
): T[] {
  const met = new Map(inHand)
  const chosen: T[] = []
  for (const row of rows) {
    const count = met.get(row.feed) ?? 0
    if (count >= each) continue
    met.set(row.feed, count + 1)
    if (chosen.push(row) === limit) break
  }
  return chosen
}
