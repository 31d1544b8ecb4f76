import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { answeredAt } from '../../src/api/twins.ts'
import type { Collation } from '../../src/model/collation.ts'
import { idInPath, ON_OWN_PAGES } from '../../src/web/links.ts'
import { type ServedSamples, serveSamples } from './served-samples.ts'

test.each([
  ['/stories.json', '/api/v1/stories'],
  ['/documents/d-1/said/3-9.json', '/api/v1/documents/d-1/said/3-9'],
  ['/search.json', '/api/v1/search'],
  ['/index.json', '/api/v1/stats'],
  [`/documents/${idInPath('a.json')}.json`, `/api/v1/documents/${idInPath('a.json')}`],
  // A feed is itself, and so is what is no page.
  ['/saved/s-1/feed.json', '/saved/s-1/feed.json'],
  ['/api/v1/openapi.json', '/api/v1/openapi.json'],
  ['/assets/stories.json', '/assets/stories.json'],
  ['/login.json', '/login.json'],
  ['/storiesx.json', '/storiesx.json'],
  ['/stories', '/stories'],
  ['/documents/x.json/said/1-2', '/documents/x.json/said/1-2'],
])('%s is answered at %s', (path, at) => {
  expect(answeredAt(path)).toBe(at)
})

// A busy machine is waited for.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let served: ServedSamples

beforeAll(async () => {
  served = await serveSamples()
})

afterAll(async () => {
  expect(served.failures).toEqual([])
  await served.close()
})

test('a page’s twin has the bytes of the API', async () => {
  const { items } = (await (await served.ask('/stories.json')).json()) as {
    items: { id: string; document: string }[]
  }
  const [{ id, document }] = items as [{ id: string; document: string }]
  const story = (await (await served.ask(`/stories/${id}.json`)).json()) as Collation
  const [{ readings }] = story.utterances as [Collation['utterances'][0]]
  const reading = readings[0]!
  const pages = [
    '/stories',
    `/stories/${id}`,
    ON_OWN_PAGES.story({ id, document }),
    ON_OWN_PAGES.utterance({ id: 'u', reading }),
    ON_OWN_PAGES.passage(reading),
    ON_OWN_PAGES.document(document),
    `${ON_OWN_PAGES.document(document)}/revisions`,
    '/speakers',
    ON_OWN_PAGES.speaker(story.speakers[0]!.id),
    '/decisions',
    '/feeds',
  ]
  for (const page of pages) {
    const [twin, api] = [await served.ask(`${page}.json`), await served.ask(`/api/v1${page}`)]
    expect(twin.status, page).toBe(200)
    expect(twin.headers.get('etag')).toBe(api.headers.get('etag'))
    expect(await twin.text(), page).toBe(await api.text())
  }
})

test('a question goes with it, and the next page is a twin, too', async () => {
  const twin = await served.ask('/search.json?q=dam&limit=2&in=statements')
  const api = await served.ask('/api/v1/search?q=dam&limit=2&in=statements')
  expect(await twin.text()).toBe(await api.text())
  expect(twin.headers.get('link')).toMatch(
    /^<\/search\.json\?q=dam&limit=2&in=statements&cursor=[^>]+>; rel="next"$/,
  )
})

test('every page to read names its twin, and it is there', async () => {
  const { items } = (await (await served.ask('/stories.json')).json()) as {
    items: { id: string; document: string }[]
  }
  const [{ id, document }] = items as [{ id: string; document: string }]
  const { utterances, speakers } = (await (await served.ask(`/stories/${id}.json`)).json()) as Collation
  const reading = utterances[0]!.readings[0]!
  const paths = [
    '/',
    '/stories',
    `/stories/${id}`,
    ON_OWN_PAGES.story({ id, document }),
    `/utterances/${utterances[0]!.id}`,
    ON_OWN_PAGES.utterance({ id: 'u', reading }),
    ON_OWN_PAGES.passage(reading),
    ON_OWN_PAGES.document(document),
    `${ON_OWN_PAGES.document(document)}/revisions`,
    '/speakers',
    ON_OWN_PAGES.speaker(speakers[0]!.id),
    '/search?q=dam',
    '/saved',
    '/decisions',
    '/feeds',
    '/jobs',
    '/accounts',
    '/audit',
    '/api',
  ]
  const without: string[] = []
  for (const path of paths) {
    const page = await (await served.ask(path, { headers: { accept: 'text/html' } })).text()
    const twin = /<link rel="alternate" type="application\/json" href="([^"]+)"/.exec(page)?.[1]
    if (twin === undefined) {
      without.push(path)
      continue
    }
    const answer = await served.ask(twin.replaceAll('&amp;', '&'))
    expect(answer.status, `${path}: ${twin}`).toBe(200)
    expect(answer.headers.get('content-type'), twin).toContain('application/json')
  }
  expect(without).toEqual([])
})

test('what goes wrong is told to a program', async () => {
  const answer = await served.ask('/stories/no-such.json', { headers: { accept: 'text/html' } })
  expect(answer.status).toBe(404)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
})

test('the page of one decision has its twin', async () => {
  const { items } = (await (await served.ask('/stories.json')).json()) as { items: { id: string }[] }
  const subject = items[0]!.id
  const made = await served.post('/api/v1/decisions', { kind: 'accept', subject })
  const { number } = (await made.json()) as { number: number }
  const page = await (await served.ask(`/decisions?number=${number}`)).text()
  const twin = /type="application\/json" href="([^"]+)"/.exec(page)?.[1]
  expect(twin).toBe(`/decisions.json?number=${number}`)
  const told = async (path: string) => (await served.ask(path)).json()
  expect(await told(twin!)).toMatchObject({ items: [{ number, subject }], next: null })
  for (const none of [`${twin}&subject=else`, '/decisions.json?number=99999'])
    expect(await told(none)).toEqual({ items: [], next: null })
})
