import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FetchError, type Fetcher } from '../../src/fetching/fetcher.ts'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { FAULTS, FAULTY_ROUTES } from './faults.ts'
import { type FaultyServer, faultyServer } from './faulty-server.ts'
import { stillClock } from './still-clock.ts'

const SIZES = { bodyBytes: 3_000_000, perHost: 100, atOnce: 100 }
/** Short enough for a test where it is time that runs out; nothing else depends on how busy this machine is. */
const HASTE = { connectTime: 500, headerTime: 500, stallTime: 700, bodyTime: 1000 }

let server: FaultyServer
let patient: Fetcher
let hasty: Fetcher
beforeAll(async () => {
  server = await faultyServer(FAULTY_ROUTES)
  const { isAllowed } = server
  patient = fetcherOver({ isAllowed, limits: SIZES, clock: stillClock() })
  hasty = fetcherOver({ isAllowed, limits: { ...SIZES, ...HASTE }, clock: stillClock() })
})
afterAll(async () => {
  await patient.close()
  await hasty.close()
  await server.close()
})

async function outcome(path: string, fetcher: Fetcher): Promise<unknown> {
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
  test.each(FAULTS)('$path: $expected', { timeout: 20_000 }, async ({ path, expected }) => {
    const fetcher = expected === 'too-slow' ? hasty : patient
    expect(await outcome(path, fetcher)).toEqual(expected)
  })
})
