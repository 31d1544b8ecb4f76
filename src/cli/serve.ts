import { readFile } from 'node:fs/promises'
import { nameInHost } from '../api/guard/host-names.ts'
import { mayListen } from '../api/may-listen.ts'
import { type OpenServer, openServer } from '../api/serve.ts'
import { JobQueue } from '../jobs/job-queue.ts'
import { errorText, type Log, logOn } from '../jobs/log.ts'
import type { LogLevel } from '../jobs/log-level.ts'
import { lookupIn } from '../lookup/lookup-in.ts'
import type { Store } from '../store/store.ts'
import { usualThreads } from '../workers/threads.ts'
import { tellingAlerts } from './alert-telling.ts'
import { openInBrowser } from './open-in-browser.ts'
import { printable } from './printable.ts'
import { writeOut } from './standard-output.ts'
import { stopping } from './stopping.ts'
import { addressOf, type StoreOption, who, withStore } from './with-store.ts'

export interface ServeCommandOptions extends StoreOption {
  readonly host: string
  readonly port: number
  readonly hostName?: readonly string[]
  readonly behindProxy?: boolean
  readonly tlsCert?: string
  readonly tlsKey?: string
  readonly threads?: number
  readonly open?: boolean
  /** Webhooks at addresses of this machine and its networks are told too. */
  readonly allowPrivate?: boolean
  readonly logLevel: LogLevel
}

/** Each takes some 150 MB, and draws what another has drawn: on two cores they gave no more pages a second. */
const USUAL_MOST = 4

/** `hearsay serve`: answers until a signal. Returns the exit code: 0 when it ended in order. */
export async function serve(options: ServeCommandOptions): Promise<number> {
  const wrong = (options.hostName ?? []).find(name => nameInHost(name) !== name.toLowerCase())
  if (wrong !== undefined)
    return refused(`--host-name ${wrong}: it is a name such as news.desk.example, without a port`)
  if ((options.tlsCert === undefined) !== (options.tlsKey === undefined))
    return refused('--tls-cert and --tls-key go together')
  return withStore(options, true, store => serveStore(store, options))
}

async function serveStore(store: Store, options: ServeCommandOptions): Promise<number> {
  const { host, port, behindProxy = false, hostName = [] } = options
  const isTTY = process.stderr.isTTY && options.json !== true
  const log = logOn({ isTTY, write: text => process.stderr.write(text) }, options.logLevel)
  const tls = await certificate(options)
  if (typeof tls === 'string') return refused(tls)
  const listen = {
    host,
    behindProxy,
    hostNames: hostName,
    isTls: tls !== null,
    accounts: await store.accounts.list(),
  }
  const { refusal, warning } = mayListen(listen)
  if (refusal !== null) return refused(refusal)
  if (warning !== null) log.warn('listening-in-the-open', { warning })
  const { threads = Math.max(0, Math.min(usualThreads() - 2, USUAL_MOST)) } = options
  const queue = await queueOf(store, options, log)
  const stop = stopping(() => log.info('stopping'))
  const alerts = tellingAlerts(store, options, log)
  let server: OpenServer | null = null
  try {
    server = await openServer({
      store,
      alerts: alerts.teller,
      lookup: lookupIn(store),
      jobs: queue === null ? null : () => queue.overview(),
      host,
      port,
      hostNames: hostName,
      behindProxy,
      tls,
      pages: threads === 0 ? null : { threads, address: addressOf(options) },
      log,
      machineUser: who(),
    })
    await writeOut([
      options.json
        ? `${JSON.stringify({ store: store.name, url: server.url })}\n`
        : told(store, server, options),
    ])
    log.info('listening', { url: server.url, store: store.name })
    if (options.open === true)
      openInBrowser(server.url, error => log.warn('no-browser', { error: errorText(error) }))
    await aborted(stop.stop)
    await server.close()
    log.info('stopped')
    return 0
  } catch (error) {
    if (server !== null || !isListening(error)) throw error
    process.stderr.write(`not done: ${printable(sayWhy(error, host, port))}\n`)
    return 1
  } finally {
    stop.release()
    await alerts.stop()
    await queue?.close()
  }
}

function told(
  store: Store,
  { url }: OpenServer,
  { hostName = [], behindProxy, tlsCert }: ServeCommandOptions,
): string {
  const scheme = behindProxy || tlsCert !== undefined ? 'https' : 'http'
  const port = behindProxy ? '' : `:${new URL(url).port}`
  const others = hostName.map(name => `  to others at ${scheme}://${name}${port}/\n`)
  return `${printable(store.name)} is shown at ${url}/\n${others.join('')}`
}

function refused(reason: string): number {
  process.stderr.write(`not done: ${printable(reason)}\n`)
  return 2
}

/** What it says where it cannot be read. */
async function certificate({
  tlsCert,
  tlsKey,
}: ServeCommandOptions): Promise<{ cert: Buffer; key: Buffer } | string | null> {
  if (tlsCert === undefined || tlsKey === undefined) return null
  try {
    return { cert: await readFile(tlsCert), key: await readFile(tlsKey) }
  } catch (error) {
    return `the certificate cannot be read: ${errorText(error)}`
  }
}

/** A store on a server has a queue; what goes wrong with it is told, and shows on the page of jobs. */
async function queueOf(store: Store, options: ServeCommandOptions, log: Log): Promise<JobQueue | null> {
  if (store.engine !== 'postgres') return null
  return JobQueue.open(addressOf(options), store.name, {
    work: false,
    problem: error => log.warn('queue', { error: errorText(error) }),
  })
}

function isListening(error: unknown): error is NodeJS.ErrnoException {
  const { syscall, code = '' } = error as NodeJS.ErrnoException
  return (
    syscall === 'listen' ||
    syscall === 'getaddrinfo' ||
    code.startsWith('ERR_OSSL') ||
    code.startsWith('ERR_TLS')
  )
}

function sayWhy({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `port ${port} of ${host} is taken; --port names another, --port 0 any that is free`
  if (code === 'EACCES') return `port ${port} is not for this user; --port names another`
  return `cannot listen on ${host}:${port} (${message})`
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise(done => {
    if (signal.aborted) done()
    else signal.addEventListener('abort', () => done(), { once: true })
  })
}
