import type { Accounts } from './accounts.ts'
import type { Annotations } from './annotations.ts'
import type { Audit } from './audit.ts'
import type { Collations } from './collations.ts'
import type { Engine } from './database.ts'
import type { Decisions } from './decisions.ts'
import type { Deliveries } from './deliveries.ts'
import type { Documents } from './documents.ts'
import type { Drafts } from './drafts.ts'
import type { FeedItems } from './feed-items.ts'
import type { Feeds } from './feeds.ts'
import type { Leases } from './leases.ts'
import type { PrunedCounts, PruneOptions } from './prune.ts'
import type { SavedSearches } from './saved-searches.ts'
import type { Search } from './search/search.ts'
import type { Sessions } from './sessions.ts'
import type { Snapshots } from './snapshots.ts'
import type { StoreStats } from './stats.ts'
import type { Tokens } from './tokens.ts'
import type { FaultReport } from './verify/fault.ts'
import type { VerifiedCounts } from './verify/verify.ts'

/**
 * What was read and found. Every call that writes is one transaction: all of it is there when the call returns, and
 * survives a crash of the process, the server or the machine; where it throws, none of it is. Several processes may have
 * one store open: who has to wait waits. Both engines give the same answers in the same order.
 *
 * Every call may throw a `StoreError`: `locked`, `full`, `damaged`, `unreachable`, `unwritable`. What is asked for and
 * not there is `null` or an empty list; `not-found` is thrown where something is to be added to what is not stored.
 * After `unreachable` a write may have been done or not: all of them may be repeated.
 */
export interface Store {
  readonly engine: Engine
  /** The folder, or the server's address without its password. */
  readonly name: string
  readonly documents: Documents
  readonly snapshots: Snapshots
  readonly annotations: Annotations
  readonly collations: Collations
  readonly decisions: Decisions
  readonly feeds: Feeds
  readonly feedItems: FeedItems
  readonly savedSearches: SavedSearches
  readonly deliveries: Deliveries
  readonly accounts: Accounts
  readonly sessions: Sessions
  readonly tokens: Tokens
  readonly audit: Audit
  readonly leases: Leases
  readonly drafts: Drafts
  /**
   * Looks at all that is stored, as it is at one moment, while others go on; tells each fault as it is found and answers
   * what was looked at.
   */
  verify(report: FaultReport): Promise<VerifiedCounts>
  stats(): Promise<StoreStats>
  /**
   * Writes all that is stored at one moment into a file, while others go on; compressed where its name ends in `.zst`.
   * Answers the number of rows.
   */
  backup(path: string): Promise<number>
  /**
   * Fills an empty store from a backup of either engine. Throws `not-empty`, or `damaged` for a file that is not whole,
   * and then leaves the store empty.
   */
  restore(path: string, who: string): Promise<number>
  /** Removes what is no longer wanted, as far as nobody decided about it. */
  prune(options: PruneOptions): Promise<PrunedCounts>
  /** What people say, or what outlets report, by its words. */
  readonly search: Search
  close(): Promise<void>
}
