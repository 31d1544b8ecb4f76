import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Lookup } from '../../src/lookup/lookup.ts'
import { lookupIn } from '../../src/lookup/lookup-in.ts'
import type { Document } from '../../src/model/document.ts'
import type { Engine } from '../../src/store/database.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { VERSION } from '../../src/version.ts'
import type { Annotated, AnnotatingPool } from '../../src/workers/annotating-pool.ts'
import { foundIn } from '../../src/workers/annotating-task.ts'
import { collateStored } from '../../src/workers/collating.ts'
import { readIntoStore } from '../../src/workers/reading.ts'
import { scratchFolder } from '../store/scratch.ts'

export const SAMPLES = resolve(import.meta.dirname, '../../samples')

export interface StoredSamples {
  readonly store: Store
  readonly lookup: Lookup
  /** Closes the store and removes it. */
  close(): Promise<void>
}

/**
 * Reads `samples/`, or whatever else, into a new store, annotated and collated. Takes about a second of a processor.
 * `address`: where the store is to be, if not in a scratch folder.
 */
export async function samplesInStore(
  locations: readonly string[] = [SAMPLES],
  address: string | null = null,
): Promise<StoredSamples> {
  const folder = scratchFolder('samples')
  const store = await openStore(address ?? join(folder, 'store'))
  await readIntoStore(store, locations, {
    version: VERSION,
    // No thread is worth starting for two dozen reports.
    pool: annotatingHere(store.engine),
    report: ({ location, message }) => {
      throw new Error(`${location}: ${message}`)
    },
    tell: () => {},
    stop: new AbortController().signal,
    collate: (into, work) => collateStored(into, VERSION, work),
  })
  return {
    store,
    lookup: lookupIn(store),
    close: async () => {
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function annotatingHere(engine: Engine): AnnotatingPool {
  const annotate = async (documents: readonly Document[]) =>
    documents.map((document): Annotated => {
      const found = foundIn(document, engine)
      if ('failure' in found) throw new Error(`${document.location}: ${found.failure}`)
      return found
    })
  return { threads: 1, annotate } as Pick<AnnotatingPool, 'threads' | 'annotate'> as AnnotatingPool
}
