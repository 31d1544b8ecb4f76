import type { Fetcher } from '../fetching/fetcher.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Store } from '../store/store.ts'
import type { Paces } from './pace.ts'
import type { WatchEvent } from './watch-event.ts'

/** What reading feeds and items needs. */
export interface WatchingMeans {
  readonly store: Store
  readonly fetcher: Fetcher
  /** Takes documents on that have come into the store; returns when there is room for more. */
  readonly taken: (documents: readonly Document[]) => Promise<void>
  readonly tell: (event: WatchEvent) => void
  /** A reservation about what was read; what failed is told as an event. */
  readonly report: (problem: Problem) => void
  readonly paces: Paces
  /** Days before the first reading of a sitemap of which reports are taken in. */
  readonly back: number
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** From 0 to 1. */
  readonly random: () => number
}
