import { type ReadOptions, readDocuments } from '../ingest/read.ts'
import type { Problem } from '../model/problem.ts'
import { storableDocument } from '../store/document-rows.ts'
import type { IncomingDocument } from '../store/documents.ts'
import type { Store } from '../store/store.ts'
import { Annotating, BATCH, BATCH_CHARACTERS } from './annotating.ts'
import type { AnnotatingPool } from './annotating-pool.ts'

/** How far something is; `of` is 0 where that is not known. */
export type Tell = (step: string, done: number, of: number) => void

/** What collation is given when it is its turn: it ends what it has in hand when it is told to stop. */
export interface CollatingWork {
  readonly stop: AbortSignal
  readonly tell: Tell
  /** Whether more may come, and it is worth waiting for. */
  readonly more?: () => boolean
  readonly report?: (problem: Problem) => void
}

export interface Collated {
  /** Documents that were taken in. */
  readonly documents: number
  /** Annotated documents that the collation does not know yet. */
  readonly left: number
}

/** Brings the collation of a store up to what is annotated in it, while that is being done and afterwards. */
export type CollateStored = (store: Store, work: CollatingWork) => Promise<Collated | null>

export interface ReadingOptions {
  /** Of what annotates. */
  readonly version: string
  /** The caller's, who closes it. */
  readonly pool: AnnotatingPool
  readonly report: (problem: Problem) => void
  readonly tell: Tell
  /** Aborted: what is in hand is finished, and no more is begun. */
  readonly stop: AbortSignal
  readonly collate?: CollateStored | undefined
  /** How addresses are fetched, and what else reading takes. */
  readonly reading?: ReadOptions
}

export interface ReadCounts {
  readonly new: number
  readonly revised: number
  readonly known: number
  readonly annotated: number
  /** Documents in the store that are still to be annotated. */
  readonly left: number
  /** Whether there was nothing more to be read. */
  readonly complete: boolean
  readonly collated: Collated | null
}

/**
 * Files and folders into a store: documents with their bytes, batch by batch, what is found in each of them, and meanwhile
 * what is found over all of them. What a batch
 * brought stays whatever happens to the next; the same call again goes on where this one ended. Bad input is reported,
 * the rest goes on. Throws a `StoreError` where the store cannot go on.
 */
export async function readIntoStore(
  store: Store,
  locations: readonly string[],
  options: ReadingOptions,
): Promise<ReadCounts> {
  const { version, pool, collate = nothingToCollate, report, tell } = options
  const annotating = new Annotating(store, pool, options)
  const failed = new AbortController()
  const stop = AbortSignal.any([options.stop, failed.signal])
  let isReading = true
  let collated = 0
  const collating = collate(store, {
    stop,
    report,
    more: () => isReading,
    tell: (step, done, of) => {
      if (isReading) collated = done
      else tell(step, done, of)
    },
  })
  // Whoever fails ends the other.
  collating.catch(() => failed.abort())
  const told: Tell = (step, done, of) => tell(collated > 0 ? `collated ${collated}, ${step}` : step, done, of)
  try {
    const read = await takeIn(store, locations, annotating, { ...options, tell: told, stop })
    if (!stop.aborted) {
      const waiting = await store.annotations.left(version)
      await annotating.rest(stop, done => told('annotating', done, waiting))
    }
    await annotating.end()
    isReading = false
    const collation = await collating
    return {
      ...read,
      annotated: annotating.done,
      left: await store.annotations.left(version),
      collated: collation,
    }
  } catch (error) {
    failed.abort()
    isReading = false
    await Promise.allSettled([collating, annotating.end()])
    throw error
  }
}

const nothingToCollate = async () => null

async function takeIn(
  store: Store,
  locations: readonly string[],
  annotating: Annotating,
  { stop, tell, report, reading }: ReadingOptions,
) {
  const counts = { new: 0, revised: 0, known: 0 }
  let batch: IncomingDocument[] = []
  let size = 0
  let read = 0
  let complete = true
  const put = async () => {
    const answers = await store.documents.put(batch)
    const added = batch.flatMap(({ document }, i) => {
      const { id, outcome } = answers[i]!
      counts[outcome]++
      // What was known and not annotated is found in the store afterwards.
      return outcome === 'known' ? [] : [{ ...storableDocument(document), id }]
    })
    batch = []
    size = 0
    await annotating.add(added)
  }
  for await (const item of readDocuments(locations, reading)) {
    if ('problem' in item) report(item.problem)
    else {
      batch.push({ document: item.document, snapshot: item.bytes })
      size += item.document.text.length + item.bytes.length
      read++
      tell(`annotated ${annotating.done}, reading`, read, 0)
      if (batch.length === BATCH || size > 2 * BATCH_CHARACTERS) await put()
    }
    if (stop.aborted) {
      complete = false
      break
    }
  }
  if (batch.length > 0) await put()
  return { ...counts, complete }
}
