import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Document } from '../../src/model/document.ts'
import type { Problem } from '../../src/model/problem.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { StoreError } from '../../src/store/store-error.ts'
import { Annotating, BATCH, BATCH_CHARACTERS, batches } from '../../src/workers/annotating.ts'
import { ANNOTATING_LIMITS } from '../../src/workers/annotating-limits.ts'
import { AnnotatingPool } from '../../src/workers/annotating-pool.ts'
import { type ReadCounts, type ReadingOptions, readIntoStore } from '../../src/workers/reading.ts'
import { Threads } from '../../src/workers/threads.ts'
import { folderWith } from '../ingest/scratch.ts'
import { plainDocument } from '../plain-document.ts'

vi.setConfig({ testTimeout: 30_000 })

/** One for all tests: a thread takes a moment to start. */
const threads = new Threads(1, ANNOTATING_LIMITS.memory)
const pool = new AnnotatingPool(threads, 'sqlite')
afterAll(() => threads.close())

const PLACES = 'Orlin Tarvel Vell Corda Skerry Lenk'.split(' ')

function report(number: number): string {
  const place = PLACES[number % PLACES.length]
  return `Bridge ${number} to open\n\n“Bridge ${number} will open in June,” Mayor Ada Vell of ${place} said on Friday. At least ${number + 2} ferries wait, engineer Ivo Marsh warned.\n`
}

function reports(from: number, to: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: to - from }, (_, i) => [
      `${String(from + i).padStart(4, '0')}.txt`,
      report(from + i),
    ]),
  )
}

async function newStore(): Promise<Store> {
  const store = await openStore(folderWith({}))
  onTestFinished(() => store.close())
  return store
}

async function readInto(store: Store, locations: string[], options: Partial<ReadingOptions> = {}) {
  const problems: Problem[] = []
  const counts = await readIntoStore(store, locations, {
    version: '1',
    pool,
    report: problem => problems.push(problem),
    tell: () => {},
    stop: new AbortController().signal,
    ...options,
  })
  return { ...counts, problems: problems.map(({ code }) => code) }
}

const DONE: Omit<ReadCounts, 'new' | 'revised' | 'known' | 'annotated'> & { problems: string[] } = {
  left: 0,
  complete: true,
  collated: null,
  problems: [],
}

/** All that a store has of documents and what was found in them, whatever the order it came in. */
async function contents(store: Store) {
  const documents = (await store.documents.list()).map(({ document }) => document)
  return await store.annotations.getAll(documents.map(({ id }) => id))
}

test('new, revised and known are told apart, and each is annotated once', async () => {
  const store = await newStore()
  const folder = folderWith(reports(0, 3))
  expect(await readInto(store, [folder])).toEqual({ new: 3, revised: 0, known: 0, annotated: 3, ...DONE })
  writeFileSync(join(folder, '0001.txt'), report(77))
  expect(await readInto(store, [folder])).toEqual({ new: 0, revised: 1, known: 2, annotated: 1, ...DONE })
  expect(await readInto(store, [folder])).toEqual({ new: 0, revised: 0, known: 3, annotated: 0, ...DONE })
  expect(await store.documents.revisions(join(folder, '0001.txt'))).toHaveLength(2)
})

test('what is stored is what this thread finds in the documents', async () => {
  const store = await newStore()
  await readInto(store, [folderWith(reports(0, 3))])
  const stored = await contents(store)
  expect(stored).toHaveLength(3)
  for (const { document, ...findings } of stored) {
    const { attributions, speakers, figures } = annotate(document)
    expect(attributions.length).toBeGreaterThan(0)
    expect(findings).toEqual({ attributions, speakers, figures })
  }
})

test('bytes are kept as read: a file’s, and of a record in a file the record’s', async () => {
  const store = await newStore()
  const line = JSON.stringify({ id: 'r1', text: 'Ada Vell spoke in Orlin – at noon.' })
  const array = [{ id: 'r2', text: 'Ivo Marsh spoke in Tarvel.' }]
  const files = {
    'latin.txt': Uint8Array.from([
      ...Buffer.from('Grain is dear in V'),
      0xeb,
      ...Buffer.from('ll, they say.'),
    ]),
    'lines.jsonl': `${line}\n\n`,
    'list.json': JSON.stringify(array, null, 2),
  }
  await readInto(store, [folderWith(files)])
  const bytes = await Promise.all(
    (await store.documents.list()).map(({ document }) => store.snapshots.get(document.sha256)),
  )
  expect(bytes.map(read => read?.toString('latin1')).sort()).toEqual(
    [
      Buffer.from(files['latin.txt']).toString('latin1'),
      Buffer.from(line).toString('latin1'),
      JSON.stringify(array[0]),
    ].sort(),
  )
})

