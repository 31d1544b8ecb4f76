import type { Kysely } from 'kysely'
import type { Database } from './database.ts'
import type { IncomingDocument } from './documents.ts'
import { type DueAsked, takeDue } from './due-items.ts'
import { type DueItem, type ItemName, type ItemOutcome, type KnownItem, knownItem } from './feed-item.ts'
import { type ItemCounts, itemCounts } from './item-counts.ts'
import { type FeedReading, keepReading } from './keep-reading.ts'
import { inPortions } from './portions.ts'
import { type PutDocument, putDocuments } from './put-documents.ts'
import type { Schema } from './schema.ts'
import { settleAsElsewhere, settleItem } from './settle-item.ts'

/** What feeds told of. An item is known as long as its feed is. */
export interface FeedItems {
  /** Those of these names. */
  known(feed: string, names: readonly ItemName[]): Promise<KnownItem[]>
  /**
   * Keeps what a reading brought together with the feed's state: items that come, those that have changed, and feeds that it
   * leads to. What another feed's item of the same address came to is taken over. Of a feed that was forgotten or paused
   * meanwhile nothing is kept. Answers the feeds that were not known.
   */
  read(reading: FeedReading): Promise<{ readonly feeds: readonly string[] }>
  /**
   * Items that are due, the longest overdue first, at most `each` of one feed. They are the holder's until `until`: no two
   * who ask get the same.
   */
  takeDue(due: DueAsked): Promise<DueItem[]>
  /**
   * Puts documents and what came of the item in one transaction, so that a kill loses nothing and doubles nothing. Where the
   * feed has said something else of it meanwhile, it goes on waiting for that. Null where the item is not there any more,
   * or does not wait any more because another who held it has settled it: then nothing is put.
   */
  settle(
    item: DueItem,
    outcome: ItemOutcome,
    documents?: readonly IncomingDocument[],
  ): Promise<PutDocument[] | null>
  /** Whether an item of that address is settled in another feed; then it is settled here alike. */
  settledElsewhere(item: DueItem): Promise<boolean>
  /** When the next is due; null where none waits. */
  nextDue(): Promise<string | null>
  /** By feed. */
  counts(): Promise<Map<string, ItemCounts>>
  /** Who holds feeds and items. */
  holders(): Promise<string[]>
  /** What somebody who is no more held is due now. */
  release(holder: string): Promise<void>
}

export function feedItemsIn(database: Database): FeedItems {
  return {
    known: (feed, names) => database.read(queries => knownItems(queries, feed, names)),
    read: reading => database.write(queries => keepReading(database, queries, reading)),
    takeDue: due => database.write(queries => takeDue(database, queries, due)),
    async settle(item, outcome, documents = []) {
      let isThere = false
      const gone = new Error('forgotten or settled meanwhile')
      try {
        return await putDocuments(database, documents, async (queries, answers) => {
          isThere = await settleItem(database, queries, item, outcome, answers)
          // Undoes what was put.
          if (!isThere) throw gone
        })
      } catch (error) {
        if (error === gone) return null
        throw error
      }
    },
    settledElsewhere: item => database.write(queries => settleAsElsewhere(queries, item)),
    nextDue: () =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('feed_items')
          .select(({ fn }) => fn.min('next_due').as('due'))
          .where('state', '=', 'waiting')
          .executeTakeFirst()
        return row?.due ?? null
      }),
    counts: () => database.read(itemCounts),
    holders: () =>
      database.read(async queries => {
        const rows = await queries
          .selectFrom('feed_items')
          .select('holder')
          .where('holder', 'is not', null)
          .union(queries.selectFrom('feeds').select('holder').where('holder', 'is not', null))
          .execute()
        return rows.flatMap(({ holder }) => holder ?? []).sort()
      }),
    release: holder =>
      database.write(async queries => {
        const free = { holder: null, next_due: database.now() }
        await queries.updateTable('feeds').set(free).where('holder', '=', holder).execute()
        await queries.updateTable('feed_items').set(free).where('holder', '=', holder).execute()
      }),
  }
}

async function knownItems(
  queries: Kysely<Schema>,
  feed: string,
  names: readonly ItemName[],
): Promise<KnownItem[]> {
  const of = () => queries.selectFrom('feed_items').selectAll().where('feed', '=', feed)
  const byKey = await inPortions([...new Set(names.map(({ key }) => key))], portion =>
    of().where('key', 'in', portion).execute(),
  )
  const byGuid = await inPortions([...new Set(names.flatMap(({ guid }) => guid ?? []))], portion =>
    of().where('guid', 'in', portion).execute(),
  )
  return [...new Map([...byKey, ...byGuid].map(row => [row.key, knownItem(row)])).values()]
}
