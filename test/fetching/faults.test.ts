import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FetchError, type Fetcher } from '../../src/fetching/fetcher.ts'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { FAULTS, FAULTY_ROUTES } from './faults.ts'
import { type FaultyServer, faultyServer } from './faulty-server.ts'
import { stillClock } from './still-clock.ts'

/** Short enough for a test; the longest that any of it may take is their sum. */
const LIMITS = {
  bodyBytes: 3_000_000,
  connectTime: 500,
  headerTime: 1000,
  stallTime: 1000,
  bodyTime: 1500,
  perHost: 100,
  atOnce: 100,
}

let server: FaultyServer
let fetcher: Fetcher
beforeAll(async () => {
  server = await faultyServer(FAULTY_ROUTES)
  fetcher = fetcherOver({ isAllowed: server.isAllowed, limits: LIMITS, clock: stillClock() })
})
afterAll(async () => {
  await fetcher.close()
  await server.close()
})

async function outcome(path: string): Promise<unknown> {
  try {
    const got = await fetcher.fetch({ url: server.origin + path })
    return got.status === 'ok' ? { text: Buffer.from(got.bytes).toString() } : got.status
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    expect(error.url).toBe(server.origin + path)
    expect(error.message).toMatch(/^.+\.$/)
    return error.code
  }
}

describe.concurrent('what a server does, and what is made of it', () => {
  test.each(FAULTS)('$path: $expected', { timeout: 8000 }, async ({ path, expected }) => {
    expect(await outcome(path)).toEqual(expected)
  })
})
