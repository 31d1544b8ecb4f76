import { join } from 'node:path'
import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import { readDocuments } from '../../src/ingest/read.ts'
import type { Store } from '../../src/store/store.ts'
import { collateStored } from '../../src/workers/collating.ts'

let sample: Promise<AnnotatedDocument[]> | null = null

/** The sample reports, annotated once for all tests of a file. */
function annotatedSamples(): Promise<AnnotatedDocument[]> {
  sample ??= (async () => {
    const annotated: AnnotatedDocument[] = []
    for await (const read of readDocuments([join(import.meta.dirname, '../../samples')], {}))
      if ('document' in read) annotated.push(annotate(read.document))
    return annotated
  })()
  return sample
}

export async function fillWithSamples(store: Store): Promise<void> {
  const annotated = await annotatedSamples()
  await store.documents.put(annotated.map(({ document }) => ({ document })))
  await store.annotations.put('1', annotated)
  await collate(store)
}

export async function collate(store: Store): Promise<void> {
  await collateStored(store, '1', { stop: new AbortController().signal, tell: () => {} })
}
