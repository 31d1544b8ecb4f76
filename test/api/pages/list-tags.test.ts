import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedSamples, serveSamples } from '../served-samples.ts'

let served: ServedSamples

beforeAll(async () => {
  served = await serveSamples()
})

afterAll(async () => {
  expect(served.failures).toEqual([])
  await served.close()
})

const page = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  served.ask(path, { headers: { accept: 'text/html', ...headers } })

const LISTS = [
  '/',
  '/stories',
  '/search',
  '/search?q=dam',
  '/search?q=dam&in=documents',
  '/search?q=nowheretobefound',
  '/speakers',
  '/speakers?name=p',
  '/decisions',
]

test.each(LISTS)('whoever has %s is told so, and gets it where they have another', async path => {
  const first = await page(path)
  expect(first.status).toBe(200)
  const etag = first.headers.get('etag')!
  expect(etag).toMatch(/^"[^"]+"$/)
  const html = withoutToken(await first.text())
  expect(html).toContain('<!doctype html>')

  const again = await page(path, { 'if-none-match': etag })
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])

  const other = await page(path, { 'if-none-match': '"another"' })
  expect([other.status, other.headers.get('etag')]).toEqual([200, etag])
  expect(withoutToken(await other.text())).toBe(html)
})

/** Forms have another in each answer. */
function withoutToken(html: string): string {
  return html.replace(/(?<=name="csrf" value=")[^"]+/g, token => `${token.length} characters`)
}

test('no two lists have one tag', async () => {
  const tags = await Promise.all(LISTS.map(async path => (await page(path)).headers.get('etag')))
  expect(new Set(tags).size).toBe(LISTS.length)
})

test('another is in the list: it has another tag', async () => {
  const tags = async () => {
    const paths = ['/', '/stories', '/search?q=dam', '/speakers', '/decisions']
    return Promise.all(paths.map(async path => (await page(path)).headers.get('etag')!))
  }
  const before = await tags()
  const json = async <T>(path: string) => (await (await served.ask(`/api/v1${path}`)).json()) as T
  const { items } = await json<{ items: { id: string }[] }>('/stories')
  const { statements } = await json<{ statements: { items: { speaker: string | null }[] } }>('/search?q=dam')
  const heard = statements.items.find(({ speaker }) => speaker !== null)!
  for (const subject of [heard.speaker, items[0]!.id]) {
    const renamed = { kind: 'rename', subject, content: { name: 'Somebody Else' } }
    expect((await served.post('/api/v1/decisions', renamed)).status).toBe(201)
  }
  const after = await tags()
  expect(after.filter((tag, i) => tag === before[i])).toEqual([])
  const speakers = await page('/speakers?name=somebody', { 'if-none-match': before[3]! })
  expect([speakers.status, (await speakers.text()).includes('Somebody Else')]).toEqual([200, true])
})

test.each(['/feeds', '/saved', '/jobs', '/search?q=dam%20OR', '/stories?cursor=!'])(
  'what the clock changes, and what went wrong, has none: %s',
  async path => {
    expect((await page(path)).headers.get('etag')).toBe(null)
  },
)
