import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import { JOB_STATES, type JobOverview } from '../model/job.ts'
import type { JobCount } from './job-kind.ts'
import { programMetrics } from './program-metrics.ts'

/** From what a skipped job takes to a collation of hours. */
const DURATIONS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000]
const LATENCIES = [0.0005, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3]

/** What a worker has done since it began, and how it and its queue are: for Prometheus, in its text format. */
export class WorkerMetrics {
  readonly #registry: Registry
  readonly #done: Readonly<Record<JobCount, Counter>>
  readonly #durations: Histogram<'kind' | 'outcome'>
  readonly #failures: Counter<'kind' | 'dead'>
  readonly #inHand: Gauge<'kind'>
  readonly #queue: Gauge<'kind' | 'state'>
  readonly #dead: Gauge
  readonly #store: Histogram
  readonly #storeAnswers: Gauge

  constructor(version: string) {
    this.#registry = programMetrics(version)
    const registers = [this.#registry]
    const counter = (name: string, help: string) => new Counter({ name: `hearsay_${name}`, help, registers })
    this.#done = {
      'documents annotated': counter('documents_annotated_total', 'Documents whose annotations were stored.'),
      'documents failed': counter('documents_failed_total', 'Documents given up as not to be annotated.'),
      'documents collated': counter('documents_collated_total', 'Documents taken into the collation.'),
      'stories collated': counter('stories_collated_total', 'Stories collated and stored.'),
    }
    this.#durations = new Histogram({
      name: 'hearsay_job_duration_seconds',
      help: 'Time that jobs took.',
      labelNames: ['kind', 'outcome'],
      buckets: DURATIONS,
      registers,
    })
    this.#failures = new Counter({
      name: 'hearsay_job_failures_total',
      help: 'Jobs that failed; dead="true": and are not tried again.',
      labelNames: ['kind', 'dead'],
      registers,
    })
    this.#inHand = new Gauge({
      name: 'hearsay_jobs_in_hand',
      help: 'Jobs that this worker works on.',
      labelNames: ['kind'],
      registers,
    })
    this.#queue = new Gauge({
      name: 'hearsay_queue_jobs',
      help: 'Jobs in the queue of the store, the same on every worker.',
      labelNames: ['kind', 'state'],
      registers,
    })
    this.#dead = new Gauge({
      name: 'hearsay_dead_letters',
      help: 'Jobs that were given up and nobody has had tried again, the same on every worker.',
      registers,
    })
    this.#store = new Histogram({
      name: 'hearsay_store_answer_seconds',
      help: 'Time in which the store answered a small question, asked when metrics or health are asked for.',
      buckets: LATENCIES,
      registers,
    })
    this.#storeAnswers = new Gauge({
      name: 'hearsay_store_up',
      help: 'Whether the store answered when it was last asked.',
      registers,
    })
  }

  count(what: JobCount, by: number): void {
    this.#done[what].inc(by)
  }

  began(kind: string): void {
    this.#inHand.inc({ kind })
  }

  ended(kind: string, outcome: 'completed' | 'failed' | 'deadletter', seconds: number): void {
    this.#inHand.dec({ kind })
    this.#durations.observe({ kind, outcome }, seconds)
    if (outcome !== 'completed') this.#failures.inc({ kind, dead: String(outcome === 'deadletter') })
  }

  /** Null: it did not answer. */
  storeAnswered(seconds: number | null): void {
    this.#storeAnswers.set(seconds === null ? 0 : 1)
    if (seconds !== null) this.#store.observe(seconds)
  }

  inQueue({ kinds, deadTotal }: JobOverview): void {
    for (const { kind, counts } of kinds)
      for (const state of JOB_STATES) this.#queue.set({ kind, state }, counts[state])
    this.#dead.set(deadTotal)
  }

  text(): Promise<string> {
    return this.#registry.metrics()
  }

  get contentType(): string {
    return this.#registry.contentType
  }
}
