import { expect } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import { type DecidedCollation, decided } from '../../src/decisions/decided.ts'
import type { Attribution } from '../../src/model/attribution.ts'
import type { Collation } from '../../src/model/collation.ts'
import type { Document } from '../../src/model/document.ts'
import type { Store } from '../../src/store/store.ts'
import { collateStored } from '../../src/workers/collating.ts'
import { storedCollation } from '../../src/workers/stored-collation.ts'
import { expectWhole } from './whole.ts'

/** Reads documents with a version of the extractor, and collates all that there is. */
export async function read(
  store: Store,
  documents: readonly Document[],
  version = '1',
  changed: (attribution: Attribution) => Attribution = attribution => attribution,
): Promise<void> {
  await store.documents.put(documents.map(document => ({ document })))
  const annotations = documents.map(annotate).map(({ document, attributions, speakers }) => ({
    document,
    attributions: attributions.map(changed),
    speakers,
    figures: [],
  }))
  await store.annotations.put(version, annotations)
  await collateStored(store, '1', { stop: new AbortController().signal, tell: () => {} })
}

/** What the store has with what was decided in it; what it says of decisions is what comes of them. */
export async function shown(store: Store): Promise<{ raw: Collation; now: DecidedCollation }> {
  const raw = await storedCollation(store)
  const now = decided(raw, await store.decisions.all()) as DecidedCollation
  expectWhole(now)
  const standing = await store.decisions.standing()
  expect(
    standing.map(({ number, kind, subject, about, holds, who, at }) => ({
      number,
      kind,
      subject,
      about,
      holds,
      who,
      at,
    })),
  ).toEqual(now.decisions ?? [])
  return { raw, now }
}