test('bad inputs are reported, the rest is read', async () => {
  const store = await newStore()
  const folder = folderWith({ ...reports(0, 2), 'a.bin': Uint8Array.from([0, 1, 2]), 'b.txt': '' })
  expect(await readInto(store, [join(folder, 'none'), folder])).toEqual({
    ...{ new: 2, revised: 0, known: 0, annotated: 2 },
    ...DONE,
    problems: ['not-found', 'binary', 'empty'],
  })
})

test('told to stop it ends with what is in hand; the same again ends as undisturbed', async () => {
  const folder = folderWith(reports(0, 3 * BATCH))
  const undisturbed = await newStore()
  await readInto(undisturbed, [folder])
  const store = await newStore()
  const stop = new AbortController()
  const first = await readInto(store, [folder], {
    stop: stop.signal,
    tell: (_, done) => {
      if (done > BATCH + 3) stop.abort()
    },
  })
  expect(first).toMatchObject({ complete: false, problems: [] })
  expect(first.new).toBeLessThan(3 * BATCH)
  expect(first.annotated + first.left).toBe(first.new)
  const second = await readInto(store, [folder])
  expect(second).toMatchObject({ known: first.new, new: 3 * BATCH - first.new, left: 0, complete: true })
  expect(await contents(store)).toEqual(await contents(undisturbed))
})

test('documents that are stored and that this version has not annotated are annotated too', async () => {
  const store = await newStore()
  const folder = folderWith(reports(0, 2 * BATCH + 5))
  await readInto(store, [folder])
  const other = folderWith({ 'z.txt': 'Nora Quill said: “Grain is dear.”' })
  expect(await readInto(store, [other], { version: '2' })).toMatchObject({
    new: 1,
    annotated: 2 * BATCH + 6,
    left: 0,
  })
  expect((await store.annotations.versions()).map(v => v.documents)).toEqual([2 * BATCH + 5, 2 * BATCH + 6])
})

test('collation goes on meanwhile, and is asked for all when the rest is done', async () => {
  const store = await newStore()
  const seen: unknown[] = []
  const counts = await readInto(store, [folderWith(reports(0, 3))], {
    collate: async (given, { more }) => {
      seen.push(more!(), await given.annotations.left('1'))
      while (more!()) await new Promise(setImmediate)
      seen.push(await given.annotations.left('1'), (await given.collations.uncollated(10)).length)
      return { documents: 3, left: 0 }
    },
  })
  expect(seen).toEqual([true, 0, 0, 3])
  expect(counts.collated).toEqual({ documents: 3, left: 0 })
})

test('what ends collation ends reading', async () => {
  const store = await newStore()
  const reading = readInto(store, [folderWith(reports(0, 40 * BATCH))], {
    collate: async () => {
      throw new StoreError(store.name, 'full', 'no room')
    },
  })
  await expect(reading).rejects.toMatchObject({ code: 'full' })
  expect((await store.stats()).documents).toBeLessThan(40 * BATCH)
})

test('a store that takes no more ends it with the store’s error, and what was acknowledged stays', async () => {
  const store = await newStore()
  let puts = 0
  const full: Store = {
    ...store,
    annotations: {
      ...store.annotations,
      put: async (...given) => {
        if (++puts > 1) throw new StoreError(store.name, 'full', 'no room')
        await store.annotations.put(...given)
      },
    },
  }
  await expect(readInto(full, [folderWith(reports(0, 3 * BATCH))])).rejects.toMatchObject({ code: 'full' })
  expect(await contents(store)).toHaveLength(BATCH)
})

test('no more is in memory than a batch a thread and one that waits', async () => {
  const given: (() => void)[] = []
  const slow = {
    threads: 2,
    annotate: (documents: Document[]) =>
      new Promise(resolve =>
        given.push(() =>
          resolve(
            documents.map(document => ({
              annotation: { document, attributions: [], speakers: [], figures: [] },
            })),
          ),
        ),
      ),
  } as unknown as AnnotatingPool
  const store = { annotations: { put: async () => {} } } as unknown as Store
  const annotating = new Annotating(store, slow, { version: '1', report: () => {} })
  const documents = Array.from({ length: 5 * BATCH }, (_, i) => plainDocument(`d${i}`, 'a'))
  let added = false
  const adding = annotating.add(documents).then(() => {
    added = true
  })
  const settle = () => new Promise(setImmediate)
  await settle()
  expect([given.length, added]).toEqual([3, false])
  given[1]!()
  await settle()
  expect([given.length, added]).toEqual([4, false])
  given[0]!()
  await adding
  for (const done of given) done()
  await annotating.end()
  expect(annotating.done).toBe(5 * BATCH)
})

test('a batch ends with its number of documents or of characters, and never without one', () => {
  const long = BATCH_CHARACTERS - 10
  const lengths = [1, long, 20, 2 * long, 1, ...Array.from({ length: BATCH }, () => 1)]
  const documents = lengths.map((length, i) => plainDocument(`d${i}`, 'x'.repeat(length)))
  expect([...batches(documents)].map(batch => batch.length)).toEqual([2, 1, 1, BATCH, 1])
})
