import { type Job, PgBoss } from 'pg-boss'
import type { JobOverview } from '../model/job.ts'
import { asStoreError } from '../store/postgres/postgres-error.ts'
import { ANNOTATE, type AnnotateData } from './annotate-job.ts'
import { COLLATE } from './collate-job.ts'
import type { JobKind } from './job-kind.ts'
import { JOB_KINDS } from './job-kinds.ts'
import { type Ask, DEAD, deadLettersOf, jobOverview, openDocuments, QUEUE_SCHEMA } from './jobs-in-queue.ts'
import { PLAN } from './plan-job.ts'

/** A worker that says nothing for so long is taken for dead, and its jobs are others'. The least that the queue allows. */
const HEARTBEAT_SECONDS = 10
/** How often those that live say so. */
const BEAT_SECONDS = 3
/** How often one of the workers looks for those that died. */
const LOOK_SECONDS = 2
/** A job that has waited for its next try is found after so long; new ones are told of at once. */
const POLL_SECONDS = 1
/** Until then a document that cannot be annotated is known to be such a one. */
const DEAD_KEPT_SECONDS = 365 * 86_400
/** Connections of one process beside those of its store. */
const CONNECTIONS = 5
/** Jobs sent in one statement. */
const SENT_TOGETHER = 500
/** Dead letters taken back in one statement. */
const TAKEN_BACK = 1000

export interface JobQueueOptions {
  /** Also takes jobs and looks after the queue; else it only sends and asks. */
  readonly work: boolean
  /** What goes wrong between jobs: the server does not answer, say. The queue goes on trying. */
  readonly problem: (error: Error) => void
  readonly warning?: (message: string) => void
  /** All kinds of job that there are. */
  readonly kinds?: readonly JobKind[]
}

export interface SendOptions {
  /** Higher ones are taken first; 0 where nothing is said. */
  readonly priority?: number
}

/** What is to be done with a job that was tried. */
export interface JobOutcome {
  readonly id: string
  readonly status: 'completed' | 'failed' | 'deadletter'
  readonly output?: object
}

/**
 * The queue of a store on a server: pg-boss in a schema of its own. It delivers at least once. Opening it makes its tables
 * where there are none, and brings its rules up to this program's; any number of processes may do so at once.
 */
export class JobQueue {
  readonly #boss: PgBoss
  readonly #ask: Ask
  readonly #store: string
  readonly #kinds: readonly JobKind[]

  private constructor(boss: PgBoss, store: string, kinds: readonly JobKind[]) {
    this.#boss = boss
    this.#store = store
    this.#kinds = kinds
    this.#ask = async (text, values) => (await boss.getDb().executeSql(text, values)).rows
  }

  static async open(address: string, store: string, options: JobQueueOptions): Promise<JobQueue> {
    const { work, problem, warning, kinds = JOB_KINDS } = options
    const boss = new PgBoss({
      connectionString: address,
      schema: QUEUE_SCHEMA,
      application_name: 'hearsay jobs',
      max: CONNECTIONS,
      useListenNotify: work,
      supervise: work,
      schedule: false,
      superviseIntervalSeconds: LOOK_SECONDS,
      monitorIntervalSeconds: LOOK_SECONDS,
      maintenanceIntervalSeconds: 60,
    })
    boss.on('error', error => problem(error))
    boss.on('warning', ({ message }) => warning?.(message))
    try {
      await boss.start()
      await boss.createQueue(DEAD)
      await boss.updateQueue(DEAD, { retentionSeconds: DEAD_KEPT_SECONDS })
      for (const kind of kinds) await makeQueue(boss, kind)
    } catch (error) {
      await boss.stop({ graceful: false }).catch(() => {})
      throw asStoreError(store, error)
    }
    return new JobQueue(boss, store, kinds)
  }

