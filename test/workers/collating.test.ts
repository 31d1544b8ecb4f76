import { spawnSync } from 'node:child_process'
import { hostname } from 'node:os'
import { describe, expect, test } from 'vitest'
import { generatedReports } from '../../bench/generated-reports.ts'
import { type AnnotatedDocument, annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { documentTrace, packedTrace } from '../../src/collation/document-trace.ts'
import type { Document } from '../../src/model/document.ts'
import type { StoryHead } from '../../src/store/collations.ts'
import { preparedAnnotation } from '../../src/store/prepared-annotation.ts'
import { preparedStory } from '../../src/store/prepared-story.ts'
import type { Store } from '../../src/store/store.ts'
import type { Fault } from '../../src/store/verify/fault.ts'
import { collateStored } from '../../src/workers/collating.ts'
import { storedCollation } from '../../src/workers/stored-collation.ts'
import { type StoryRecord, storyWorkHere } from '../../src/workers/story-work.ts'
import { plainDocument } from '../plain-document.ts'
import { onBothEngines } from '../store/engines.ts'

const VERSION = '1'
const REPORTS = [...generatedReports(40, 150)].map(({ id, title, text, publisher, published }) =>
  // The end tells copies to the letter apart: what has the same bytes is one document to a store.
  plainDocument(id, `${title}\n\n${text} (${id})`, {
    outlet: publisher,
    title,
    titleSpan: [0, title.length],
    published,
  }),
)

const SOME = REPORTS.slice(0, 12)

/** What is found in a document is found once for all tests: stages are pure. */
const annotations = new WeakMap<Document, AnnotatedDocument>()
function annotated(document: Document): AnnotatedDocument {
  const found = annotations.get(document) ?? annotate(document)
  annotations.set(document, found)
  return found
}

const collations = new WeakMap<readonly Document[], string>()
function expected(documents: readonly Document[]): string {
  const found = collations.get(documents) ?? JSON.stringify(collate(documents.map(annotated), []))
  collations.set(documents, found)
  return found
}

async function found(store: Store): Promise<string> {
  return JSON.stringify(await storedCollation(store))
}

async function faults(store: Store): Promise<Fault[]> {
  const found: Fault[] = []
  await store.verify(fault => found.push(fault))
  return found
}

/** Puts documents into a store as they were read, annotated. */
async function read(store: Store, documents: readonly Document[], version = VERSION): Promise<void> {
  await store.documents.put(documents.map(document => ({ document })))
  await store.annotations.put(
    version,
    documents.map(document => {
      const { attributions, speakers, figures } = annotated(document)
      return { document, attributions, speakers, figures }
    }),
  )
}

/** Collates until told to stop: after so many portions, where it is told. */
function collating(
  store: Store,
  portions = Number.POSITIVE_INFINITY,
  version = VERSION,
  work = storyWorkHere(store),
) {
  const stop = new AbortController()
  let told = 0
  const tell = () => {
    if (++told >= portions) stop.abort()
  }
  return collateStored(store, version, { stop: stop.signal, tell }, work)
}

onBothEngines(fresh => {
  describe('the collation of a store', () => {
    test('is that of its documents in one go', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      expect(await collating(store)).toEqual({ documents: 40, left: 0 })
      expect(await found(store)).toBe(expected(REPORTS))
      expect(await collating(store)).toEqual({ documents: 0, left: 0 })
    })

    test('goes on from run to run, whatever the order and wherever it was stopped', async () => {
      const store = await fresh.store()
      const backwards = [...REPORTS].reverse()
      for (const from of [0, 3, 11, 29]) {
        await read(store, backwards.slice(from, from + 18))
        await collating(store, 1)
      }
      await collating(store)
      expect(await found(store)).toBe(expected(REPORTS))
    })

    test('is the same where several ask for it at once', async () => {
      const address = await fresh.address()
      const stores = await Promise.all([fresh.open(address), fresh.open(address)])
      await read(stores[0]!, REPORTS.slice(0, 20))
      await Promise.all(stores.map(store => collating(store)))
      await Promise.all([
        read(stores[0]!, REPORTS.slice(20, 31)).then(() => collating(stores[0]!)),
        read(stores[1]!, REPORTS.slice(31)).then(() => collating(stores[1]!)),
      ])
      expect(await found(stores[1]!)).toBe(expected(REPORTS))
    })

    test('does not wait for a process that was killed', async () => {
      const store = await fresh.store({ now: () => new Date().toISOString() })
      await read(store, REPORTS.slice(0, 3))
      const dead = spawnSync(process.execPath, ['-e', '0']).pid
      await store.leases.take({ work: 'collating', holder: `${hostname()} ${dead} x` }, 600)
      expect(await collating(store)).toEqual({ documents: 3, left: 0 })
    })

    test('follows what is revised, and what is found anew', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      await collating(store)
      const revised = REPORTS.slice(4, 7).map(document => ({
        ...document,
        id: `${document.id}-2`,
        text: `${document.text} “The valley will wait,” the mayor of Harl said.`,
      }))
      await read(store, revised)
      const now = [...REPORTS.slice(0, 4), ...revised, ...REPORTS.slice(7)]
      await collating(store)
      const inForce = await Promise.all(
        now.map(async ({ location }) => (await store.documents.at(location))!),
      )
      expect(await found(store)).toBe(expected(inForce))
      await read(store, REPORTS.slice(20, 30), '2')
      await store.annotations.put('3', [
        { document: REPORTS[12]!, attributions: [], speakers: [], figures: [] },
      ])
      await collating(store)
      const collation = await storedCollation(store)
      expect(collation.attributions.filter(a => a.document === REPORTS[12]!.id)).toEqual([])
      expect(collation.documents).toHaveLength(40)
    })

    test('begins again where a document is annotated anew under it', async () => {
      const store = await fresh.store()
      await read(store, SOME)
      const [document] = REPORTS
      const anew = { document: document!, attributions: [], speakers: [], figures: [] }
      let times = 0
      const meddled: Store = {
        ...store,
        collations: {
          ...store.collations,
          apply: async update => {
            if (times++ === 0) await store.annotations.put('2', [anew])
            return store.collations.apply(update)
          },
        },
      }
      expect(await collating(meddled)).toMatchObject({ left: 0 })
      const collation = await storedCollation(store)
      expect(collation.attributions.filter(a => a.document === document!.id)).toEqual([])
    })

    test('is of what is left where some has been pruned', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      await collating(store)
      const day = '2025-01-03'
      await store.prune({ who: 'ada', documentsBefore: day })
      await collating(store)
      const left = REPORTS.filter(({ published }) => published! >= day)
      expect(left.length).toBeLessThan(REPORTS.length)
      expect(await found(store)).toBe(expected(left))
      expect(await faults(store)).toEqual([])
    })

    test('goes by traces that its own version has kept, and has all others made', async () => {
      const store = await fresh.store()
      const [some, rest] = [SOME.slice(0, 7), SOME.slice(7)]
      await store.documents.put(some.map(document => ({ document })))
      const kept = some.map(document => {
        const found = annotated(document)
        return preparedAnnotation(found, store.engine, packedTrace(documentTrace(found)))
      })
      await store.annotations.put(VERSION, kept)
      await read(store, rest)
      const made: string[] = []
      const own = storyWorkHere(store)
      const traces = (ids: readonly string[]) => {
        made.push(...ids)
        return own.traces(ids)
      }
      const work = { ...own, traces }
      await collating(store, undefined, VERSION, work)
      expect(made.splice(0).sort()).toEqual(rest.map(({ id }) => id).sort())
      expect(await found(store)).toBe(expected(SOME))
      await collating(store, undefined, '2', work)
      expect(made.sort()).toEqual([...some, ...rest].map(({ id }) => id).sort())
      expect(await found(store)).toBe(expected(SOME))
    })

    test('is made anew where another version of the program has made it', async () => {
      const store = await fresh.store()
      await read(store, SOME)
      await collating(store, undefined, '1')
      const [head] = await store.collations.stories()
      const kept = (await store.collations.story(head!.id))!
      const record = (await store.collations.records([head!.id])).get(head!.id)
      await store.collations.apply({ come: [preparedStory({ ...kept, utterances: [] }, record)] })
      await collating(store, undefined, '1')
      expect(await found(store)).not.toBe(expected(SOME))
      await collating(store, undefined, '2')
      expect(await found(store)).toBe(expected(SOME))
    })

    test('is made anew where another version was at it and was killed', async () => {
      const store = await fresh.store()
      await read(store, REPORTS)
      await collating(store, undefined, '1')
      const [{ id }, other] = (await store.collations.stories()) as [StoryHead, StoryHead]
      const records = await store.collations.records<StoryRecord>([id])
      const record = { ...records.get(id), version: '2' }
      const come = [preparedStory((await store.collations.story(id))!, record)]
      const [copy] = (await storedCollation(store)).copies
      await store.collations.apply({ come, copies: { come: [{ ...copy!, passages: [] }] } })
      expect(await found(store)).not.toBe(expected(REPORTS))
      expect(other.id).not.toBe(id)
      await collating(store, undefined, '2')
      expect(await found(store)).toBe(expected(REPORTS))
    })
  })
})
