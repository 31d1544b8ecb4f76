import { test } from 'vitest'
import { z } from 'zod'
import { HopelessJob, jobKind } from '../../src/jobs/job-kind.ts'
import { JOB_KINDS } from '../../src/jobs/job-kinds.ts'
import { openWorkerPort, workerPages } from '../../src/jobs/worker-port.ts'
import { Threads } from '../../src/workers/threads.ts'
import { plainDocument } from '../plain-document.ts'
import { type NewSite, until, VERSION } from './on-server.ts'

const HOSTILE = '<script>alert(1)</script>“&amp;\u001b[31m\u202e'

const HOSTILE_KIND = jobKind({
  name: 'hostile',
  schema: z.object({ say: z.string() }),
  rules: {
    policy: 'standard',
    retries: 0,
    delaySeconds: 0,
    delayMostSeconds: 0,
    expireSeconds: 60,
    keepSeconds: 60,
  },
  together: 2,
  atOnce: () => 1,
  inWords: ({ say }) => `to say ${say}`,
  handle: async ({ say }) => {
    if (say === 'slowly') await new Promise(end => setTimeout(end, 3000))
    else throw new HopelessJob('hostile', `no: ${say}`)
  },
})

/** What a worker tells on its port. */
export function workerPort(newSite: NewSite): void {
  test.concurrent('the port tells how the worker is, what it did and what waits', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    await site.store.documents.put([{ document: plainDocument('a', '“We will wait,” the mayor said.') }])
    const worker = await site.worker({ threads: new Threads(1, 512) })
    const port = await openWorkerPort(worker, '127.0.0.1', 0)
    onTestFinished(() => port.close())
    const get = (path: string) => fetch(`http://127.0.0.1:${port.port}${path}`)
    await until(async () => (await site.store.collations.collated()).length === 1)

    const health = await get('/health')
    expect(health.status).toBe(200)
    expect(await health.json()).toMatchObject({ status: 'ok', store: site.store.name })

    const text = await (await get('/metrics')).text()
    const metrics = new Map(
      text.split('\n').flatMap(line => {
        const [, name, value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line) ?? []
        return name === undefined ? [] : [[name, Number(value)] as const]
      }),
    )
    expect(metrics.get('hearsay_documents_annotated_total')).toBe(1)
    expect(metrics.get('hearsay_documents_failed_total')).toBe(0)
    expect(metrics.get('hearsay_stories_collated_total')).toBe(1)
    expect(metrics.get('hearsay_job_duration_seconds_count{kind="annotate",outcome="completed"}')).toBe(1)
    expect(metrics.get('hearsay_queue_jobs{kind="annotate",state="done"}')).toBe(1)
    expect(metrics.get('hearsay_queue_jobs{kind="annotate",state="waiting"}')).toBe(0)
    expect(metrics.get('hearsay_dead_letters')).toBe(0)
    expect(metrics.get('hearsay_store_up')).toBe(1)
    expect(metrics.get('hearsay_store_answer_seconds_count')).toBeGreaterThan(1)
    expect(metrics.get(`hearsay_build_info{version="${VERSION}",node="${process.versions.node}"}`)).toBe(1)
    expect(metrics.get('hearsay_process_resident_memory_bytes')).toBeGreaterThan(10e6)
    expect(metrics.has('hearsay_nodejs_eventloop_lag_seconds')).toBe(true)
    expect([...metrics.keys()].filter(name => !name.startsWith('hearsay_'))).toEqual([])

    expect((await get('/nowhere')).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port.port}/jobs`, { method: 'POST' })).status).toBe(404)
  })

  test.concurrent('a worker that is stopping says so until it has ended', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    const worker = await site.worker({ kinds: [HOSTILE_KIND] })
    const port = await openWorkerPort(worker, '127.0.0.1', 0)
    onTestFinished(() => port.close())
    await worker.queue.send(HOSTILE_KIND, [{ say: 'slowly' }])
    await until(async () => (await worker.queue.overview()).kinds[0]!.counts.active === 1)
    const stopped = worker.stop(20)
    const health = await fetch(`http://127.0.0.1:${port.port}/health`)
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: 'stopping', reason: 'it was told to stop' },
    ])
    await stopped
  })

  test.concurrent('a store that does not answer is told of, and so is one that comes back', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    const worker = await site.worker({ kinds: [HOSTILE_KIND] })
    const { leases } = worker.store
    const holder = leases.holder
    const pages = workerPages(worker, '127.0.0.1')
    leases.holder = () => Promise.reject(new Error('the server does not answer'))
    const health = await pages.request('http://localhost/health')
    expect([health.status, await health.json()]).toEqual([
      503,
      { status: 'store-unreachable', reason: 'the server does not answer' },
    ])
    expect(await (await pages.request('http://localhost/metrics')).text()).toMatch(/^hearsay_store_up 0$/m)
    leases.holder = holder
    expect((await pages.request('http://localhost/health')).status).toBe(200)
  })

  test.concurrent('the page shows what strangers wrote as text, and no script can run', async ({
    expect,
    onTestFinished,
  }) => {
    const site = await newSite(onTestFinished)
    const worker = await site.worker({ kinds: [...JOB_KINDS, HOSTILE_KIND] })
    await worker.queue.send(HOSTILE_KIND, [{ say: HOSTILE }])
    await until(async () => (await worker.queue.overview()).deadTotal === 1)
    const pages = workerPages(worker, '127.0.0.1')
    const page = await pages.request('http://127.0.0.1/jobs')
    const html = await page.text()
    expect(html).not.toContain('<script')
    expect(html).toContain('no: &lt;script&gt;alert(1)&lt;/script&gt;“&amp;amp;')
    expect(html).toContain('1 dead letter')
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
    expect(policy).toMatch(/^default-src &#39;none&#39;; style-src &#39;sha256-/)
    expect(policy).not.toContain('script-src')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    const json = (await (await pages.request('http://127.0.0.1/jobs.json')).json()) as {
      dead: { about: string; reason: string }[]
    }
    expect(json.dead[0]).toMatchObject({ about: `to say ${HOSTILE}`, reason: `no: ${HOSTILE}` })
    // A name that somebody else lets point to this machine.
    expect((await pages.request('http://evil.example/jobs')).status).toBe(421)
    expect((await workerPages(worker, '0.0.0.0').request('http://worker.example/jobs')).status).toBe(200)
  })
}
