import type { Selectable } from 'kysely'
import type { FeedItemsTable } from './schema.ts'

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

/** What came of dealing with an item. */
export interface ItemOutcome {
  readonly state: ItemState
  readonly nextDue: string | null
  readonly tries: number
  readonly problem: string | null
  /** Of the documents that are put with it. */
  readonly standsIn?: boolean
}

export type ItemRow = Selectable<FeedItemsTable>

export function knownItem(row: ItemRow): KnownItem {
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
