import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { jobPage } from '../web/job-list.tsx'
import { errorText } from './log.ts'
import type { Worker } from './worker.ts'

export interface WorkerPort {
  readonly port: number
  close(): Promise<void>
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1', '[::1]'])

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
} as const

/** What is shown to whoever looks after a worker. It only reads, and asks nobody who they are: it belongs on a loopback. */
export function workerPages(worker: Worker, host: string): Hono {
  const pages = new Hono()
  pages.use(async (context, next) => {
    // A page of a stranger in a browser of this machine could come here under a name of its own.
    const asked = URL.parse(context.req.url)?.hostname ?? ''
    if (LOOPBACK.has(host) && !LOOPBACK.has(asked)) return context.text('not by this name', 421)
    await next()
    for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
  })
  pages.get('/health', async context => {
    if (worker.isStopping) return context.json({ status: 'stopping', reason: 'it was told to stop' }, 503)
    try {
      const seconds = await worker.storeAnswers()
      return context.json({ status: 'ok', store: worker.store.name, storeSeconds: seconds })
    } catch (error) {
      return context.json({ status: 'store-unreachable', reason: errorText(error) }, 503)
    }
  })
  pages.get('/metrics', async context => {
    const { metrics, queue } = worker
    await worker.storeAnswers().then(
      async () => metrics.inQueue(await queue.overview()),
      () => {},
    )
    return context.body(await metrics.text(), 200, { 'content-type': metrics.contentType })
  })
  pages.get('/jobs', async context => context.html(jobPage(await worker.queue.overview())))
  pages.get('/jobs.json', async context => context.json(await worker.queue.overview()))
  pages.get('/', context => context.redirect('/jobs'))
  pages.notFound(context => context.text(`not found; there is ${PATHS.join(', ')}`, 404))
  pages.onError((error, context) => context.json({ status: 'failed', reason: errorText(error) }, 503))
  return pages
}

const PATHS = ['/health', '/metrics', '/jobs', '/jobs.json'] as const

/** Port 0 is any that is free. */
export async function openWorkerPort(worker: Worker, host: string, port: number): Promise<WorkerPort> {
  const server = createServer(getRequestListener(workerPages(worker, host).fetch))
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      const closed = new Promise<void>(done => {
        server.close(() => done())
      })
      server.closeAllConnections()
      await closed
    },
  }
}