  /** A job for each; of an exclusive kind it makes no difference where there is one already. */
  async send(kind: JobKind, jobs: readonly object[], { priority = 0 }: SendOptions = {}): Promise<void> {
    for (let from = 0; from < jobs.length; from += SENT_TOGETHER) {
      const portion = jobs.slice(from, from + SENT_TOGETHER)
      await this.#told(
        this.#boss.insert(
          kind.name,
          portion.map(data => {
            const key = kind.keyOf(data)
            return { data, priority, ...(key === null ? {} : { singletonKey: key }) }
          }),
        ),
      )
    }
  }

  /** Documents to be annotated, a job for each list. */
  sendAnnotating(
    jobs: readonly (readonly string[])[],
    { version, priority }: { readonly version: string; readonly priority: number },
  ): Promise<void> {
    const data: AnnotateData[] = jobs.map(documents => ({ documents, version }))
    return this.send(ANNOTATE, data, { priority })
  }

  /** Makes no difference where another worker has asked for it in these seconds. */
  async sendPlanning(seconds: number): Promise<void> {
    await this.#told(this.#boss.send(PLAN.name, {}, { singletonSeconds: seconds }))
  }

  /** Ids of documents in jobs that are not done; null where they are more than `most`. */
  documentsInJobs(most: number): Promise<ReadonlySet<string> | null> {
    return this.#told(openDocuments(this.#ask, most))
  }

  /** Ids of documents that this version could not annotate; null where they are more than `most`. */
  async deadDocuments(version: string, most: number): Promise<ReadonlySet<string> | null> {
    const letters = await this.#told(deadLettersOf(this.#ask, ANNOTATE.name, version, most + 1))
    return letters.length > most ? null : new Set(letters.flatMap(({ documents }) => documents))
  }

  /** When collating was given up last by this version, in ms; null where it was not, or somebody had it tried again. */
  async collatingGivenUp(version: string): Promise<number | null> {
    const letters = await this.#told(deadLettersOf(this.#ask, COLLATE.name, version, 1))
    return letters[0]?.at ?? null
  }

  overview(): Promise<JobOverview> {
    return this.#told(jobOverview(this.#ask, this.#store, this.#kinds))
  }

  /** Gives dead letters back to be tried again, some or all. Answers how many. */
  async retryDead(ids: readonly string[] | 'all'): Promise<number> {
    if (ids !== 'all')
      return ids.length === 0 ? 0 : this.#told(this.#boss.redrive(DEAD, { ids: [...ids], limit: ids.length }))
    let taken = 0
    for (;;) {
      const now = await this.#told(this.#boss.redrive(DEAD, { limit: TAKEN_BACK }))
      taken += now
      if (now < TAKEN_BACK) return taken
    }
  }

  /** Takes jobs of a kind from now on. */
  async take(
    kind: JobKind,
    threads: number,
    run: (jobs: readonly TakenJob[]) => Promise<JobOutcome[]>,
  ): Promise<void> {
    await this.#told(
      this.#boss.work<unknown, unknown, { perJobResults: true }>(
        kind.name,
        {
          perJobResults: true,
          batchSize: kind.together,
          localConcurrency: kind.atOnce(threads),
          burstWhenBatchFull: true,
          pollingIntervalSeconds: POLL_SECONDS,
          notifyPollingIntervalSeconds: POLL_SECONDS,
          heartbeatRefreshSeconds: BEAT_SECONDS,
        } as { perJobResults: true },
        run,
      ),
    )
  }

  /** No new job; what is in hand has `graceSeconds` to be finished, and is then given back to be tried again. */
  async close(graceSeconds = 0): Promise<void> {
    await this.#boss.stop({ graceful: graceSeconds > 0, timeout: graceSeconds * 1000 })
  }

  async #told<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      throw asStoreError(this.#store, error)
    }
  }
}

export type TakenJob = Pick<Job<unknown>, 'id' | 'data' | 'signal' | 'retryCount'>

async function makeQueue(boss: PgBoss, { name, rules }: JobKind): Promise<void> {
  const options = {
    retryLimit: rules.retries,
    retryDelay: rules.delaySeconds,
    retryBackoff: rules.delaySeconds > 0,
    ...(rules.delaySeconds > 0 ? { retryDelayMax: rules.delayMostSeconds } : {}),
    expireInSeconds: rules.expireSeconds,
    deleteAfterSeconds: rules.keepSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    notify: true,
    ...(name === PLAN.name ? {} : { deadLetter: DEAD }),
  }
  await boss.createQueue(name, { policy: rules.policy, ...options })
  await boss.updateQueue(name, options)
}
