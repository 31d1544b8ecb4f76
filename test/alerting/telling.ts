import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type AlertEvent, type AlertMeans, tellAlerts } from '../../src/alerting/tell-alerts.ts'
import { type PosterOptions, posterOver } from '../../src/fetching/post.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { pathOfHit } from '../../src/web/path-of-hit.ts'
import { scratchFolder } from '../store/scratch.ts'

export const BEGINNING = Date.parse('2031-05-04T12:00:00Z')

/** A store with a clock of its own, and what tells of it. */
export async function telling(options: PosterOptions = {}) {
  const folder = scratchFolder('alerts')
  let time = BEGINNING
  const address = join(folder, 'store')
  const store = await openStore(address, { now: () => new Date(time).toISOString() })
  const poster = posterOver(options)
  const events: AlertEvent[] = []
  onTestFinished(async () => {
    await poster.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const means = (holder = 'test'): AlertMeans => ({
    store,
    holder,
    poster,
    pathOf: pathOfHit,
    now: () => time,
    random: () => 1,
    tell: event => events.push(event),
  })
  return {
    store,
    address,
    events,
    means,
    now: () => time,
    /** So many seconds later. */
    later: (seconds: number) => {
      time += 1000 * seconds
    },
    round: (holder?: string, stop?: AbortSignal) => tellAlerts(means(holder), stop),
  }
}

export function saveFerries(store: Store, webhook: string | null) {
  return store.savedSearches.add({
    name: 'Ferries',
    query: 'ferry',
    what: 'statements',
    owner: 'ada',
    site: 'https://desk.example',
    webhook,
  })
}
