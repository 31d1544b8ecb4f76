import { setTimeout as sleep } from 'node:timers/promises'
import type { Store } from '../store/store.ts'
import { AnnotatingPool } from '../workers/annotating-pool.ts'
import { type StoryWork, storyWorkInThreads } from '../workers/story-work.ts'
import type { Threads } from '../workers/threads.ts'
import { HopelessJob, type JobKind, type JobWork } from './job-kind.ts'
import { JOB_KINDS } from './job-kinds.ts'
import { type JobOutcome, JobQueue, type TakenJob } from './job-queue.ts'
import { errorText, type Log } from './log.ts'
import { seldom } from './seldom.ts'
import { WorkerMetrics } from './worker-metrics.ts'

/** How often what is missing is looked for, by whichever worker is the first. */
const PLAN_SECONDS = 3
/** What is asked to see whether the store answers has so long for it. */
const ANSWER_WITHIN = 2000

export interface WorkerOptions {
  /** Of the program. */
  readonly version: string
  /** Threads that annotate and collate: the worker's from then on, closed when it has stopped. */
  readonly threads: Threads
  readonly log: Log
  /** All kinds of job that there are. */
  readonly kinds?: readonly JobKind[]
}

/**
 * Takes jobs of a store on a server until it is told to stop. As many as wanted may do so on one store, on any machines.
 * States: it works; `stop` makes it stopping (no new job, what is in hand has some time, and then goes back to the queue);
 * then it has ended, and the store is the caller's to close.
 */
export class Worker {
  readonly store: Store
  readonly queue: JobQueue
  readonly metrics: WorkerMetrics
  readonly #options: WorkerOptions
  readonly #stories: StoryWork
  readonly #pool: AnnotatingPool
  readonly #stop = new AbortController()
  #planning: Promise<void> = Promise.resolve()

  private constructor(store: Store, address: string, queue: JobQueue, options: WorkerOptions) {
    this.store = store
    this.queue = queue
    this.#options = options
    this.#pool = new AnnotatingPool(options.threads, store.engine)
    this.#stories = storyWorkInThreads(options.threads, address)
    this.metrics = new WorkerMetrics(options.version)
  }

  static async start(store: Store, address: string, options: WorkerOptions): Promise<Worker> {
    const { log, threads, version, kinds = JOB_KINDS } = options
    let queue: JobQueue | null = null
    try {
      queue = await JobQueue.open(address, store.name, {
        work: true,
        kinds,
        problem: seldom(error => log.error('queue-trouble', { error })),
        warning: seldom(message => log.warn('queue-warning', { message })),
      })
      const worker = new Worker(store, address, queue, options)
      for (const kind of kinds)
        await queue.take(kind, threads.count, jobs => Promise.all(jobs.map(job => worker.#run(kind, job))))
      worker.#planning = worker.#plan()
      log.info('started', { store: store.name, version, threads: threads.count, process: process.pid })
      return worker
    } catch (error) {
      await queue?.close()
      await threads.close()
      throw error
    }
  }

  get isStopping(): boolean {
    return this.#stop.signal.aborted
  }

  /** Returns when nothing is in hand any more. */
  async stop(graceSeconds: number): Promise<void> {
    this.#options.log.info('stopping', { graceSeconds })
    this.#stop.abort()
    await this.#planning
    await this.queue.close(graceSeconds)
    await this.#options.threads.close()
    this.#options.log.info('stopped')
  }

  /** Seconds in which the store answered; throws where it did not in time. */
  async storeAnswers(): Promise<number> {
    const began = performance.now()
    const late = new AbortController()
    try {
      await Promise.race([
        this.store.leases.holder('collating'),
        sleep(ANSWER_WITHIN, undefined, { signal: late.signal }).then(() => {
          throw new Error(`the store did not answer in ${ANSWER_WITHIN / 1000} s`)
        }),
      ])
    } catch (error) {
      this.metrics.storeAnswered(null)
      throw error
    } finally {
      late.abort()
    }
    const seconds = (performance.now() - began) / 1000
    this.metrics.storeAnswered(seconds)
    return seconds
  }

  async #plan(): Promise<void> {
    const { signal } = this.#stop
    const { log } = this.#options
    const tell = seldom(error => log.error('not-planned', { error }))
    while (!signal.aborted) {
      await this.queue.sendPlanning(PLAN_SECONDS).catch(tell)
      await sleep(PLAN_SECONDS * 1000, undefined, { signal }).catch(() => {})
    }
  }

  async #run(kind: JobKind, job: TakenJob): Promise<JobOutcome> {
    const { log, version } = this.#options
    const began = performance.now()
    const told = { kind: kind.name, job: job.id, try: job.retryCount + 1 }
    log.debug('job-begun', told)
    this.metrics.began(kind.name)
    const outcome = await this.#outcome(kind, job)
    const ms = Math.round(performance.now() - began)
    this.metrics.ended(kind.name, outcome.status, ms / 1000)
    if (outcome.status === 'completed') {
      // Somebody looks what is missing every few seconds, and mostly nothing is.
      log[kind.name === 'plan' ? 'debug' : 'info']('job-done', { ...told, ms })
      return { id: job.id, status: 'completed' }
    }
    const { status, error } = outcome
    if (job.signal.aborted) log.warn('job-given-back', { ...told, ms })
    else if (error instanceof HopelessJob) log.error('job-given-up', { ...told, ms, error: error.code })
    else log.error('job-failed', { ...told, ms, error: errorText(error) })
    return { id: job.id, status, output: { message: errorText(error), version } }
  }

  async #outcome(kind: JobKind, job: TakenJob) {
    const { version } = this.#options
    const work: JobWork = {
      store: this.store,
      queue: this.queue,
      pool: this.#pool,
      stories: this.#stories,
      version,
      tried: job.retryCount + 1,
      stop: this.#stop.signal,
      lost: job.signal,
      count: (what, by) => this.metrics.count(what, by),
    }
    try {
      await kind.run(job.data, work)
      return { status: 'completed' } as const
    } catch (error) {
      return { status: error instanceof HopelessJob ? 'deadletter' : 'failed', error } as const
    }
  }
}
