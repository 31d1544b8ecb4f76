import { z } from 'zod'
import type { Document } from '../model/document.ts'
import { BATCH } from '../workers/annotating.ts'
import { HopelessJob, type JobWork, jobKind } from './job-kind.ts'

const data = z.object({
  documents: z.array(z.string()).min(1).max(BATCH).readonly(),
  /** Of the program that asked for it. */
  version: z.string(),
})

export type AnnotateData = z.infer<typeof data>

/** What nobody has annotated comes before what an older version has. */
export const FIRST_TIME = 10
export const ANEW = 0

/** Finds what is said in some documents. What this version has annotated meanwhile is passed over. */
export const ANNOTATE = jobKind<AnnotateData>({
  name: 'annotate',
  schema: data,
  rules: {
    policy: 'standard',
    retries: 8,
    delaySeconds: 1,
    delayMostSeconds: 300,
    // One by one, 32 documents at the limit of a minute each and together take somewhat more than half an hour.
    expireSeconds: 3600,
    keepSeconds: 3600,
  },
  together: 2,
  atOnce: threads => threads + 1,
  inWords: ({ documents }) =>
    documents.length === 1 ? `document ${documents[0]}` : `${documents.length} documents`,
  handle: annotateDocuments,
})

/** From this try on documents are done one by one: whatever is wrong with one of them is not to be the others' end. */
const ALONE_FROM = 3

async function annotateDocuments({ documents: ids }: AnnotateData, work: JobWork): Promise<void> {
  const { store, version, pool, count, lost, tried } = work
  if (ids.length > 1 && tried >= ALONE_FROM) return sendAlone(ids, work)
  const documents = await stillToAnnotate(ids, work)
  if (documents.length === 0 || lost.aborted) return
  const outcomes = await pool.annotate(documents)
  // Another worker has it by now, and puts the same.
  if (lost.aborted) return
  const annotations = outcomes.flatMap(outcome => ('annotation' in outcome ? [outcome.annotation] : []))
  await store.annotations.put(version, annotations)
  count('documents annotated', annotations.length)
  const failed = outcomes.flatMap(outcome => ('problem' in outcome ? [outcome] : []))
  if (failed.length === 0) return
  // Alone each is tried once more, and those that were done with it are done.
  if (ids.length > 1) {
    const again = failed.map(({ document }) => document.id)
    return sendAlone(again, work)
  }
  count('documents failed', 1)
  const { location, code, message } = failed[0]!.problem
  throw new HopelessJob(code, `${location}: ${message}`)
}

function sendAlone(ids: readonly string[], { queue, version }: JobWork): Promise<void> {
  return queue.sendAnnotating(
    ids.map(id => [id]),
    { version, priority: ANEW },
  )
}

/** Without those that this version has annotated meanwhile, or that have been pruned. */
async function stillToAnnotate(
  ids: readonly string[],
  { store, version }: JobWork,
): Promise<readonly Document[]> {
  const annotated = await store.annotations.getAllMade(ids)
  const done = new Set<string>()
  for (const { annotation } of annotated) {
    const { id } = annotation.document
    if ((await store.annotations.get(id, version)) !== null) done.add(id)
  }
  return store.documents.getAll(ids.filter(id => !done.has(id)))
}
