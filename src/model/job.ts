/** What becomes of a job: it waits, waits until a time, is worked on, is done, or was given up. */
export const JOB_STATES = ['waiting', 'delayed', 'active', 'done', 'failed'] as const
export type JobState = (typeof JOB_STATES)[number]

export type JobCounts = Readonly<Record<JobState, number>>

/** A job that has failed: it is tried again, or it was given up and is a dead letter. */
export interface FailedJob {
  readonly id: string
  readonly kind: string
  /** What it was to do, in a few words. */
  readonly about: string
  readonly reason: string
  /** Of the program that tried it, where that is known. */
  readonly version: string | null
  /** Times that it was tried. */
  readonly tries: number
  /** When it was last begun, or given up; ISO 8601, UTC. */
  readonly at: string
  /** When it is tried again; null for a dead letter. */
  readonly again: string | null
}

/** The jobs of a store, as they are at one moment. `failed` counts what was given up and is still remembered. */
export interface JobOverview {
  /** The store's name, without any password. */
  readonly store: string
  readonly at: string
  readonly kinds: readonly { readonly kind: string; readonly counts: JobCounts }[]
  /** Jobs that failed and will be tried again, the newest failure first. */
  readonly failing: readonly FailedJob[]
  /** Jobs that were given up, the newest first, at most some. */
  readonly dead: readonly FailedJob[]
  readonly deadTotal: number
}
