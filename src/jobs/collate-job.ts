import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { collateStored } from '../workers/collating.ts'
import { jobKind } from './job-kind.ts'
import { sharedStoryWork } from './shared-story-work.ts'

const data = z.object({ version: z.string() })

/** Who collates keeps what it knows of all stories for so many ms after the last document: to begin again takes long. */
const KEPT = 15 * 60_000
/** An end in order, in ms, before the queue makes one. */
const LONGEST = 20 * 3_600_000
/** Drafts that nobody has fetched for so many ms are of somebody who was killed. */
const FORGOTTEN = 3_600_000

/**
 * Keeps the collation up with what is annotated. One worker at a time does it, whatever the queue does: the store's lease
 * sees to that, and who is killed in the middle leaves whole portions behind. Stories are collated by all workers.
 */
export const COLLATE = jobKind({
  name: 'collate',
  schema: data,
  rules: {
    policy: 'exclusive',
    retries: 8,
    delaySeconds: 2,
    delayMostSeconds: 300,
    // It is as long as more comes; that its worker lives is told by the heartbeat. The queue allows a day.
    expireSeconds: 23 * 3600,
    keepSeconds: 3600,
  },
  together: 1,
  atOnce: () => 1,
  inWords: () => 'what is annotated',
  handle: async (_, work) => {
    const { store, version, tried, stop, lost, count, stories, queue } = work
    // Who was killed may have left no more to be done than what only taking up all of it shows.
    if (tried === 1 && !(await isToCollate(store))) return
    await store.drafts.dropBefore(new Date(Date.now() - FORGOTTEN).toISOString())
    let last = performance.now()
    let done = 0
    await collateStored(
      store,
      version,
      {
        stop: AbortSignal.any([stop, lost, AbortSignal.timeout(LONGEST)]),
        more: () => performance.now() - last < KEPT,
        tell: (step, documents) => {
          last = performance.now()
          if (step !== 'collating') return
          count('documents collated', Math.max(0, documents - done))
          done = documents
        },
      },
      sharedStoryWork(stories, store, queue),
    )
  },
})

export async function isToCollate({ collations }: Store): Promise<boolean> {
  return (await collations.left()) > 0 || (await collations.isOutdated())
}
