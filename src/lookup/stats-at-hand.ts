import type { StoreStats } from '../store/stats.ts'
import type { Store } from '../store/store.ts'

/** Counting looks at every row, and sizes at every page: done once for all who ask within so many ms. */
const AS_GOOD_AS_NEW = 60_000

export function statsAtHand(store: Store, now: () => number = () => performance.now()) {
  let known: { readonly at: number; readonly stats: Promise<StoreStats> } | null = null
  return (): Promise<StoreStats> => {
    if (known !== null && now() - known.at < AS_GOOD_AS_NEW) return known.stats
    const asked = { at: now(), stats: store.stats() }
    asked.stats.catch(() => {
      if (known === asked) known = null
    })
    known = asked
    return asked.stats
  }
}
