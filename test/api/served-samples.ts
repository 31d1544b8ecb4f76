import { openServer, type ServerOptions } from '../../src/api/serve.ts'
import type { Log } from '../../src/jobs/log.ts'
import { type StoredSamples, samplesInStore } from './samples-in-store.ts'

export interface ServedSamples extends StoredSamples {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string
  /** What the server's log was told as an error. */
  readonly failures: readonly unknown[]
  /** Asks the server; a path. */
  ask(path: string, init?: RequestInit): Promise<Response>
  /** Posts JSON, as a program on this machine does. */
  post(path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
}

/**
 * A server on a free port of the loopback over a new store with the reports of `samples/`, annotated and collated. No
 * browser, no accounts: everybody is `tester`, who may all. `close` closes and removes everything.
 */
export async function serveSamples(
  options: Partial<ServerOptions> & {
    readonly locations?: readonly string[]
    readonly address?: string | null
  } = {},
): Promise<ServedSamples> {
  const { locations, address, ...given } = options
  const stored = await samplesInStore(locations, address)
  const failures: unknown[] = []
  const log: Log = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (event, fields) => void failures.push({ event, ...fields }),
  }
  const server = await openServer({
    ...stored,
    jobs: null,
    host: '127.0.0.1',
    port: 0,
    log,
    machineUser: 'tester',
    rates: { address: { times: 1e6, seconds: 60 }, account: { times: 1e6, seconds: 60 } },
    ...given,
  })
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', ...init })
  return {
    ...stored,
    url: server.url,
    failures,
    ask,
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    close: async () => {
      await server.close(0)
      await stored.close()
    },
  }
}
