import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** What a path answers; `socket` of the request is there for answers that are not HTTP. */
export type Route = (request: IncomingMessage, response: ServerResponse) => void

/** One request as it came. */
export interface Seen {
  readonly path: string
  readonly headers: IncomingMessage['headers']
}

/** A web server on this machine that does wrong what it is told to. */
export interface FaultyServer {
  readonly origin: string
  readonly port: number
  /** In the order of arrival. */
  readonly seen: readonly Seen[]
  /** Connections that are open now. */
  readonly connections: number
  /** The most requests that were under way at once. */
  readonly busiest: number
  /** Permits this server and nothing else to a guarded fetcher. */
  isAllowed(address: string, port: number): boolean
  /** Says what stands at a path from now on; the query of a request does not count. */
  put(path: string, route: Route): void
  close(): Promise<void>
}

/** Serves on 127.0.0.1, at a port that is free. A path without a route is not found, robots.txt included. */
export async function faultyServer(routes: Readonly<Record<string, Route>> = {}): Promise<FaultyServer> {
  const known = new Map(Object.entries(routes))
  const seen: Seen[] = []
  const sockets = new Set<Socket>()
  let busy = 0
  let busiest = 0
  const server = createServer((request, response) => {
    const path = request.url!.replace(/\?.*/s, '')
    seen.push({ path: request.url!, headers: request.headers })
    busiest = Math.max(busiest, ++busy)
    response.on('close', () => busy--)
    // A reader that goes away in the middle is what most of this is about.
    response.on('error', () => {})
    const route = known.get(path)
    if (route) route(request, response)
    else status(404)(request, response)
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    seen,
    get connections() {
      return sockets.size
    },
    get busiest() {
      return busiest
    },
    isAllowed: (address, at) => address === '127.0.0.1' && at === port,
    put: (path, route) => known.set(path, route),
    close: () =>
      new Promise(closed => {
        server.close(() => closed())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

type Headers = Readonly<Record<string, string | readonly string[]>>

/** A sound answer. */
export function page(body: string | Uint8Array, headers: Headers = {}): Route {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers } as Record<
      string,
      string
    >)
    response.end(body)
  }
}

export function status(code: number, headers: Headers = {}, body = ''): Route {
  return (_request, response) => {
    response.writeHead(code, headers as Record<string, string>)
    response.end(body)
  }
}

export const redirect = (code: number, location: string): Route => status(code, { location })

/** Each request gets the next of them; the last holds on. */
export function inTurn(...routes: readonly Route[]): Route {
  let next = 0
  return (request, response) => routes[Math.min(next++, routes.length - 1)]!(request, response)
}

/** 304 to whoever has this entity tag or date, else the page. */
export function versioned(body: string, validators: { etag?: string; 'last-modified'?: string }): Route {
  return (request, response) => {
    const { etag, 'last-modified': modified } = validators
    const isKnown =
      (etag !== undefined && request.headers['if-none-match'] === etag) ||
      (modified !== undefined && request.headers['if-modified-since'] === modified)
    if (isKnown) status(304, validators)(request, response)
    else page(body, validators)(request, response)
  }
}

/** Bytes onto the connection, whatever they are, and its end: one that is kept is of no use for another request. */
export function raw(bytes: string, end: 'close' | 'reset' | 'keep' = 'close'): Route {
  return request => {
    const { socket } = request
    socket.write(bytes, 'latin1', () => {
      if (end === 'close') socket.end()
      // After a while, that what was written arrives first.
      if (end === 'reset') setTimeout(() => socket.resetAndDestroy(), 20)
    })
  }
}

/** Some bytes every so many milliseconds, for ever. */
export function dripping(head: string, drop: string, milliseconds = 20): Route {
  return request => {
    const { socket } = request
    socket.write(head, 'latin1')
    const drip = setInterval(() => socket.write(drop, 'latin1'), milliseconds)
    socket.on('close', () => clearInterval(drip))
  }
}

/** A body made while it is read. `pieces` may be endless. */
export function streamed(
  headers: Headers,
  pieces: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Route {
  return async (_request, response) => {
    response.writeHead(200, headers as Record<string, string>)
    try {
      for await (const piece of pieces()) {
        if (response.destroyed) return
        if (!response.write(piece)) await drained(response)
      }
    } catch {
      // The reader is gone, and what packed for it was taken down.
    }
    response.end()
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise(done => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      done()
    }
    response.on('drain', go)
    response.on('close', go)
  })
}
