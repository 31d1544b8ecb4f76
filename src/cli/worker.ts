import { type Log, logOn } from '../jobs/log.ts'
import type { LogLevel } from '../jobs/log-level.ts'
import { Worker } from '../jobs/worker.ts'
import type { Store } from '../store/store.ts'
import { VERSION } from '../version.ts'
import { ANNOTATING_LIMITS } from '../workers/annotating-limits.ts'
import { Threads, usualThreads } from '../workers/threads.ts'
import { tellingAlerts } from './alert-telling.ts'
import { printable } from './printable.ts'
import { stopping } from './stopping.ts'
import { type StoreOption, withServerStore } from './with-server-store.ts'

export interface WorkerCommandOptions extends StoreOption {
  readonly threads?: number
  readonly port?: number
  readonly host: string
  readonly grace: number
  /** Webhooks at addresses of this machine and its networks are told too. */
  readonly allowPrivate?: boolean
  readonly logLevel: LogLevel
}

/** `hearsay worker`: takes jobs until a signal. Returns the exit code: 0 when it ended in order. */
export function worker(options: WorkerCommandOptions): Promise<number> {
  const instead =
    'workers share a server; a folder is annotated and collated by "hearsay read PATH… --store FOLDER" itself'
  return withServerStore(options, instead, (store, address) => work(store, address, options))
}

async function work(store: Store, address: string, options: WorkerCommandOptions): Promise<number> {
  const isTTY = process.stderr.isTTY && options.json !== true
  const log = logOn({ isTTY, write: text => process.stderr.write(text) }, options.logLevel)
  const stop = stopping(() => {})
  const count = options.threads ?? usualThreads()
  const threads = new Threads(count, ANNOTATING_LIMITS.memory)
  const working = await Worker.start(store, address, { version: VERSION, threads, log })
  const alerts = tellingAlerts(store, options, log)
  try {
    const port = await opened(working, options, log)
    if (port === null) return 1
    await aborted(stop.stop)
    // Whoever asks how it is is told until the end that it is stopping.
    await working.stop(options.grace)
    await port.close()
    return 0
  } finally {
    await alerts.stop()
    if (!working.isStopping) await working.stop(0)
    stop.release()
  }
}

async function opened(working: Worker, { host, port }: WorkerCommandOptions, log: Log) {
  if (port === undefined) return { close: async () => {} }
  try {
    // Pages are loaded only where they are to be shown.
    const { openWorkerPort } = await import('../jobs/worker-port.ts')
    const open = await openWorkerPort(working, host, port)
    log.info('listening', { host, port: open.port })
    return open
  } catch (error) {
    process.stderr.write(
      `not done: cannot listen on ${printable(host)}:${port} (${printable((error as Error).message)})\n`,
    )
    return null
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
