import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { errorText, type Log } from '../jobs/log.ts'
import { connectionOf } from './guard/connection.ts'
import { policyReports } from './guard/csp-reports.ts'
import { asHost, hostNames } from './guard/host-names.ts'
import { RATES, type Rates } from './guard/rates.ts'
import { recogniser } from './guard/recognise.ts'
import { refusedRequest } from './guard/request-line.ts'
import { securityHeaders } from './guard/security-headers.ts'
import { guardedApp } from './guarded-app.ts'
import { TextsInHand } from './in-hand/texts-in-hand.ts'
import { isOfMachine } from './may-listen.ts'
import type { App, Services } from './services.ts'
import { PageThreads } from './threads/page-threads.ts'
import { UnderWay } from './under-way.ts'

export interface ServerOptions extends Omit<Services, 'texts'> {
  /** The address to listen on: names of this machine alone, or one that others reach. */
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** Names that it answers to beside those of the loopback. */
  readonly hostNames?: readonly string[]
  /** Whether a proxy of ours passes requests on, and says for whom in `X-Forwarded-For` and `-Proto`. */
  readonly behindProxy?: boolean
  /** PEM; without it the server speaks plain HTTP. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | null
  readonly log: Log
  /** Whose name what is done without accounts is done in. */
  readonly machineUser: string
  /** Threads that make pages, each with the store at that address opened for itself; without it this one does. */
  readonly pages?: { readonly threads: number; readonly address: string } | null
  readonly rates?: Partial<Rates>
  readonly now?: () => string
}

export interface OpenServer {
  /** Without a path: `http://127.0.0.1:4180`. */
  readonly url: string
  /** Its route table is that of the server. */
  readonly app: App
  /** Takes no new request; what is under way has so many ms (5000) to be answered. */
  close(grace?: number): Promise<void>
}

const LIMITS = {
  /** Bytes of a request's headers, its target included. */
  maxHeaderSize: 16 * 1024,
  /** Ms: for the headers, for all of a request, between two of one connection. */
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
  // `refusedRequest` asks for one, and its answer has all headers.
  requireHostHeader: false,
} as const
/** Proxies keep connections for a minute and do not expect them to end just as they send. */
const PROXY_KEEPS = 75_000
/** Ms in which nothing goes either way: longer than a page may take to be made, and whoever takes no answer is given up. */
const SILENCE = 120_000
const CONNECTIONS = 1000
const GRACE = 5_000

/** Throws what `listen` fails with: a port that is taken, an address that is not this machine's. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { host, port, tls = null, behindProxy = false, now = () => new Date().toISOString() } = options
  const underWay = new UnderWay()
  let isCutOff = false
  const log: Log = {
    ...options.log,
    // What fails since it was cut off is no fault of anything.
    error: (event, fields) =>
      isCutOff ? options.log.info('cut-off', fields) : options.log.error(event, fields),
  }
  const texts = new TextsInHand()
  const pages = options.pages ? new PageThreads(options.pages.threads, options.pages.address, log) : null
  const app = guardedApp(
    { ...options, texts },
    {
      isOurName: hostNames(options.hostNames ?? []),
      behindProxy,
      recognise: recogniser({
        store: options.store,
        isOfMachine: isOfMachine({ host, behindProxy, hostNames: options.hostNames ?? [] }),
        machineUser: options.machineUser,
      }),
      rates: { ...RATES, ...options.rates },
      reports: policyReports(now, log),
      elsewhere: pages?.answer ?? null,
      log,
    },
  )
  const listener = getRequestListener(app.fetch, {
    errorHandler: error => {
      log.warn('unreadable-request', { error: errorText(error) })
      return new Response('bad request\n', { status: 400 })
    },
  })
  const answer = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { isHttps } = connectionOf(incoming, behindProxy)
    for (const [name, value] of securityHeaders(isHttps)) outgoing.setHeader(name, value)
    const refused = refusedRequest(incoming)
    if (refused === null) return underWay.add(outgoing, listener(incoming, outgoing))
    log.warn('refused', { status: refused.status, reason: refused.reason })
    outgoing.writeHead(refused.status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    outgoing.end(`${refused.reason}\n`)
  }
  const limits = behindProxy ? { ...LIMITS, keepAliveTimeout: PROXY_KEEPS } : LIMITS
  const server = tls === null ? createServer(limits, answer) : createTlsServer({ ...limits, ...tls }, answer)
  server.maxConnections = CONNECTIONS
  server.timeout = SILENCE
  server.on('clientError', refuseBytes)
  const closeThreads = () => Promise.all([texts.close(), pages?.close()])
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    await closeThreads()
    throw error
  }
  const bound = server.address() as AddressInfo
  return {
    url: `${tls === null ? 'http' : 'https'}://${asHost(bound.address)}:${bound.port}`,
    app,
    close: async (grace = GRACE) => {
      const closed = new Promise<void>(done => {
        server.close(() => done())
      })
      await inTime(Promise.all([closed, underWay.ended()]), grace)
      isCutOff = true
      server.closeAllConnections()
      await closed
      await closeThreads()
    },
  }
}

const BAD: Readonly<Partial<Record<string, string>>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** What is no request at all is answered by hand: there is nothing yet that could. */
function refuseBytes(error: NodeJS.ErrnoException, socket: import('node:stream').Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const headers = securityHeaders(false).map(([name, value]) => `${name}: ${value}\r\n`)
  const status = BAD[error.code ?? ''] ?? '400 Bad Request'
  socket.end(`HTTP/1.1 ${status}\r\n${headers.join('')}connection: close\r\ncontent-length: 0\r\n\r\n`)
}

/** Waits for so many ms at most. */
async function inTime(work: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>(done => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([work, late])
  clearTimeout(timer)
}
