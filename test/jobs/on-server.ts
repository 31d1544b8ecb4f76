import { vi } from 'vitest'
import type { JobKind } from '../../src/jobs/job-kind.ts'
import { JobQueue } from '../../src/jobs/job-queue.ts'
import { type Log, type LogFields, logOn } from '../../src/jobs/log.ts'
import { Worker, type WorkerOptions } from '../../src/jobs/worker.ts'
import type { JobCounts } from '../../src/model/job.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { Threads } from '../../src/workers/threads.ts'
import { onSharedServer } from '../store/shared-server.ts'

export const VERSION = '1'

/** Those that annotate as the text tells them; to load what really does takes seconds. */
function obedientThreads(): Threads {
  return new Threads(1, 64, new URL('../workers/hostile-thread.ts', import.meta.url).href)
}

/** A new store on a real server, and what works on it. */
export interface Site {
  readonly address: string
  readonly store: Store
  /** One that only sends and asks. */
  queue(kinds?: readonly JobKind[]): Promise<JobQueue>
  worker(options?: Partial<WorkerOptions> & { readonly store?: Store }): Promise<Worker>
}

/** `over`: the test's own `onTestFinished`; all is closed then. Tests may run side by side. */
export type NewSite = (over: (close: () => Promise<void>) => void) => Promise<Site>

export function onServer(suite: (site: NewSite) => void): void {
  // A server and processes of their own are waited for; on a busy machine that takes its time.
  vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })
  onSharedServer('on a server', server => {
    suite(async over => {
      const address = await server().database()
      const open = async () => {
        const store = await openStore(address)
        over(() => store.close())
        return store
      }
      return {
        address,
        store: await open(),
        queue: async kinds => {
          const options = { work: false, problem: () => {}, ...(kinds === undefined ? {} : { kinds }) }
          const queue = await JobQueue.open(address, 'the store', options)
          over(() => queue.close())
          return queue
        },
        worker: async ({ store, ...options } = {}) => {
          const worker = await Worker.start(store ?? (await open()), address, {
            version: VERSION,
            threads: obedientThreads(),
            log: logOn({ write: () => {} }, 'silent'),
            ...options,
          })
          over(async () => {
            if (!worker.isStopping) await worker.stop(0)
          })
          return worker
        },
      }
    })
  })
}

/** What a worker tells, as it tells it. */
export function told(): { readonly log: Log; readonly events: (LogFields & { event: string })[] } {
  const events: (LogFields & { event: string })[] = []
  const write = (line: string) => events.push(JSON.parse(line))
  return { log: logOn({ write }, 'debug'), events }
}

export async function countsOf(queue: JobQueue, kind: string): Promise<JobCounts> {
  const { kinds } = await queue.overview()
  return kinds.find(found => found.kind === kind)!.counts
}

/** When something has come true; it is asked for again and again. */
export async function until(isTrue: () => Promise<boolean> | boolean, ms = 60_000): Promise<void> {
  const end = Date.now() + ms
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${isTrue}`)
    await new Promise(done => setTimeout(done, 100))
  }
}
