import type { Database, Queries } from './database.ts'
import type { ItemNews } from './feed-item.ts'
import { addFeeds, type Feed, putFeed } from './feeds.ts'
import { packValue } from './packed.ts'
import { portions } from './portions.ts'
import { isAddress, settledByKey, takenOver } from './settle-item.ts'
import { storable } from './storable.ts'

/** One reading of a feed that came to something, all of it or nothing is kept. */
export interface FeedReading {
  /** As it is to be kept. */
  readonly feed: Feed
  /** The address under which it is known, where it has moved. */
  readonly movedFrom?: string | null
  readonly added: readonly ItemNews[]
  /** Known items by their keys, and what is said of them now. */
  readonly changed: ReadonlyMap<string, ItemNews>
  /** Feeds that it leads to. */
  readonly leadsTo: readonly Feed[]
}

/** Rows put in by one statement; of 18 values each. */
const AT_ONCE = 100

export async function keepReading(
  database: Database,
  queries: Queries,
  { feed, movedFrom = null, added, changed, leadsTo }: FeedReading,
): Promise<{ feeds: string[] }> {
  const now = database.now()
  const known = await queries
    .selectFrom('feeds')
    .select('state')
    .where('url', '=', movedFrom ?? feed.url)
    .executeTakeFirst()
  // Forgotten or paused while it was read.
  if (known === undefined || known.state === 'paused') return { feeds: [] }
  if (movedFrom !== null) await move(queries, movedFrom, feed.url)
  await putFeed(queries, feed)
  const feeds = await addFeeds(queries, leadsTo)
  const elsewhere = new Map(
    (await settledByKey(queries, feed.url, added.map(({ key }) => key).filter(isAddress))).map(row => [
      row.key,
      row,
    ]),
  )
  const rows = added.map(news => {
    const other = elsewhere.get(news.key)
    const begun = {
      state: news.nextDue === null ? 'given-up' : 'waiting',
      reads: 0,
      last_taken: null,
      problem: null,
      stands_in: 0,
      document: null,
    }
    return {
      ...newsRow(news),
      feed: feed.url,
      key: news.key,
      first_seen: now,
      tries: 0,
      ...(other === undefined ? begun : takenOver(other)),
      holder: null,
    }
  })
  for (const portion of portions(rows, AT_ONCE))
    await queries
      .insertInto('feed_items')
      .values(portion)
      .onConflict(conflict => conflict.columns(['feed', 'key']).doNothing())
      .execute()
  for (const [key, news] of changed)
    await queries
      .updateTable('feed_items')
      .set({ ...newsRow(news), state: 'waiting', tries: 0 })
      .where('feed', '=', feed.url)
      .where('key', '=', key)
      .execute()
  return { feeds }
}

function newsRow({ guid, url, title, published, version, entry, nextDue }: ItemNews) {
  const or = (text: string | null) => (text === null ? null : storable(text))
  return {
    guid,
    url: or(url),
    title: or(title),
    published: or(published),
    version,
    entry: nextDue === null ? null : packValue(entry),
    next_due: nextDue,
  }
}

/** All of one feed's items become another's; what both have is the other's. So do the feeds that it leads to. */
async function move(queries: Queries, from: string, to: string): Promise<void> {
  await queries.updateTable('feeds').set({ led_by: to }).where('led_by', '=', from).execute()
  const there = await queries.selectFrom('feeds').select('url').where('url', '=', to).executeTakeFirst()
  if (there === undefined) {
    await queries.updateTable('feeds').set({ url: to }).where('url', '=', from).execute()
    return
  }
  await queries
    .deleteFrom('feed_items')
    .where('feed', '=', from)
    .where('key', 'in', ({ selectFrom }) =>
      selectFrom('feed_items as other').select('other.key').where('other.feed', '=', to),
    )
    .execute()
  await queries.updateTable('feed_items').set({ feed: to }).where('feed', '=', from).execute()
  await queries.deleteFrom('feeds').where('url', '=', from).execute()
}
