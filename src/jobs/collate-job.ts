import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { collateStored } from '../workers/collating.ts'
import { type JobWork, jobKind } from './job-kind.ts'

const data = z.object({ version: z.string() })

/**
 * Brings the collation up to what is annotated. One process at a time does it, whatever the queue does: the store's lease
 * sees to that, and who is killed in the middle leaves whole portions behind.
 */
export const COLLATE = jobKind({
  name: 'collate',
  schema: data,
  rules: {
    policy: 'exclusive',
    retries: 8,
    delaySeconds: 2,
    delayMostSeconds: 300,
    // It is as long as what is there; that its worker lives is told by the heartbeat. The queue allows a day.
    expireSeconds: 23 * 3600,
    keepSeconds: 3600,
  },
  together: 1,
  atOnce: () => 1,
  inWords: () => 'what is annotated',
  handle: async (_, work) => {
    const { store, version, stop, lost, count } = work
    if (!(await isToCollate(store))) return
    const { documents } = await collateStored(counting(store, work), version, {
      stop: AbortSignal.any([stop, lost]),
      tell: () => {},
    })
    count('documents collated', documents)
  },
})

export async function isToCollate({ collations }: Store): Promise<boolean> {
  return (await collations.left()) > 0 || (await collations.isOutdated())
}

/** The store, with the stories counted that are put there. */
function counting(store: Store, { count }: JobWork): Store {
  const { collations } = store
  return {
    ...store,
    collations: {
      ...collations,
      apply: async update => {
        await collations.apply(update)
        count('stories collated', update.come?.length ?? 0)
      },
    },
  }
}
