import { onTestFinished } from 'vitest'
import { FetchError, type FetchRequest } from '../../src/fetching/fetcher.ts'
import { type FetcherOptions, fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { type FaultyServer, faultyServer, type Route } from './faulty-server.ts'
import { type StillClock, stillClock } from './still-clock.ts'

export interface Reading {
  readonly server: FaultyServer
  readonly clock: StillClock
  /** A line that tells what comes of reading a path: the text, `unchanged`, or the code of a failure and what it asks for. */
  read(path: string, request?: Partial<FetchRequest>): Promise<string>
}

/** A server with these routes, and a guarded fetcher that is permitted this server; both end with the test. */
export async function reading(
  routes: Readonly<Record<string, Route>>,
  options: FetcherOptions = {},
): Promise<Reading> {
  const server = await faultyServer(routes)
  const clock = stillClock()
  const fetcher = fetcherOver({ isAllowed: server.isAllowed, clock, ...options })
  onTestFinished(async () => {
    await fetcher.close()
    await server.close()
  })
  return {
    server,
    clock,
    read: async (path, request) => {
      try {
        const got = await fetcher.fetch({ url: new URL(path, server.origin).href, ...request })
        return got.status === 'ok' ? Buffer.from(got.bytes).toString() : got.status
      } catch (error) {
        if (!(error instanceof FetchError)) throw error
        return error.code + (error.retryAfter === null ? '' : ` ${error.retryAfter}`)
      }
    },
  }
}
