import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import type { Document } from '../../src/model/document.ts'
import { unreadFeed } from '../../src/store/feeds.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { type Paces, USUAL_PACES } from '../../src/watching/pace.ts'
import { watch } from '../../src/watching/watch.ts'
import type { WatchEvent } from '../../src/watching/watch-event.ts'
import { scratchFolder } from '../store/scratch.ts'
import { type Outlet, openOutlet, type Published } from './changing-feed.ts'

/** What is in force: location and headline of each document. */
export type InForce = readonly { readonly location: string; readonly title: string | null }[]

/** An outlet that is watched, run by run, at a time of the test's own. */
export interface Watched {
  readonly outlet: Outlet
  readonly store: Store
  readonly folder: string
  /** What happened in the last run. */
  readonly events: WatchEvent[]
  readonly taken: Document[]
  /** Watches until nothing is due. */
  once(): Promise<void>
  /** Lets time pass. */
  later(seconds: number): void
  publish(path: string, given?: Partial<Published>): Published
  inForce(): Promise<InForce>
}

export const START = Date.parse('2031-05-04T12:00:00Z')

/** Watches the feed of a new outlet, at a time that only the test moves on. */
export async function watched(paces: Partial<Paces> = {}, allowPrivate = true): Promise<Watched> {
  const outlet = await openOutlet()
  const folder = join(scratchFolder('watch'), 'store')
  let time = START
  const now = () => time
  const store = await openStore(folder, { now: () => new Date(time).toISOString() })
  const limits = { pause: 0, retries: 0, retryPause: 1, patience: 0, robotsRetry: 0 }
  const fetcher = fetcherOver({ allowPrivate, limits })
  onTestFinished(async () => {
    await fetcher.close()
    await store.close()
    await outlet.close()
    rmSync(join(folder, '..'), { recursive: true, force: true })
  })
  await store.feeds.add([unreadFeed(outlet.feed, new Date(time).toISOString())])
  const events: WatchEvent[] = []
  const taken: Document[] = []
  return {
    outlet,
    store,
    folder,
    events,
    taken,
    async once() {
      events.length = 0
      outlet.asked.length = 0
      const means = {
        store,
        fetcher,
        taken: async (documents: readonly Document[]) => void taken.push(...documents),
        tell: (event: WatchEvent) => void events.push(event),
        report: () => {},
        paces: { ...USUAL_PACES, ...paces },
        back: 7,
        now,
        random: () => 0.5,
      }
      await watch(means, { holder: 'test 0 x', once: true, stop: new AbortController().signal })
    },
    later(seconds) {
      time += 1000 * seconds
    },
    publish(path, given = {}) {
      const report = {
        path,
        guid: `guid of ${path}`,
        title: `News of ${path.slice(1)}`,
        body: `Body of ${path}.`,
        published: new Date(time).toISOString(),
        updated: null,
        ...given,
      }
      outlet.reports.unshift(report)
      return report
    },
    async inForce() {
      const entries = await store.documents.list()
      return entries
        .filter(entry => entry.supersededBy === null)
        .map(({ document: { location, title } }) => ({
          location: location.replace(outlet.origin, ''),
          title,
        }))
        .sort((a, b) => (a.location < b.location ? -1 : 1))
    },
  }
}
