import { type ReadOptions, readDocuments } from '../ingest/read.ts'
import type { Problem } from '../model/problem.ts'
import { storableDocument } from '../store/document-rows.ts'
import type { IncomingDocument } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { BATCH, BATCH_CHARACTERS, batches } from '../workers/annotating.ts'
import type { Tell } from '../workers/reading.ts'
import { FIRST_TIME } from './annotate-job.ts'
import type { JobQueue } from './job-queue.ts'

export interface LeavingOptions {
  /** Of the program. */
  readonly version: string
  readonly report: (problem: Problem) => void
  readonly tell: Tell
  /** Aborted: what is in hand is finished, and no more is begun. */
  readonly stop: AbortSignal
  /** How addresses are fetched, and what else reading takes. */
  readonly reading?: ReadOptions
}

export interface LeftCounts {
  readonly new: number
  readonly revised: number
  readonly known: number
  /** Documents whose annotating was left to workers. */
  readonly left: number
  /** Whether there was nothing more to be read. */
  readonly complete: boolean
}

/**
 * Files and folders into a store on a server, batch by batch; finding what is said in them is left to workers, who are
 * told at once. What was stored and not told of, because this process was killed between the two, workers find themselves.
 */
export async function readAndLeave(
  store: Store,
  queue: JobQueue,
  locations: readonly string[],
  { version, report, tell, stop, reading }: LeavingOptions,
): Promise<LeftCounts> {
  const counts = { new: 0, revised: 0, known: 0 }
  let incoming: IncomingDocument[] = []
  let size = 0
  let read = 0
  let left = 0
  let complete = true
  const put = async () => {
    const answers = await store.documents.put(incoming)
    const added = incoming.flatMap(({ document }, i) => {
      const { id, outcome } = answers[i]!
      counts[outcome]++
      return outcome === 'known' ? [] : [{ ...storableDocument(document), id }]
    })
    incoming = []
    size = 0
    const jobs = [...batches(added)].map(batch => batch.map(({ id }) => id))
    await queue.sendAnnotating(jobs, { version, priority: FIRST_TIME })
    left += added.length
  }
  for await (const item of readDocuments(locations, reading)) {
    if ('problem' in item) report(item.problem)
    else {
      incoming.push({ document: item.document, snapshot: item.bytes })
      size += item.document.text.length + item.bytes.length
      tell('reading', ++read, 0)
      if (incoming.length === BATCH || size > 2 * BATCH_CHARACTERS) await put()
    }
    if (stop.aborted) {
      complete = false
      break
    }
  }
  if (incoming.length > 0) await put()
  return { ...counts, left, complete }
}
