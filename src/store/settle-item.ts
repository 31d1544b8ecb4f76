import { sql } from 'kysely'
import type { Database, Queries } from './database.ts'
import type { DueItem, ItemOutcome, ItemRow } from './feed-item.ts'
import { inPortions } from './portions.ts'
import type { PutDocument } from './put-documents.ts'
import { storable } from './storable.ts'

/** False where the item is not there any more, or another has settled it. */
export async function settleItem(
  database: Database,
  queries: Queries,
  item: DueItem,
  { state, nextDue, tries, problem, standsIn = false }: ItemOutcome,
  answers: readonly PutDocument[],
): Promise<boolean> {
  const row = queries
    .selectFrom('feed_items')
    .select(['version', 'state'])
    .where('feed', '=', item.feed)
    .where('key', '=', item.key)
  // Not while another process notes that the feed says something else.
  const standing = await (database.engine === 'postgres' ? row.forUpdate() : row).executeTakeFirst()
  // It was held for too long, and another has settled it.
  if (standing === undefined || standing.state !== 'waiting') return false
  const isSame = standing.version === item.version
  const id = answers[0]?.id
  await queries
    .updateTable('feed_items')
    .set({
      holder: null,
      ...(isSame
        ? {
            state,
            next_due: nextDue,
            tries,
            problem: problem === null ? null : storable(problem),
            ...(state === 'waiting' ? {} : { entry: null }),
          }
        : { next_due: database.now() }),
      ...(id === undefined
        ? {}
        : {
            document: queries.selectFrom('documents').select('number').where('id', '=', id),
            stands_in: standsIn ? 1 : 0,
            reads: sql<number>`reads + 1`,
            last_taken: database.now(),
          }),
    })
    .where('feed', '=', item.feed)
    .where('key', '=', item.key)
    .execute()
  return true
}

/** Whether an item of that address is settled in another feed; then it is settled here alike. */
export async function settleAsElsewhere(queries: Queries, item: DueItem): Promise<boolean> {
  if (!isAddress(item.key)) return false
  const [other] = await settledByKey(queries, item.feed, [item.key])
  if (other === undefined) return false
  await queries
    .updateTable('feed_items')
    .set({ ...takenOver(other), holder: null })
    .where('feed', '=', item.feed)
    .where('key', '=', item.key)
    .execute()
  return true
}

export async function settledByKey(
  queries: Queries,
  feed: string,
  keys: readonly string[],
): Promise<ItemRow[]> {
  return inPortions(keys, portion =>
    queries
      .selectFrom('feed_items')
      .selectAll()
      .where('key', 'in', portion)
      .where('feed', '!=', feed)
      .where('state', '=', 'taken')
      .execute(),
  )
}

export function takenOver({ document, reads, last_taken, problem, stands_in }: ItemRow) {
  return { state: 'taken', reads, last_taken, problem, stands_in, document, next_due: null, entry: null }
}

export function isAddress(key: string): boolean {
  return /^https?:\/\//.test(key)
}
