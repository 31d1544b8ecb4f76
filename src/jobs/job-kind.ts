import type { z } from 'zod'
import type { Store } from '../store/store.ts'
import type { AnnotatingPool } from '../workers/annotating-pool.ts'
import type { StoryWork } from '../workers/story-work.ts'
import type { JobQueue } from './job-queue.ts'

/** What a handler works with. */
export interface JobWork {
  readonly store: Store
  /** Of this program: it annotates and collates as this version, whoever sent the job. */
  readonly version: string
  readonly pool: AnnotatingPool
  /** What of collating this worker does by itself. */
  readonly stories: StoryWork
  readonly queue: JobQueue
  /** Which try of the job this is, from 1. */
  readonly tried: number
  /** Aborted when the worker is to stop: what is in hand is finished, no more is begun. */
  readonly stop: AbortSignal
  /** Aborted when the job is no longer this worker's: nothing that it still does counts. */
  readonly lost: AbortSignal
  /** Things done, for the metrics. */
  readonly count: (what: JobCount, by: number) => void
}

export type JobCount = 'documents annotated' | 'documents failed' | 'documents collated' | 'stories collated'

/** How the queue treats the jobs of a kind. */
export interface JobRules {
  /**
   * `exclusive`: of the jobs of one key (of all, where the kind has no key) one at a time waits or is worked on, and
   * another that is sent meanwhile is dropped.
   */
  readonly policy: 'standard' | 'exclusive'
  /** Times that it is tried again before it is a dead letter. */
  readonly retries: number
  /** Before it is tried again; doubled each time, up to `delayMost`. */
  readonly delaySeconds: number
  readonly delayMostSeconds: number
  /** For so long one attempt may take, however alive its worker is. */
  readonly expireSeconds: number
  /** How long it is remembered that it was done. */
  readonly keepSeconds: number
}

export interface JobKind {
  readonly name: string
  readonly rules: JobRules
  /**
   * Taken from the queue together. Who gets as many asks for more at once, and else when told of one or after a second: 1
   * is for what seldom waits.
   */
  readonly together: number
  /** How many times a worker of so many threads does so at once. */
  readonly atOnce: (threads: number) => number
  /** What jobs are told apart by; null where they are not. */
  keyOf(data: unknown): string | null
  /** In a few words, for lists; null where it is not such a job. */
  about(data: unknown): string | null
  /** Does it again from its beginning without harm. Throws where it fails; `HopelessJob` where trying again is no use. */
  run(data: unknown, work: JobWork): Promise<void>
}

/** It would fail again: the job becomes a dead letter at once. */
export class HopelessJob extends Error {
  override readonly name = 'HopelessJob'
  /** What a log may have of the reason, which may have words of a document. */
  readonly code: string

  constructor(code: string, reason: string) {
    super(reason)
    this.code = code
  }
}

/** A kind whose handler gets data of its schema's shape. */
export function jobKind<T>(
  kind: Omit<JobKind, 'about' | 'keyOf' | 'run'> & {
    readonly schema: z.ZodType<T>
    readonly key?: (data: T) => string
    readonly inWords: (data: T) => string
    readonly handle: (data: T, work: JobWork) => Promise<void>
  },
): JobKind {
  const { schema, key, inWords, handle, ...rest } = kind
  return {
    ...rest,
    keyOf: data => (key === undefined ? null : key(schema.parse(data))),
    about: data => {
      const read = schema.safeParse(data)
      return read.success ? inWords(read.data) : null
    },
    run: async (data, work) => {
      const read = schema.safeParse(data)
      if (!read.success) throw new HopelessJob('bad-data', `its data is not that of a job to ${kind.name}`)
      await handle(read.data, work)
    },
  }
}
