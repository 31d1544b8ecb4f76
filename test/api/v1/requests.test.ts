import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Collation } from '../../../src/model/collation.ts'
import { idInPath } from '../../../src/web/links.ts'
import { type ServedSamples, serveSamples } from '../served-samples.ts'
import { documentedAnswer } from './documented.ts'

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let served: ServedSamples
let story: string

beforeAll(async () => {
  served = await serveSamples()
  const { items } = (await (await served.ask('/api/v1/stories')).json()) as { items: { id: string }[] }
  story = items[0]!.id
})

afterAll(async () => {
  expect(served.failures).toEqual([])
  await served.close()
})

const json = async <T>(path: string) => (await (await served.ask(path)).json()) as T

describe('tags', () => {
  test.each(['/stories', '/stories/STORY', '/speakers?limit=3', '/search?q=dam', '/stats', '/openapi.json'])(
    'asked again with its tag, %s says that nothing has changed',
    async path => {
      const at = `/api/v1${path.replace('STORY', story)}`
      const first = await served.ask(at)
      const etag = first.headers.get('etag')!
      expect(etag).toMatch(/^"[^"]+"$/)
      expect(first.headers.get('cache-control')).toBe('private, no-cache')
      expect(first.headers.get('vary')).toContain('Authorization')
      for (const known of [etag, `"other", ${etag}`, `W/${etag}`]) {
        const again = await served.ask(at, { headers: { 'if-none-match': known } })
        expect(again.status).toBe(304)
        expect(again.headers.get('etag')).toBe(etag)
        expect(await again.text()).toBe('')
      }
      expect((await served.ask(at, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
    },
  )

  test('a decision about anything in an answer changes its tag, and no other', async () => {
    const tagOf = async (path: string) => (await served.ask(path)).headers.get('etag')
    const { items } = await json<{ items: { id: string }[] }>('/api/v1/stories')
    const before = await Promise.all(items.map(({ id }) => tagOf(`/api/v1/stories/${id}`)))
    const { utterances } = await json<Collation>(`/api/v1/stories/${story}`)
    const decided = await served.post('/api/v1/decisions', { kind: 'accept', subject: utterances[0]!.id })
    expect(decided.status).toBe(201)
    const after = await Promise.all(items.map(({ id }) => tagOf(`/api/v1/stories/${id}`)))
    const same = after.map((tag, i) => tag === before[i])
    expect(same[items.findIndex(({ id }) => id === story)]).toBe(false)
    expect(same.filter(Boolean)).toHaveLength(items.length - 1)
  })

  test('HEAD is GET without the body', async () => {
    const at = `/api/v1/stories/${story}`
    const [get, head] = [await served.ask(at), await served.ask(at, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    for (const name of ['etag', 'content-type', 'cache-control'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
    expect(await head.text()).toBe('')
  })
})

describe('pages', () => {
  test.each([
    ['/speakers', 7],
    ['/stories', 1],
    ['/search/statements?q=the', 9],
    ['/search/documents?q=the', 4],
  ])('%s in pages has each item once', async (path, limit) => {
    const all = await json<{ items: unknown[]; next: null }>(
      `/api/v1${path}${path.includes('?') ? '&' : '?'}limit=200`,
    )
    const found: unknown[] = []
    let at: string | null = `/api/v1${path}${path.includes('?') ? '&' : '?'}limit=${limit}`
    for (let pages = 0; at !== null && pages < 200; pages++) {
      const answer = await served.ask(at)
      const { items, next } = (await answer.json()) as { items: unknown[]; next: string | null }
      expect(items.length).toBeLessThanOrEqual(limit)
      found.push(...items)
      const link: string | undefined = answer.headers.get('link')?.match(/^<(.*)>; rel="next"$/)?.[1]
      expect(link === undefined).toBe(next === null)
      if (link !== undefined) expect(new URL(link, served.url).searchParams.get('cursor')).toBe(next)
      at = link ?? null
    }
    expect(all.next).toBeNull()
    expect(all.items.length).toBeGreaterThan(limit)
    expect(found).toEqual(all.items)
  })

  test('what a speaker said, in pages', async () => {
    const { items } = await json<{ items: { id: string }[] }>('/api/v1/speakers?limit=200')
    const answers = await Promise.all(
      items.map(({ id }) => json<Collation & { id: string; statements: number }>(`/api/v1/speakers/${id}`)),
    )
    const { id } = answers.toSorted((a, b) => b.statements - a.statements)[0]!
    const all = await json<Collation>(`/api/v1/speakers/${id}?limit=200`)
    const said = new Set<string>()
    let cursor: string | null = ''
    let pages = 0
    for (; cursor !== null && pages < 50; pages++) {
      const page: Collation & { next: string | null } = await json(
        `/api/v1/speakers/${id}?limit=4${cursor === '' ? '' : `&cursor=${cursor}`}`,
      )
      for (const utterance of page.utterances) said.add(utterance.id)
      cursor = page.next
    }
    expect(pages).toBeGreaterThan(3)
    expect(said).toEqual(new Set(all.utterances.map(utterance => utterance.id)))
  })
})

describe('problems', () => {
  const problemOf = async (answer: Response) => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    return (await answer.json()) as { type: string; status: number; detail: string; errors?: unknown[] }
  }

  test.each([
    ['/stories?limit=0', 'limit', '0'],
    ['/stories?limit=201', 'limit', '201'],
    ['/stories?limit=ten', 'limit', 'ten'],
    ['/stories?limit=1&limit=2', 'limit', '["1","2"]'],
    ['/stories?cursor=', 'cursor', ''],
    ['/search', 'q', null],
    ['/search?q=dam&superseded=maybe', 'superseded', 'maybe'],
    ['/documents/d-1/said/9-3', 'span', '9-3'],
    ['/documents/d-1/said/x', 'span', 'x'],
    ['/documents/d-1/passages/1-99999999999', 'span', '1-99999999999'],
    ['/speakers?name=%00', 'name', '\u0000'],
  ])('%s: the field and its value are named', async (path, name, value) => {
    const answer = await served.ask(`/api/v1${path}`)
    expect(answer.status).toBe(400)
    const problem = await problemOf(answer)
    expect(problem).toMatchObject({ type: '/api#problem-bad-request', status: 400 })
    expect(problem.errors).toContainEqual(expect.objectContaining({ name, value }))
  })

  test('a query that asks for nothing: where in it that is', async () => {
    const answer = await served.ask('/api/v1/search?q=dam%20OR')
    expect(answer.status).toBe(400)
    expect(await documentedAnswer('searchStatements', answer)).toMatchObject({
      type: '/api#problem-bad-query',
      query: 'dam OR',
      problems: [{ code: 'bad-alternative', span: [4, 6] }],
    })
  })

  test.each([
    '/stories?cursor=!',
    '/search?q=dam&cursor=!!',
    '/search?q=dam&cursor=zzz',
    '/speakers?cursor=W10',
    '/decisions?cursor=x',
  ])('%s: no page gave this cursor', async path => {
    const answer = await served.ask(`/api/v1${path}`)
    expect(answer.status).toBe(400)
    expect(await problemOf(answer)).toMatchObject({ type: '/api#problem-bad-cursor' })
  })

  test.each([
    '/stories/no-such',
    '/utterances/no-such',
    '/speakers/no-such',
    '/documents/no-such',
    '/documents/no-such/story',
    '/documents/no-such/revisions',
    '/documents/no-such/text',
    '/documents/no-such/raw',
    '/documents/no-such/said/1-2',
    '/documents/no-such/passages/1-2',
    '/stories/__proto__',
    '/speakers/constructor',
    '/documents/toString',
    '/documents/hasOwnProperty/story',
    '/stories/%00',
    `/documents/${idInPath('a/b/../c.json')}`,
    `/documents/${encodeURIComponent('a/b.json')}/text`,
    `/documents/${idInPath('..')}`,
  ])('%s is not there', async path => {
    const answer = await served.ask(`/api/v1${path}`)
    expect(answer.status).toBe(404)
    expect(await problemOf(answer)).toMatchObject({ type: '/api#problem-not-found' })
  })

  test.each(['/nothing', '/stories/a/b/c', '/documents/../../etc/passwd', '/', '/__proto__'])(
    '%s is no path',
    async path => {
      const answer = await served.ask(`/api/v1${path}`)
      expect(answer.status).toBe(404)
      if (!path.includes('..'))
        expect(await problemOf(answer)).toMatchObject({ type: '/api#problem-no-such-path' })
    },
  )

  test('a method that an address does not take', async () => {
    const answer = await served.post('/api/v1/stories', {})
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    expect(await problemOf(answer)).toMatchObject({ type: '/api#problem-no-such-method' })
    expect((await served.ask('/api/v1/decisions', { method: 'DELETE' })).status).toBe(403)
  })

  test('of a store without a queue, what is left to do is told', async () => {
    const answer = await served.ask('/api/v1/jobs')
    expect(await documentedAnswer('getJobs', answer)).toEqual({
      queue: null,
      left: { notAnnotated: 0, notCollated: 0 },
    })
  })

  test.each([
    ['not JSON', 400, 'bad-request', '{'],
    ['no text', 400, 'bad-request', '{"title":"x"}'],
    ['a number for a text', 400, 'bad-request', '{"text":7}'],
    ['nothing in it', 422, 'not-read', '{"text":"   "}'],
    ['an address that is none', 422, 'not-read', '{"text":"x said y","url":"javascript:alert(1)"}'],
    ['too much', 413, 'too-large', JSON.stringify({ text: 'x'.repeat(1_000_100) })],
  ])('a text in hand: %s', async (_, status, kind, body) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await served.ask('/api/v1/annotate', { method: 'POST', headers, body })
    expect(answer.status).toBe(status)
    expect(await documentedAnswer('annotate', answer)).toMatchObject({ type: `/api#problem-${kind}` })
  })
})

describe('a body', () => {
  const annotate = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) =>
    served.ask('/api/v1/annotate', { method: 'POST', headers, body })
  const type = { 'content-type': 'application/json' }

  test('that is no UTF-8 is not read as something else', async () => {
    const latin1 = Uint8Array.from(Buffer.from('{"text":"Café, said Ada Vell."}', 'latin1'))
    const answer = await annotate(type, latin1)
    expect(await documentedAnswer('annotate', answer)).toMatchObject({
      status: 400,
      detail: 'the body is not UTF-8',
    })
  })

  test('that is packed is refused', async () => {
    const answer = await annotate({ ...type, 'content-encoding': 'gzip' }, '{"text":"Rain."}')
    expect(await documentedAnswer('annotate', answer)).toMatchObject({
      status: 415,
      detail: expect.stringContaining('without Content-Encoding'),
    })
    expect((await annotate({ ...type, 'content-encoding': 'identity' }, '{"text":"Rain."}')).status).toBe(200)
  })
})

describe('decisions', () => {
  test('one that would do nothing is not made, and why is said', async () => {
    for (const [body, code] of [
      [{ kind: 'accept', subject: 'no-such' }, 'not-found'],
      [{ kind: 'accept', subject: '__proto__' }, 'not-found'],
      [{ kind: 'rename', subject: (await anUtterance()).id, content: { name: 'A' } }, 'impossible'],
    ] as const) {
      const answer = await served.post('/api/v1/decisions', body)
      expect(answer.status).toBe(409)
      expect(await documentedAnswer('decide', answer)).toMatchObject({
        type: '/api#problem-does-nothing',
        objection: { code, id: body.subject },
      })
    }
  })

  test('it bears the name of whoever sent it, whatever the body says', async () => {
    const { id } = await anUtterance()
    const answer = await served.post('/api/v1/decisions', {
      kind: 'accept',
      subject: id,
      who: 'somebody else',
    })
    expect(await answer.json()).toMatchObject({ who: 'tester', subject: id })
  })

  test('with If-Match, only where the subject is as it was read', async () => {
    const { id } = await anUtterance(3)
    const read = async () => (await served.ask(`/api/v1/utterances/${id}`)).headers.get('etag')!
    const etag = await read()
    const decide = (ifMatch: string, note: string) =>
      served.post(
        '/api/v1/decisions',
        { kind: 'accept', subject: id, content: { note } },
        { 'if-match': ifMatch },
      )
    expect((await decide(etag, 'first')).status).toBe(201)
    const late = await decide(etag, 'second')
    expect(late.status).toBe(412)
    expect(await documentedAnswer('decide', late)).toMatchObject({ type: '/api#problem-changed' })
    expect((await decide(await read(), 'third')).status).toBe(201)
    // Of some who send at once what all of them have read, one decides.
    const now = await read()
    const sent = await Promise.all(['fourth', 'fifth', 'sixth'].map(note => decide(now, note)))
    expect(sent.map(({ status }) => status).sort()).toEqual([201, 412, 412])
  })

  test('what was never decided cannot be taken back', async () => {
    const answer = await served.post('/api/v1/decisions/999999/undo', {})
    expect(answer.status).toBe(404)
    for (const number of ['0', '-1', '1.5', 'x', '99999999999'])
      expect((await served.post(`/api/v1/decisions/${number}/undo`, {})).status).toBe(400)
  })

  test('a body that need not be sent may be empty', async () => {
    const json = { 'content-type': 'application/json' }
    const undo = async (headers: Readonly<Record<string, string>>, body?: string) => {
      const made = await served.post('/api/v1/decisions', {
        kind: 'accept',
        subject: (await anUtterance()).id,
      })
      const { number } = (await made.json()) as { number: number }
      const path = `/api/v1/decisions/${number}/undo`
      const answer = await served.ask(path, {
        method: 'POST',
        headers,
        ...(body === undefined ? {} : { body }),
      })
      return answer.status
    }
    expect(await undo(json)).toBe(201)
    expect(await undo(json, '')).toBe(201)
    expect(await undo(json, '{}')).toBe(201)
    expect(await undo(json, '{')).toBe(400)
    expect(await undo(json, ' ')).toBe(400)
    const none = await served.ask('/api/v1/decisions', { method: 'POST', headers: json })
    expect(none.status).toBe(400)
  })

  test('content that is none of its kind is refused', async () => {
    for (const body of [
      { kind: 'merge', subject: 'u-1' },
      { kind: 'merge', subject: 'u-1', content: { with: [] } },
      { kind: 'split', subject: 'u-1', content: { parts: [[{ document: 'd', span: [1] }]] } },
      { kind: 'rename', subject: 'u-1', content: {} },
      { kind: 'undo', subject: 'u-1' },
      { kind: 'accept', subject: 'a\u0000b' },
      { kind: 'accept', subject: '\ud800' },
      { kind: 'accept', subject: 7 },
      [],
      'accept',
      null,
    ])
      expect((await served.post('/api/v1/decisions', body)).status).toBe(400)
  })

  async function anUtterance(i = 0) {
    const { utterances } = await json<Collation>(`/api/v1/stories/${story}`)
    return utterances[i]!
  }
})

describe('raw bytes', () => {
  test('are a file to be kept, and never shown', async () => {
    const { documents } = await json<Collation>(`/api/v1/stories/${story}`)
    for (const { id, sha256 } of documents) {
      const answer = await served.ask(`/api/v1/documents/${id}/raw`)
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename="${sha256.slice(0, 16)}.bin"`,
        'x-content-type-options': 'nosniff',
      })
      await answer.arrayBuffer()
    }
  })

  test('a text is plain text', async () => {
    const { documents } = await json<Collation>(`/api/v1/stories/${story}`)
    const answer = await served.ask(`/api/v1/documents/${documents[0]!.id}/text`)
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe(documents[0]!.text)
  })
})

describe('a query parameter that an operation does not have', () => {
  test.each([
    ['/stories?limt=5', 'limt', 'there is no such parameter here; did you mean limit?'],
    ['/stories?limit=5&Cursor=x', 'Cursor', 'there is no such parameter here; did you mean cursor?'],
    ['/decisions?subejct=u-1', 'subejct', 'there is no such parameter here; did you mean subject?'],
    ['/stats?limit=5', 'limit', 'there is no such parameter here, there are none'],
    ['/speakers?__proto__=1', '__proto__', 'there is no such parameter here; there are limit, cursor, name'],
    [
      `/documents/d/export/csv?tabel=speakers`,
      'tabel',
      'there is no such parameter here; did you mean table?',
    ],
  ])('%s', async (path, name, detail) => {
    const answer = await served.ask(`/api/v1${path}`)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      type: '/api#problem-bad-request',
      errors: [{ in: 'query', name, detail }],
    })
  })

  test('however many they are, and however long, and where something is sent', async () => {
    const many = Array.from({ length: 60 }, (_, i) => `x${i}=1`).join('&')
    const { errors } = (await (await served.ask(`/api/v1/stories?${many}`)).json()) as { errors: unknown[] }
    expect(errors).toHaveLength(20)
    const long = await served.ask(`/api/v1/stories?${'limit'.repeat(200)}=1`)
    expect(((await long.json()) as { detail: string }).detail.length).toBeLessThan(300)
    expect((await served.post('/api/v1/decisions?dry=1', { kind: 'accept', subject: 'u-1' })).status).toBe(
      400,
    )
  })

  test('is nobody’s business at a page, and at its twin', async () => {
    for (const path of ['/stories?from=mail', '/stories.json?from=mail', '/search.json?q=dam&from=mail'])
      expect((await served.ask(path)).status).toBe(200)
  })
})
