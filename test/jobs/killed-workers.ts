import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { test } from 'vitest'
import { FIRST_TIME } from '../../src/jobs/annotate-job.ts'
import { plainDocument } from '../plain-document.ts'
import { type NewSite, until, VERSION } from './on-server.ts'

const CHILD = join(import.meta.dirname, 'worker-child.ts')

export function killedWorkers(newSite: NewSite): void {
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
}
