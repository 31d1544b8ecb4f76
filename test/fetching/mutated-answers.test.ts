import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { FetchError, type Fetcher } from '../../src/fetching/fetcher.ts'
import { fetcherOver } from '../../src/fetching/guarded-fetcher.ts'
import { type FaultyServer, faultyServer, raw } from './faulty-server.ts'
import { stillClock } from './still-clock.ts'

const REPORT = '<p>The lock is closed, its keeper said.</p>'
const GZIP = gzipSync(REPORT).toString('latin1')
const answer = (first: string, ...lines: readonly string[]) => `${[first, ...lines].join('\r\n')}\r\n\r\n`

const SOUND: readonly string[] = [
  `${answer('HTTP/1.1 200 OK', 'content-type: text/html; charset=utf-8', `content-length: ${REPORT.length}`)}${REPORT}`,
  `${answer('HTTP/1.1 200 OK', 'transfer-encoding: chunked')}5\r\n<p>Th\r\n3;x=y\r\ne l\r\n0\r\nx-sum: 1\r\n\r\n`,
  `${answer('HTTP/1.1 200 OK', 'content-encoding: gzip', `content-length: ${GZIP.length}`)}${GZIP}`,
  `${answer('HTTP/1.0 200 OK', 'etag: "7"')}${REPORT}`,
  answer('HTTP/1.1 301 Moved Permanently', 'location: /sound', 'content-length: 0'),
  answer('HTTP/1.1 429 Too Many Requests', 'retry-after: Tue, 04 Mar 2031 05:07:07 GMT', 'content-length: 0'),
  `${answer('HTTP/1.1 103 Early Hints', 'link: </a>')}${answer('HTTP/1.1 204 No Content')}`,
]

const mutated = fc
  .tuple(
    fc.constantFrom(...SOUND),
    fc.array(
      fc.record({
        at: fc.nat({ max: 250 }),
        cut: fc.nat({ max: 6 }),
        put: fc.oneof(
          fc.string({ unit: 'binary-ascii', maxLength: 4 }),
          fc.constantFrom(
            '\r\n',
            '\r\n\r\n',
            '\0',
            '0\r\n\r\n',
            'HTTP/1.1 ',
            'content-length: 9\r\n',
            '\xff',
          ),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  )
  .map(([text, changes]) =>
    changes.reduce((whole, { at, cut, put }) => {
      const from = at % (whole.length + 1)
      return whole.slice(0, from) + put + whole.slice(from + cut)
    }, text),
  )

let server: FaultyServer
let fetcher: Fetcher
beforeAll(async () => {
  server = await faultyServer({ '/robots.txt': raw(answer('HTTP/1.1 404 Not Found', 'content-length: 0')) })
  const limits = { stallTime: 500, headerTime: 500, connectTime: 500, retries: 0, rest: 0, pause: 0 }
  fetcher = fetcherOver({ isAllowed: server.isAllowed, clock: stillClock(), limits })
})
afterAll(async () => {
  await fetcher.close()
  await server.close()
})

const RUNS = Number(process.env.HEARSAY_FUZZ_RUNS ?? 300)

test('whatever bytes a server answers with, they are read or end in a failure', {
  timeout: 10 * RUNS + 20_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(mutated, async bytes => {
      server.put('/a', raw(bytes))
      const url = `${server.origin}/a`
      const got = await fetcher.fetch({ url, etag: '"7"' }).catch((error: unknown) => error)
      if (got instanceof Error) {
        expect(got).toBeInstanceOf(FetchError)
        expect(got).toMatchObject({ url })
      } else expect(got).toMatchObject({ requested: url })
    }),
    { numRuns: RUNS, seed: 6 },
  )
})
