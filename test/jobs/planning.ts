import { test } from 'vitest'
import { ANNOTATE, FIRST_TIME } from '../../src/jobs/annotate-job.ts'
import type { JobKind, JobWork } from '../../src/jobs/job-kind.ts'
import { PLAN } from '../../src/jobs/plan-job.ts'
import type { Store } from '../../src/store/store.ts'
import { plainDocument } from '../plain-document.ts'
import { countsOf, type NewSite, type Site, until, VERSION } from './on-server.ts'

/** Planning as a worker does it, on a store where nobody else works. */
async function planner(site: Site, store = site.store) {
  const queue = await site.queue()
  const signal = new AbortController().signal
  const work = { store, queue, stop: signal, lost: signal, count: () => {} }
  return { queue, plan: (version = VERSION) => PLAN.run({}, { ...work, version } as unknown as JobWork) }
}

function put(store: Store, texts: readonly string[]) {
  return store.documents.put(
    texts.map((text, i) => ({ document: plainDocument(`d${i}`, text, { sha256: `${i}` }) })),
  )
}

const many = (count: number) => Array.from({ length: count }, (_, i) => `Text ${i}`)

/** What is sent to be annotated, in which order, and what becomes of documents that cannot be. */
export function planning(newSite: NewSite): void {
  test.concurrent('planning sends what is missing once, whoever plans and however often', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    await put(site.store, many(70))
    const [one, two] = [await planner(site), await planner(site)]
    await one.plan()
    await two.plan()
    await one.plan()
    expect((await one.queue.documentsInJobs(1000))!.size).toBe(70)
    expect(await countsOf(one.queue, 'annotate')).toMatchObject({ waiting: 3 })
    // A document that came with its job between two looks of the planner.
    await site.store.documents.put([{ document: plainDocument('late', 'Late', { sha256: 'late' }) }])
    const { annotations } = site.store
    const toAnnotate: Store['annotations']['toAnnotate'] = async (...asked) => {
      const page = await annotations.toAnnotate(...asked)
      if ((await one.queue.documentsInJobs(1000))!.size === 70)
        await one.queue.sendAnnotating([['late']], { version: VERSION, priority: FIRST_TIME })
      return page
    }
    const three = await planner(site, { ...site.store, annotations: { ...annotations, toAnnotate } })
    await three.plan()
    expect(await countsOf(one.queue, 'annotate')).toMatchObject({ waiting: 4 })
    // Of several workers that want to plan in the same seconds one does.
    await Promise.all([one, two, one, two].map(({ queue }) => queue.sendPlanning(600)))
    expect(await countsOf(one.queue, 'plan')).toMatchObject({ waiting: 1 })
    await two.queue.send(PLAN, [{}, {}])
    expect(await countsOf(one.queue, 'plan')).toMatchObject({ waiting: 1 })
  })

  test.concurrent('what an older version annotated comes after what none did', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    await put(site.store, many(70))
    const old = (await site.store.documents.list()).slice(0, 35).map(({ document }) => document)
    await site.store.annotations.put(
      '0',
      old.map(document => ({ document, attributions: [], speakers: [], figures: [] })),
    )
    const { plan, queue } = await planner(site)
    await plan()
    await queue.sendAnnotating([['later']], { version: VERSION, priority: FIRST_TIME })
    const taken: [documents: number, annotated: number][] = []
    const kind: JobKind = {
      ...ANNOTATE,
      together: 1,
      atOnce: () => 1,
      run: async data => {
        const { documents } = data as { documents: string[] }
        taken.push([documents.length, documents.filter(id => old.some(known => known.id === id)).length])
      },
    }
    await site.worker({ kinds: [kind] })
    await until(() => taken.length === 4)
    expect(taken).toEqual([
      [32, 0],
      [32, 29],
      [1, 0],
      [6, 6],
    ])
  })

  test.concurrent('a document that cannot be annotated is a dead letter of this version', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    await put(site.store, ['a', 'fail', 'b', 'throw'])
    const worker = await site.worker()
    await until(async () => (await worker.queue.overview()).deadTotal === 2)
    expect(await site.store.annotations.left(VERSION)).toBe(2)
    const { dead } = await worker.queue.overview()
    expect(dead.map(({ about, reason }) => `${about}: ${reason}`).sort()).toEqual([
      'document d1: d1: annotating it failed: found nothing to hold on to',
      'document d3: d3: annotating it failed: thrown',
    ])
    const { plan, queue } = await planner(site)
    await plan()
    expect(await queue.documentsInJobs(100)).toEqual(new Set())
    // Another version may be able to.
    await worker.stop(1)
    await plan('2')
    expect(await queue.documentsInJobs(100)).toEqual(new Set(['d0', 'd1', 'd2', 'd3']))
  })

  test.concurrent('a document that a store cannot take does not end those that come with it', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    await put(site.store, many(3))
    const { annotations } = site.store
    const meddled: Store = {
      ...site.store,
      annotations: {
        ...annotations,
        put: async (version, some) => {
          if (JSON.stringify(some).includes('"d1"')) throw new Error('not this one')
          await annotations.put(version, some)
        },
      },
    }
    // Tried anew at once, so that nobody waits for the eighth.
    const kind: JobKind = { ...ANNOTATE, rules: { ...ANNOTATE.rules, retries: 3, delayMostSeconds: 1 } }
    const { queue } = await site.worker({ kinds: [kind], store: meddled })
    await queue.sendAnnotating([['d0', 'd1', 'd2']], { version: VERSION, priority: FIRST_TIME })
    await until(async () => (await queue.overview()).deadTotal === 1)
    const { dead } = await queue.overview()
    expect(dead[0]).toMatchObject({ about: 'document d1', reason: 'not this one', tries: 4 })
    expect(await annotations.left(VERSION)).toBe(1)
  })
}
