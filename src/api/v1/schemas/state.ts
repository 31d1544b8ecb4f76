import { z } from '@hono/zod-openapi'
import { instant, orNull } from './basics.ts'

const feed = z
  .object({
    url: z.string(),
    title: z.string().nullable(),
    state: z.enum(['active', 'paused', 'gone']),
    etag: z.string().nullable(),
    lastModified: z.string().nullable(),
    lastRead: instant.nullable(),
    nextDue: instant,
    failures: z.int().openapi({ description: 'Readings in a row that failed.' }),
    problem: z.string().nullable(),
    kind: z.string().nullable(),
    validFor: z.string().nullable(),
    pace: z.number().nullable().openapi({ description: 'Seconds between two readings.' }),
    ledBy: z.string().nullable(),
    depth: z.int(),
  })
  .openapi('Feed', { description: 'A feed or sitemap that is watched.' })

export const feeds = z.object({ items: z.array(feed) }).openapi('Feeds')

const counts = z
  .object({
    waiting: z.int(),
    delayed: z.int(),
    active: z.int(),
    done: z.int(),
    failed: z.int(),
  })
  .openapi('JobCounts')

const failedJob = z
  .object({
    id: z.string(),
    kind: z.string(),
    about: z.string(),
    reason: z.string(),
    version: z.string().nullable(),
    tries: z.int(),
    at: instant,
    again: instant.nullable(),
  })
  .openapi('FailedJob')

export const jobOverview = z
  .object({
    store: z.string(),
    at: instant,
    kinds: z.array(z.object({ kind: z.string(), counts })),
    failing: z.array(failedJob),
    dead: z.array(failedJob),
    deadTotal: z.int(),
  })
  .openapi('JobOverview', { description: 'The jobs in a queue, as they are at one moment.' })

export const jobs = z
  .object({
    queue: orNull(jobOverview).openapi({ description: 'Null for a store in a folder, which has none.' }),
    left: orNull(
      z
        .object({
          notAnnotated: z.int().openapi({ description: 'Documents that this version has not annotated.' }),
          notCollated: z.int().openapi({ description: 'Of those that are annotated.' }),
        })
        .openapi('LeftToDo'),
    ).openapi({ description: 'Where there is no queue: what is left for whoever reads into the store.' }),
  })
  .openapi('Jobs')

export const stats = z
  .object({
    documents: z.int(),
    superseded: z.int(),
    outlets: z.int(),
    snapshots: z.int(),
    annotations: z.int(),
    statements: z.int(),
    stories: z.int(),
    utterances: z.int(),
    speakers: z.int(),
    copies: z.int(),
    positions: z.int(),
    decisions: z.int(),
    feeds: z.int(),
    feedItems: z.int(),
    savedSearches: z.int(),
    savedHits: z.int(),
    accounts: z.int(),
    tokens: z.int(),
    log: z.int(),
    days: z
      .union([z.tuple([z.string(), z.string()]).openapi({ minItems: 2, maxItems: 2 }), z.null()])
      .openapi({ description: 'First and last day on which a document was published.' }),
    bytes: z
      .record(z.string(), z.int())
      .openapi({ description: 'On disk, with indexes, of each kind of thing that is kept.' }),
    totalBytes: z.int(),
  })
  .openapi('Stats', { description: 'How much is in the store.' })
