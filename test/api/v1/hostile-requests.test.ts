import { request } from 'node:http'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { parametersIn } from '../../../src/api/v1/known-parameters.ts'
import type { Collation } from '../../../src/model/collation.ts'
import { idInPath } from '../../../src/web/links.ts'
import { onSharedServer } from '../../store/shared-server.ts'
import { SAMPLES } from '../samples-in-store.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'
import { documentedAnswer, ROUTES } from './documented.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let served: ServedSamples
/** Ids of all kinds that are there. */
let ids: readonly string[]

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '..',
  '.',
  '%',
  '%00',
  '%2e%2e%2f',
  '~',
  '~!!!!',
  '~AA',
  '~////',
  'a.json',
  '\u0000',
  '\u202e',
  '“',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  'x'.repeat(3000),
  '-1',
  '1e9',
  'NaN',
  'null',
  'undefined',
  '9'.repeat(40),
]

const word = () =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
    { weight: 2, arbitrary: fc.nat({ max: 4 }).map(i => ids[i]!) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
  )

const span = () =>
  fc.oneof(
    fc.tuple(fc.nat(5000), fc.nat(5000)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    word(),
  )

/** As a link would have it, or as whoever types it would; `fetch` resolves dots by itself. */
const inPath = (part: string) => fc.constantFrom(idInPath(part), encodeURIComponent(part.toWellFormed()))

describe('over a store in a folder', () => hostile(async () => null))

onSharedServer('over a store on a server', server => hostile(() => server().database()))

/** `address`: of a new store; null: in a scratch folder. */
function hostile(address: () => Promise<string | null>): void {
  beforeAll(async () => {
    served = await serveSamples({ locations: [`${SAMPLES}/quay-speech`], address: await address() })
    const { items } = (await (await served.ask('/api/v1/stories')).json()) as { items: { id: string }[] }
    const story = (await (await served.ask(`/api/v1/stories/${items[0]!.id}`)).json()) as Collation
    ids = [story.stories, story.documents, story.utterances, story.speakers, story.attributions].map(
      list => list[0]!.id,
    )
  })

  afterAll(async () => {
    expect(served.failures).toEqual([])
    await served.close()
  })

  test('no path and no parameter makes the server fail, and every answer is as documented', async () => {
    const reads = ROUTES.filter(({ method }) => method === 'get')
    const asked = fc.constantFrom(...reads).chain(route => {
      const own = parametersIn(route.request?.query)
      const params = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
      return fc.record({
        route: fc.constant(route),
        parts: fc.tuple(...params.map(name => (name === 'span' ? span() : word()).chain(inPath))),
        query: fc.array(
          fc.tuple(
            // Mostly its own: any other is refused before anything is looked at.
            fc.constantFrom(...own, ...own, ...own, '__proto__'),
            word(),
          ),
          { maxLength: 3 },
        ),
      })
    })
    await fc.assert(
      fc.asyncProperty(asked, async ({ route, parts, query }) => {
        let i = 0
        const path = route.path.replace(/\{\w+\}/g, () => String(parts[i++]))
        const params = new URLSearchParams(
          query.map(([name, value]): [string, string] => [name, value.toWellFormed()]),
        )
        const answer = await served.ask(`/api/v1${path}?${params}`)
        expect(answer.status, path).toBeLessThan(500)
        // Where dots lead elsewhere it is another address.
        if (new URL(answer.url).pathname === `/api/v1${path}`)
          await documentedAnswer(route.operationId, answer)
        else await answer.arrayBuffer()
      }),
      { numRuns: 200, seed: 20310504 },
    )
  })

  test.each([
    '/stories/~AA',
    '/stories/%00',
    '/documents/%00/said/1-2',
    '/documents/~AA/revisions',
    '/utterances/%00',
    '/speakers/%00',
    '/stories?speaker=%00&cursor=%00',
    '/speakers?name=%00&cursor=%00',
    '/search?q=%00',
    '/search?q=the&cursor=%00',
    '/decisions?subject=%00&about=%00',
    '/saved/%00',
    '/stories/%00/export/csl',
  ])('no page fails of what no store can be asked for: %s', async path => {
    const answer = await served.ask(path, { headers: { accept: 'text/html' } })
    expect(answer.status).toBeLessThan(500)
    await answer.arrayBuffer()
  })

  test('no body makes the server fail', async () => {
    const posts = ROUTES.filter(
      ({ method, operationId }) => method === 'post' && !operationId.startsWith('compare'),
    )
    const value: fc.Arbitrary<unknown> = fc.oneof(
      word(),
      fc.jsonValue({ maxDepth: 3 }),
      fc.record(
        {
          kind: fc.oneof(fc.constantFrom('accept', 'reject', 'split', 'merge', 'rename', 'undo'), word()),
          subject: word(),
          content: fc.oneof(
            fc.record({ parts: fc.array(fc.array(word(), { maxLength: 2 }), { maxLength: 2 }) }),
            fc.record({ with: fc.array(word(), { maxLength: 2 }) }),
            fc.record({ name: word() }),
            fc.record({ note: word() }),
            fc.jsonValue({ maxDepth: 2 }),
          ),
          quotation: word(),
          speaker: word(),
          anchors: fc.array(fc.record({ kind: fc.constantFrom('copy', 'term', 'x'), id: word() }), {
            maxLength: 1,
          }),
        },
        { requiredKeys: [] },
      ),
    )
    const number = fc.oneof(fc.nat(3).map(String), word().chain(inPath))
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...posts), value, number, async (route, body, which) => {
        const path = route.path.replace('{number}', which)
        const answer = await served.post(`/api/v1${path}`, body)
        expect(answer.status, `${path} ${JSON.stringify(body)}`).toBeLessThan(500)
        if (answer.status !== 404 && answer.url === `${served.url}/api/v1${path}`)
          await documentedAnswer(route.operationId, answer)
        else await answer.arrayBuffer()
      }),
      { numRuns: 100, seed: 20310504 },
    )
  })

  test.each([
    '/api/v1/documents/../../../etc/passwd',
    '/api/v1/documents/..%2f..%2fetc%2fpasswd',
    '/api/v1/documents/%2e%2e/%2e%2e/text',
    '/documents/..%5c..%5cboot.ini.json',
    '//api/v1/stories',
    '/api/v1//stories',
    '/api/v1/stories/',
    '/api/v1/documents/%E0%A4%A/text',
    '/api/v1/documents/a%00b/raw',
    '/api/v1/documents/%ff%fe/said/1-2.json',
  ])('%s, sent as it is, leads nowhere', async path => {
    const status = await new Promise<number>((done, failed) => {
      const { hostname, port } = new URL(served.url)
      request({ hostname, port, path }, answer => {
        answer.resume()
        answer.on('end', () => done(answer.statusCode!))
      })
        .on('error', failed)
        .end()
    })
    expect([400, 404]).toContain(status)
  })

  test('objects of a body that are named like parts of every object are not taken over', async () => {
    const { utterances } = (await (await served.ask(`/api/v1/stories/${ids[0]}`)).json()) as Collation
    const answer = await served.ask('/api/v1/decisions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"kind":"accept","subject":${JSON.stringify(utterances[0]!.id)},"content":{"note":"n","__proto__":{"parts":[["x"]]},"constructor":1}}`,
    })
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ content: { note: 'n' } })
    const [decision] = await served.store.decisions.inForce(utterances[0]!.id)
    expect(decision!.content).toEqual({ note: 'n' })
  })
}
