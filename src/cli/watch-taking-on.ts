import { FIRST_TIME } from '../jobs/annotate-job.ts'
import { JobQueue } from '../jobs/job-queue.ts'
import type { Document } from '../model/document.ts'
import type { Problem } from '../model/problem.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { Findings } from '../watching/findings.ts'
import { batches } from '../workers/annotating.ts'
import { ANNOTATING_LIMITS } from '../workers/annotating-limits.ts'
import { AnnotatingPool } from '../workers/annotating-pool.ts'
import { collateStored } from '../workers/collating.ts'
import { storyWorkInThreads } from '../workers/story-work.ts'
import { Threads, usualThreads } from '../workers/threads.ts'

/** What becomes of documents that have come into the store. */
export interface TakingOn {
  readonly add: (documents: readonly Document[]) => Promise<void>
  /** Aborted where it cannot go on. */
  readonly failed: AbortSignal
  /** When all is done; what came of it, by name. Throws why it could not go on. */
  end(): Promise<Readonly<Record<string, number>>>
  close(): Promise<void>
}

/** They are annotated and collated by this process. */
export function takingOnIn(
  store: Store,
  {
    address,
    threads: count = usualThreads(),
    stop,
    report,
  }: {
    readonly address: string
    readonly threads: number | undefined
    readonly stop: AbortSignal
    readonly report: (problem: Problem) => void
  },
): TakingOn {
  const threads = new Threads(count, ANNOTATING_LIMITS.memory)
  const findings = new Findings(store, {
    version: VERSION,
    pool: new AnnotatingPool(threads, store.engine),
    report,
    tell: () => {},
    stop,
    collate: (into, work) => collateStored(into, VERSION, work, storyWorkInThreads(threads, address)),
  })
  return {
    add: documents => findings.add(documents),
    failed: findings.failed,
    end: async () => {
      const collated = await findings.end()
      return { annotated: findings.annotated, collated: collated?.documents ?? 0 }
    },
    close: () => threads.close(),
  }
}

/** They are left to workers, who are told at once; what they are not told of, because this process is killed, they find. */
export async function leavingIn(store: Store, address: string): Promise<TakingOn> {
  // What goes wrong with a job that is sent is thrown where it is sent.
  const queue = await JobQueue.open(address, store.name, { work: false, problem: () => {} })
  let left = 0
  return {
    add: async documents => {
      const jobs = [...batches(documents)].map(batch => batch.map(({ id }) => id))
      if (jobs.length > 0) await queue.sendAnnotating(jobs, { version: VERSION, priority: FIRST_TIME })
      left += documents.length
    },
    failed: new AbortController().signal,
    end: async () => ({ 'left to workers': left }),
    close: () => queue.close(),
  }
}
