import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { AnnotatingPlace, ToAnnotate } from '../store/annotations.ts'
import type { Store } from '../store/store.ts'
import { BATCH, BATCH_CHARACTERS } from '../workers/annotating.ts'
import { ANEW, FIRST_TIME } from './annotate-job.ts'
import { COLLATE, isToCollate } from './collate-job.ts'
import { type JobWork, jobKind } from './job-kind.ts'

/** With as many documents waiting in jobs no more are sent: some seconds of work of a few machines. */
const WAITING = 16 * BATCH
/** Documents sent at once, more or less: their texts are read for it. */
const PORTION = 64 * BATCH
/** What is missing is looked at again after so many ms before it is sent. */
const SETTLED = 1000
/** With as many dead letters something else is wrong than documents: until a person has looked, nothing is added. */
const MOST_DEAD = 1000
/** After collating was given up it is asked for again when so much time has gone: the reason may have gone too. */
const COLLATING_RESTS = 15 * 60_000

/**
 * Looks what the store has that is not annotated by this version, or not collated, and sends the jobs that are missing.
 * The store is the truth: a job that was lost is sent again, and one that waits is not sent twice. Documents that ended
 * as dead letters of this version are left alone.
 */
export const PLAN = jobKind({
  name: 'plan',
  schema: z.object({}),
  rules: {
    policy: 'exclusive',
    // The next one comes by itself.
    retries: 0,
    delaySeconds: 0,
    delayMostSeconds: 0,
    expireSeconds: 120,
    keepSeconds: 60,
  },
  together: 1,
  atOnce: () => 1,
  inWords: () => 'what is missing',
  handle: async (_, work) => {
    await planAnnotating(work)
    await planCollating(work)
  },
})

async function planAnnotating({ store, version, queue, stop }: JobWork): Promise<void> {
  const open = await queue.documentsInJobs(WAITING)
  if (open === null) return
  const dead = await queue.deadDocuments(version, MOST_DEAD)
  if (dead === null) return
  const isOpen = (id: string) => open.has(id) || dead.has(id)
  const found = await missingBatches(store, version, isOpen)
  if (found.length === 0) return
  // Whoever has just put documents may be about to send their jobs himself.
  await sleep(SETTLED, undefined, { signal: stop }).catch(() => {})
  const meanwhile = await queue.documentsInJobs(WAITING + PORTION)
  if (meanwhile === null || stop.aborted) return
  for (const { documents, priority } of found) {
    const missing = documents.filter(id => !meanwhile.has(id))
    if (missing.length > 0) await queue.sendAnnotating([missing], { version, priority })
  }
}

interface MissingBatch {
  readonly documents: readonly string[]
  readonly priority: number
}

async function missingBatches(
  store: Store,
  version: string,
  isOpen: (id: string) => boolean,
): Promise<MissingBatch[]> {
  const found: MissingBatch[] = []
  let after: AnnotatingPlace | null = null
  for (let count = 0; count < PORTION; ) {
    const page = { limit: BATCH, characters: BATCH_CHARACTERS, after }
    const { documents, next }: ToAnnotate = await store.annotations.toAnnotate(version, page)
    const missing = documents.map(({ id }) => id).filter(id => !isOpen(id))
    if (missing.length > 0) {
      // Those that an older version has annotated come last: where one is the first, all of them are.
      const isAnew = (await store.annotations.get(missing[0]!)) !== null
      found.push({ documents: missing, priority: isAnew ? ANEW : FIRST_TIME })
    }
    count += missing.length
    if (next === null) break
    after = next
  }
  return found
}

async function planCollating({ store, version, queue }: JobWork): Promise<void> {
  if (!(await isToCollate(store))) return
  const givenUp = await queue.collatingGivenUp(version)
  if (givenUp !== null && Date.now() - givenUp < COLLATING_RESTS) return
  await queue.send(COLLATE, [{ version }])
}
