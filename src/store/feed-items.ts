import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database, Queries } from './database.ts'
import type { IncomingDocument } from './documents.ts'
import { addFeeds, type Feed, putFeed } from './feeds.ts'
import { packValue, unpackValue } from './packed.ts'
import { inPortions, portions } from './portions.ts'
import { type PutDocument, putDocuments } from './put-documents.ts'
import type { FeedItemsTable, Schema } from './schema.ts'
import { storable } from './storable.ts'

/**
 * - `waiting`: something is to be done when it is due
 * - `taken`: what it is about is in the store, or was until somebody removed it
 * - `given-up`: it could not be had, and is not tried again unless the feed says that it has changed
 */
export type ItemState = 'waiting' | 'taken' | 'given-up'

/** What tells one item of a feed from the others. Each is fit for an index, see `storable.ts`. */
export interface ItemName {
  /** `https://…` where it has an address: the same in every feed. */
  readonly key: string
  readonly guid: string | null
}

/** What a feed says of an item now. */
export interface ItemNews extends ItemName {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  /** Hash of all that the feed says of it. */
  readonly version: string
  /** All of it, as plain values. */
  readonly entry: unknown
  /** Null: it is known, and nothing is done about it. */
  readonly nextDue: string | null
}

export interface KnownItem extends ItemName {
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  readonly version: string
  readonly state: ItemState
  readonly nextDue: string | null
  /** Times that it was read, and when that was last. */
  readonly reads: number
  readonly lastTaken: string | null
  /** Whether what was taken in is still there. */
  readonly hasDocument: boolean
}

/** An item that something is to be done about. */
export interface DueItem extends KnownItem {
  readonly feed: string
  readonly entry: unknown
  /** In a row that came to nothing. */
  readonly tries: number
  /** Whether its document is what the feed has of it, because its page could not be had. */
  readonly standsIn: boolean
  /** Where its document stands; null where that is also another's, whose page had the same bytes. */
  readonly location: string | null
}

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

/** What came of dealing with an item. */
export interface ItemOutcome {
  readonly state: ItemState
  readonly nextDue: string | null
  readonly tries: number
  readonly problem: string | null
  /** Of the documents that are put with it. */
  readonly standsIn?: boolean
}

export interface ItemCounts {
  readonly items: number
  readonly taken: number
  readonly waiting: number
  readonly givenUp: number
  /** When the newest came. */
  readonly newest: string | null
}

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
  takeDue(due: {
    readonly now: string
    readonly until: string
    readonly limit: number
    readonly each: number
    readonly holder?: string | null
    /** Items of feeds that the asker has already: they count among `each`. */
    readonly inHand?: ReadonlyMap<string, number>
  }): Promise<DueItem[]>
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
    takeDue: ({ now, until, limit, each, holder = null, inHand = new Map() }) =>
      database.write(async queries => {
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
          ...knownOf(row),
          feed: row.feed,
          entry: row.entry === null ? null : unpackValue<unknown>(row.entry),
          tries: row.tries,
          standsIn: row.stands_in === 1,
          location: row.location,
        }))
      }),
    async settle(item, outcome, documents = []) {
      let isThere = false
      const gone = new Error('forgotten or settled meanwhile')
      try {
        return await putDocuments(database, documents, async (queries, answers) => {
          isThere = await settle(database, queries, item, outcome, answers)
          // Undoes what was put.
          if (!isThere) throw gone
        })
      } catch (error) {
        if (error === gone) return null
        throw error
      }
    },
    settledElsewhere: item =>
      database.write(async queries => {
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
      }),
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

/** Rows put in by one statement; of 18 values each. */
const AT_ONCE = 100

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

type ItemRow = Selectable<FeedItemsTable>

function knownOf(row: ItemRow): KnownItem {
  return {
    key: row.key,
    guid: row.guid,
    url: row.url,
    title: row.title,
    published: row.published,
    version: row.version,
    state: row.state as ItemState,
    nextDue: row.next_due,
    reads: row.reads,
    lastTaken: row.last_taken,
    hasDocument: row.document !== null,
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
  return [...new Map([...byKey, ...byGuid].map(row => [row.key, knownOf(row)])).values()]
}

async function keepReading(
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

async function settledByKey(queries: Queries, feed: string, keys: readonly string[]): Promise<ItemRow[]> {
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

function takenOver({ document, reads, last_taken, problem, stands_in }: ItemRow) {
  return { state: 'taken', reads, last_taken, problem, stands_in, document, next_due: null, entry: null }
}

function isAddress(key: string): boolean {
  return /^https?:\/\//.test(key)
}

async function settle(
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

async function itemCounts(queries: Kysely<Schema>): Promise<Map<string, ItemCounts>> {
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
