import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { answerErrors } from '../../../src/api/answer-errors.ts'
import { addExports } from '../../../src/api/pages/export-routes.ts'
import type { App, Env, Services } from '../../../src/api/services.ts'
import type { Collation } from '../../../src/model/collation.ts'
import { ferry } from '../../web/fixture.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000 })

const ENDLESS = '/api/v1/speakers/s-endless/export/csl'
const AT_ONCE = 8

const NOTHING: Collation = { ...ferry(), documents: [], attributions: [], utterances: [], stories: [] }
const [REPORT] = ferry().documents
/** With a headline that soon fills what stands between a server and its readers. */
const LONG = { ...REPORT!, title: 'Ferry '.repeat(5000) }

/** Reports that are called otherwise on every page. */
function pageOf(number: number, reports: number, report = REPORT!): Collation {
  const documents = Array.from({ length: reports }, (_, i) => ({ ...report, id: `d-${number}-${i}` }))
  return { ...NOTHING, documents }
}

/** Speakers who have said more than anybody will take. */
const services = {
  lookup: {
    speaker: async (id: string, { cursor }: { cursor: string | null }) => {
      const number = Number(cursor ?? 0)
      if (id === 's-broken' && number > 0) throw new Error('the store has gone')
      const collation = id.startsWith('s-many') ? pageOf(number, 300) : pageOf(number, 10, LONG)
      return { collation, next: String(number + 1) }
    },
    story: async (id: string) => ({ collation: pageOf(0, id === 't-ferry' ? 6 : 501) }),
    storyOf: async () => ({ collation: pageOf(0, 501) }),
  },
  store: { documents: { revisions: async () => [] }, annotations: { versionOf: async () => null } },
} as unknown as Services

let app: App

beforeEach(() => {
  app = new Hono<Env>()
  answerErrors(app, { error: () => {}, info: () => {} })
  addExports(app, services)
})

const ask = async (path: string, method = 'GET') => app.request(path, { method })

async function begun(): Promise<ReadableStreamDefaultReader<Uint8Array>> {
  const answer = await ask(ENDLESS)
  expect(answer.status).toBe(200)
  const reader = answer.body!.getReader()
  await reader.read()
  return reader
}

describe('exports that are being taken', () => {
  test('are a few at a time; the next is told to come again, and comes in when one has gone', async () => {
    const readers = await Promise.all(Array.from({ length: AT_ONCE }, begun))
    const refused = await ask(ENDLESS)
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(refused.headers.get('content-type')).toBe('application/problem+json')
    expect(await refused.json()).toMatchObject({ type: '/api#problem-busy', status: 503 })
    await readers[3]!.cancel()
    const last = await begun()
    expect((await ask(ENDLESS)).status).toBe(503)
    await Promise.all([...readers, last].map(reader => reader.cancel()))
  })

  test.each([
    ['of which only the head was asked for', ENDLESS, 'HEAD', 200],
    ['that are refused', '/api/v1/speakers/s-endless/export/word', 'GET', 404],
    ['that are too large', '/api/v1/speakers/s-many/export/json', 'GET', 413],
  ])('those %s keep no place', async (_, path, method, status) => {
    for (let i = 0; i <= AT_ONCE; i++) expect((await ask(path, method)).status).toBe(status)
  })

  test('those that break off, and those that are whole, keep none', async () => {
    for (let i = 0; i <= AT_ONCE; i++) {
      const broken = await ask('/api/v1/speakers/s-broken/export/csl')
      await expect(broken.text()).rejects.toThrow('the store has gone')
      const whole = await ask('/api/v1/stories/t-ferry/export/csl')
      expect(((await whole.json()) as unknown[]).length).toBe(6)
    }
  })
})

describe('over HTTP', () => {
  const server = createServer((incoming, outgoing) => getRequestListener(app.fetch)(incoming, outgoing))
  beforeEach(() => new Promise<void>(done => server.listen(0, '127.0.0.1', done)))
  afterEach(() => new Promise<unknown>(done => server.close(done)))

  test('whoever goes leaves the place to others', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${ENDLESS}`
    const going = new AbortController()
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => fetch(url, { signal: going.signal })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(AT_ONCE).fill(200))
    expect((await fetch(url)).status).toBe(503)
    going.abort()
    await vi.waitFor(async () => expect((await fetch(url, { method: 'HEAD' })).status).toBe(200), 30_000)
    server.closeAllConnections()
  })
})

describe('what is too much to be made at once', () => {
  test.each([
    ['/api/v1/speakers/s-many/export/json', 'json --speaker s-many -o FILE', false],
    ['/api/v1/documents/d-1/story/export/bundle', 'bundle --story', false],
    ['/api/v1/stories/t-1/export/csv', 'csv --story t-1 -o FOLDER', true],
    ['/api/v1/speakers/s-many%22/export/parquet', 'parquet --speaker ID -o FOLDER', true],
  ])('%s says what has no limit', async (path, command, hasTables) => {
    const refused = await ask(path)
    expect(refused.status).toBe(413)
    const { detail } = (await refused.json()) as { detail: string }
    expect(detail).toContain('more than 500 reports')
    expect(detail).toContain(`hearsay export --format ${command}`)
    expect(detail.includes('?table=')).toBe(hasTables)
  })
})
