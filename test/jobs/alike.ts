import { rmSync } from 'node:fs'
import { test } from 'vitest'
import { generatedReports } from '../../bench/generated-reports.ts'
import { annotate } from '../../src/attribution/annotate.ts'
import { collate } from '../../src/collation/collate.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { Annotating } from '../../src/workers/annotating.ts'
import { ANNOTATING_LIMITS } from '../../src/workers/annotating-limits.ts'
import { AnnotatingPool } from '../../src/workers/annotating-pool.ts'
import { collateStored } from '../../src/workers/collating.ts'
import { storedCollation } from '../../src/workers/stored-collation.ts'
import { storyWorkInThreads } from '../../src/workers/story-work.ts'
import { Threads } from '../../src/workers/threads.ts'
import { plainDocument } from '../plain-document.ts'
import { scratchFolder } from '../store/scratch.ts'
import { type NewSite, until, VERSION } from './on-server.ts'

const DOCUMENTS = [...generatedReports(30, 120)].map(({ id, title, text, publisher, published }) =>
  plainDocument(id, `${title}\n\n${text} (${id})`, {
    outlet: publisher,
    title,
    titleSpan: [0, title.length],
    published,
  }),
)

/** However the work is done, the same comes of it. */
export function alike(newSite: NewSite): void {
  test.concurrent('one worker, four workers, the embedded store and no store come to the same bytes', async ({
    expect,
    onTestFinished,
  }) => {
    const threads = new Threads(1, ANNOTATING_LIMITS.memory)
    onTestFinished(() => threads.close())
    const put = (store: Store, from: number, to: number) =>
      store.documents.put(DOCUMENTS.slice(from, to).map(document => ({ document })))
    const found = async (store: Store) => JSON.stringify(await storedCollation(store))
    const expected = JSON.stringify(collate(DOCUMENTS.map(annotate), []))

    const folder = scratchFolder('alike')
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
    const embedded = await openStore(folder)
    onTestFinished(() => embedded.close())
    await put(embedded, 0, DOCUMENTS.length)
    const pool = new AnnotatingPool(threads, embedded.engine)
    const annotating = new Annotating(embedded, pool, { version: VERSION, report: () => {} })
    await annotating.add(DOCUMENTS)
    await annotating.end()
    const watched = { stop: new AbortController().signal, tell: () => {} }
    await collateStored(embedded, VERSION, watched, storyWorkInThreads(threads, folder))
    expect(await found(embedded)).toBe(expected)

    for (const workers of [1, 4]) {
      const site = await newSite(onTestFinished)
      await put(site.store, 0, 17)
      for (let i = 0; i < workers; i++) await site.worker({ threads })
      await put(site.store, 17, DOCUMENTS.length)
      await until(
        async () =>
          (await site.store.annotations.left(VERSION)) === 0 &&
          (await site.store.collations.collated(0, 100)).length === DOCUMENTS.length,
      )
      expect(await found(site.store)).toBe(expected)
    }
  })
}
