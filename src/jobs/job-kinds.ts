import { ANNOTATE } from './annotate-job.ts'
import { COLLATE } from './collate-job.ts'
import type { JobKind } from './job-kind.ts'
import { PLAN } from './plan-job.ts'
import { STORIES } from './stories-job.ts'

/** All that workers do. A further kind of job is a further file and its line here. */
export const JOB_KINDS: readonly JobKind[] = [PLAN, ANNOTATE, COLLATE, STORIES]
