import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'vitest'
import { z } from 'zod'
import { ANNOTATE, FIRST_TIME } from '../../src/jobs/annotate-job.ts'
import { HopelessJob, type JobKind, type JobWork, jobKind } from '../../src/jobs/job-kind.ts'
import type { JobQueue } from '../../src/jobs/job-queue.ts'
import { PLAN } from '../../src/jobs/plan-job.ts'
import type { Store } from '../../src/store/store.ts'
import { plainDocument } from '../plain-document.ts'
import { onServer, type Site, told, until, VERSION } from './on-server.ts'

const CHILD = join(import.meta.dirname, 'worker-child.ts')

/** A kind of job of the test's own, tried again after a second. */
function testKind(retries: number, handle: (say: string, work: JobWork) => Promise<void>): JobKind {
  return jobKind({
    name: 'test',
    schema: z.object({ say: z.string() }),
    rules: {
      policy: 'standard',
      retries,
      delaySeconds: 1,
      delayMostSeconds: 1,
      expireSeconds: 60,
      keepSeconds: 60,
    },
    together: 2,
    atOnce: () => 1,
    inWords: ({ say }) => `to say ${say}`,
    handle: ({ say }, work) => handle(say, work),
  })
}

async function countsOf(queue: JobQueue, kind: string) {
  const { kinds } = await queue.overview()
  return kinds.find(found => found.kind === kind)!.counts
}

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

onServer(newSite => {
  test.concurrent('a job that fails is tried again, and in the end is a dead letter with the reason', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    let tries = 0
    const kind = testKind(2, async say => {
      tries++
      throw new Error(`cannot say ${say}`)
    })
    const { log, events } = told()
    const { queue } = await site.worker({ kinds: [kind], log })
    await queue.send(kind, [{ say: 'no' }])
    await until(async () => (await queue.overview()).failing.length === 1)
    const [again] = (await queue.overview()).failing
    expect(again).toMatchObject({ kind: 'test', about: 'to say no', reason: 'cannot say no' })
    await until(async () => (await queue.overview()).deadTotal === 1)
    const { dead } = await queue.overview()
    expect(tries).toBe(3)
    expect(dead[0]).toMatchObject({
      kind: 'test',
      about: 'to say no',
      reason: 'cannot say no',
      tries: 3,
      version: VERSION,
      again: null,
    })
    expect(events.filter(({ event }) => event === 'job-failed').map(event => event.try)).toEqual([1, 2, 3])
    expect(await queue.retryDead([dead[0]!.id])).toBe(1)
    await until(() => tries > 3)
    expect(await queue.retryDead(['00000000-0000-4000-8000-000000000000'])).toBe(0)
  })

  test.concurrent('what is hopeless is given up at once, and so is data of another shape', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    let tries = 0
    const kind = testKind(5, async say => {
      tries++
      throw new HopelessJob('too-slow', `hopeless to say ${say}`)
    })
    const { log, events } = told()
    const { queue } = await site.worker({ kinds: [kind], log })
    await queue.send(kind, [{ say: 'a' }, { shout: 'b' }])
    await until(async () => (await queue.overview()).deadTotal === 2)
    expect(tries).toBe(1)
    expect((await queue.overview()).dead.map(({ about, reason }) => [about, reason]).sort()).toEqual([
      ['data of another version', 'its data is not that of a job to test'],
      ['to say a', 'hopeless to say a'],
    ])
    // A reason may have words of a document.
    const given = events.filter(({ event }) => event === 'job-given-up')
    expect(given.map(({ error }) => error).sort()).toEqual(['bad-data', 'too-slow'])
    expect(JSON.stringify(events)).not.toContain('to say a')
  })

  test.concurrent('a worker that stops ends what is in hand, and gives back what takes too long', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    const done: string[] = []
    const kind = testKind(5, async (say, { lost }) => {
      if (say === 'long') return new Promise(end => lost.addEventListener('abort', () => end()))
      await new Promise(end => setTimeout(end, 1000))
      done.push(say)
    })
    const first = await site.worker({ kinds: [kind] })
    const queue = await site.queue([kind])
    await queue.send(kind, [{ say: 'short' }])
    await until(async () => (await countsOf(queue, 'test')).active === 1)
    const stopping = first.stop(20)
    expect(first.isStopping).toBe(true)
    await queue.send(kind, [{ say: 'later' }])
    await stopping
    expect(done).toEqual(['short'])
    expect(await countsOf(queue, 'test')).toMatchObject({ done: 1, waiting: 1, active: 0 })

    const second = await site.worker({ kinds: [kind] })
    await until(() => done.length === 2)
    await queue.send(kind, [{ say: 'long' }])
    await until(async () => (await countsOf(queue, 'test')).active === 1)
    await second.stop(1)
    expect(await countsOf(queue, 'test')).toMatchObject({ active: 0, failed: 0 })
    const [back] = (await queue.overview()).failing
    expect(back).toMatchObject({
      about: 'to say long',
      reason: 'its worker was stopped and gave it back',
    })
  })

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

  test.concurrent('the jobs of a worker that was killed are done by another after some ten seconds', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    const documents = ['a', 'b', 'c'].map(id =>
      plainDocument(id, `“We will wait,” said mayor ${id} of Harl.`),
    )
    await site.store.documents.put(documents.map(document => ({ document })))
    const queue = await site.queue()
    await queue.sendAnnotating([['a', 'b'], ['c']], { version: VERSION, priority: FIRST_TIME })
    const child = spawn(process.execPath, [CHILD, site.address], { stdio: ['ignore', 'pipe', 'inherit'] })
    onTestFinished(() => void child.kill('SIGKILL'))
    await once(child.stdout, 'data')
    await until(async () => (await queue.overview()).kinds.some(({ counts }) => counts.active > 0))
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(await site.store.annotations.left(VERSION)).toBe(3)
    const killed = performance.now()
    await site.worker()
    await until(async () => (await site.store.annotations.left(VERSION)) === 0)
    // Missed after ten seconds, looked for every two, tried again after one or two.
    expect(performance.now() - killed).toBeLessThan(40_000)
    expect((await queue.overview()).deadTotal).toBe(0)
  })
})
