import { test } from 'vitest'
import { z } from 'zod'
import { HopelessJob, type JobKind, type JobWork, jobKind } from '../../src/jobs/job-kind.ts'
import { countsOf, type NewSite, told, until, VERSION } from './on-server.ts'

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

/** What becomes of jobs that fail, and of those that a worker has in hand when it is to stop. */
export function failingJobs(newSite: NewSite): void {
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
}
