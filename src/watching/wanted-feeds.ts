import { unreadFeed } from '../store/feeds.ts'
import type { Store } from '../store/store.ts'

type Feeds = Pick<Store, 'feeds'>

/** Adds feeds that are to be watched; one that was paused or gone begins anew: who names it again wants it. `now`: ISO 8601. */
export async function watchFeedsAt(store: Feeds, addresses: readonly string[], now: string): Promise<void> {
  await store.feeds.add(addresses.map(address => unreadFeed(address, now)))
  for (const address of addresses) await resumeFeed(store, address, now)
}

/** Has a feed read again that is not read any more, at once; null where none has the address. */
export async function resumeFeed(store: Feeds, address: string, now: string): Promise<'active' | null> {
  const known = await store.feeds.get(address)
  if (known === null) return null
  if (known.state !== 'active')
    await store.feeds.put({ ...known, state: 'active', failures: 0, problem: null, nextDue: now })
  return 'active'
}

/** Has a feed not read until it is resumed; null where none has the address. */
export async function pauseFeed(store: Feeds, address: string): Promise<'paused' | null> {
  const known = await store.feeds.get(address)
  if (known === null) return null
  if (known.state !== 'paused') await store.feeds.put({ ...known, state: 'paused' })
  return 'paused'
}

/**
 * Forgets a feed; one that another names is paused instead, else that would bring it back. Null where none has the
 * address. The reports stay.
 */
export async function forgetFeed(
  store: Feeds,
  address: string,
  now: string,
): Promise<{ readonly pausedFor: string | null } | null> {
  const known = await store.feeds.get(address)
  if (known === null) return null
  await store.feeds.remove(address)
  const { title, kind, ledBy, depth } = known
  if (ledBy === null || (await store.feeds.get(ledBy)) === null) return { pausedFor: null }
  await store.feeds.put({ ...unreadFeed(address, now), title, kind, ledBy, depth, state: 'paused' })
  return { pausedFor: ledBy }
}
