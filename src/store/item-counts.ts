import type { Kysely } from 'kysely'
import type { ItemState } from './feed-item.ts'
import type { Schema } from './schema.ts'

export interface ItemCounts {
  readonly items: number
  readonly taken: number
  readonly waiting: number
  readonly givenUp: number
  /** When the newest came. */
  readonly newest: string | null
}

/** By feed. */
export async function itemCounts(queries: Kysely<Schema>): Promise<Map<string, ItemCounts>> {
  const rows = await queries
    .selectFrom('feed_items')
    .select(({ fn }) => [
      'feed',
      'state',
      fn.countAll<number>().as('count'),
      fn.max('first_seen').as('newest'),
    ])
    .groupBy(['feed', 'state'])
    .execute()
  const counts = new Map<string, ItemCounts>()
  for (const [feed, states] of Map.groupBy(rows, row => row.feed)) {
    const of = (state: ItemState) => states.find(row => row.state === state)?.count ?? 0
    const [taken, waiting, givenUp] = [of('taken'), of('waiting'), of('given-up')]
    const newest =
      states
        .map(row => row.newest)
        .sort()
        .at(-1) ?? null
    counts.set(feed, { items: taken + waiting + givenUp, taken, waiting, givenUp, newest })
  }
  return counts
}
