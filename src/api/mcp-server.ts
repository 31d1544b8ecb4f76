import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Lookup } from '../lookup/lookup.ts'
import { type McpOptions, mcpHandler } from '../mcp/server.ts'
import { connectionOf } from './guard/connection.ts'
import { hostNames, isLoopbackAddress } from './guard/host-names.ts'
import { refusedRequest } from './guard/request-line.ts'
import { checkOrigin } from './guard/same-origin.ts'
import { securityHeaders } from './guard/security-headers.ts'
import { Refusal } from './problem-details.ts'
import { problemOf } from './problem-of.ts'
import type { Env } from './services.ts'

export interface McpServerOptions extends McpOptions {
  /** Of this machine alone: nobody is asked who they are. */
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
}

const LIMITS = { maxHeaderSize: 16 * 1024, headersTimeout: 10_000, requestTimeout: 30_000 } as const
const CONNECTIONS = 100
/** Bytes: the longest quotation has five thousand characters. */
const LARGEST_BODY = 256 * 1024

/** The Model Context Protocol alone, for programs of this machine, at `/mcp`. Throws what `listen` fails with. */
export async function openMcpServer(
  lookup: Lookup,
  options: McpServerOptions,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const { host, port } = options
  if (!isLoopbackAddress(host))
    throw new RangeError(
      `${host} is reached by others; "hearsay serve" offers /mcp to those who have an account`,
    )
  const isOurName = hostNames([])
  const handler = mcpHandler(lookup, options)
  const app = new Hono<Env>()
  app.onError(error =>
    problemOf(error, () => {
      options.failed?.(error)
      return crypto.randomUUID()
    }),
  )
  app.notFound(() => {
    throw new Refusal('no-such-path', 'the protocol is at /mcp')
  })
  app.use(async (context, next) => {
    const { incoming } = context.env
    if (!isOurName(incoming.headers.host))
      throw new Refusal('wrong-host', 'ask for it by a name of this machine, such as localhost')
    const connection = connectionOf(incoming, false)
    if (connection.wasPassedOn)
      throw new Refusal(
        'not-allowed',
        'a proxy has passed this on, and nobody is asked who they are; "hearsay serve" offers /mcp by tokens',
      )
    checkOrigin(incoming, connection)
    await next()
  })
  app.use(
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => {
        throw new Refusal('too-large', `a request may have ${LARGEST_BODY} bytes`)
      },
    }),
  )
  app.all('/mcp', context => handler.fetch(context.req.raw))
  const listener = getRequestListener(app.fetch)
  const server = createServer(LIMITS, (incoming: IncomingMessage, outgoing: ServerResponse) => {
    for (const [name, value] of securityHeaders(false)) outgoing.setHeader(name, value)
    const refused = refusedRequest(incoming)
    if (refused === null) return void listener(incoming, outgoing)
    outgoing.writeHead(refused.status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    outgoing.end(`${refused.reason}\n`)
  })
  server.maxConnections = CONNECTIONS
  await new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen(port, host, done)
  })
  const bound = server.address() as AddressInfo
  return {
    url: `http://${bound.family === 'IPv6' ? `[${bound.address}]` : bound.address}:${bound.port}/mcp`,
    close: async () => {
      const ended = new Promise<void>(done => {
        server.close(() => done())
      })
      server.closeAllConnections()
      await handler.close()
      await ended
    },
  }
}
