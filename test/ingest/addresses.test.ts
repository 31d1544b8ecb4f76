import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { FetchError, type Fetcher, type FetchRequest, type Opened } from '../../src/fetching/fetcher.ts'
import { distinct } from '../../src/ingest/batch.ts'
import { type ReadOptions, readDocuments } from '../../src/ingest/read.ts'
import type { Document } from '../../src/model/document.ts'
import { page, warcGz, warcRecord } from './archives.ts'
import { folderWith } from './scratch.ts'

type Site = Readonly<Record<string, string | Uint8Array | FetchError | { redirect: string }>>

/** A fetcher over what stands where; says what it was asked for. Later addresses answer sooner. */
function fetcherOf(site: Site): Fetcher & { readonly asked: string[]; readonly atOnce: number } {
  const asked: string[] = []
  let open = 0
  const state = { asked, atOnce: 0 }
  const answer = async ({ url }: FetchRequest): Promise<Opened> => {
    asked.push(url)
    state.atOnce = Math.max(state.atOnce, ++open)
    for (let turn = 0; turn < 40 - Math.min(asked.length, 39); turn++) await Promise.resolve()
    open--
    const found = site[url]
    if (found === undefined) throw new FetchError(url, 'bad-status', 'the server says 404 Not Found')
    if (found instanceof FetchError) throw found
    if (typeof found === 'object' && 'redirect' in found)
      return { ...(await answer({ url: found.redirect })), requested: url }
    const bytes = Buffer.from(found)
    return {
      status: 'ok',
      requested: url,
      url,
      movedTo: null,
      etag: null,
      lastModified: null,
      fetchedAt: '2031-05-04T10:00:00.000Z',
      contentType: 'application/octet-stream',
      charset: null,
      body: (async function* () {
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
      })(),
    }
  }
  return Object.assign(state, {
    open: answer,
    fetch: () => Promise.reject(new Error('opened only')),
    close: async () => {},
  })
}

async function readAt(location: string | string[], options: ReadOptions) {
  const documents: Document[] = []
  const said: string[] = []
  for await (const item of readDocuments([location].flat(), options)) {
    if ('document' in item) documents.push(item.document)
    else
      said.push(
        `${item.problem.severity} ${item.problem.code} ${item.problem.location}: ${item.problem.message}`,
      )
  }
  return { documents, said, at: documents.map(d => `${d.title} @ ${d.location}`) }
}

const item = (number: number, more = '') =>
  `<item><title>Report ${number}</title><link>https://vell.example/${number}</link><guid>${number}</guid><pubDate>${String(number).padStart(2, '0')} May 2031 09:00:00 GMT</pubDate>${more}</item>`
const rss = (...items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Vell Times</title><link>https://vell.example/</link>${items.join('')}</channel></rss>`
const sitemap = (...urls: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map(url => `<url><loc>${url}</loc></url>`).join('')}</urlset>`
const FULL = `<description>The harbour of Vell stays open for the winter, Premier Ada Lorne said on Tuesday, whatever the board may say of it.</description>`

describe('an address', () => {
  test.each<[string, string | Uint8Array]>([
    ['a page', page('Open')],
    ['a page packed as a file', gzipSync(page('Open'))],
    ['a record', '{"text": "The harbour stays open, she said.", "title": "Open"}'],
    ['a table', 'title,text\nOpen,"The harbour stays open, she said."\n'],
    ['an archive', warcGz([warcRecord({ body: page('Open') })])],
    ['a feed', rss(`<item><title>Open</title>${FULL}</item>`)],
    ['a Markdown text', '# Open\n\nThe harbour stays open, she said.\n'],
  ])('that is %s, whatever the server calls it', async (_, content) => {
    const { documents, said } = await readAt('https://vell.example/x', {
      fetcher: fetcherOf({ 'https://vell.example/x': content }),
    })
    expect(documents.map(d => d.title)).toEqual(['Open'])
    expect(said).toEqual([])
  })

  test('is known by what its page names, else by where it led, without what says how one came', async () => {
    const site = {
      'https://vell.example/a?utm_source=x&id=1': page('A'),
      'https://short.example/b': { redirect: 'https://vell.example/b#comments' },
      'https://vell.example/b#comments': page('B'),
      'https://vell.example/c?amp=1': page('C').replace('<title>', '<link rel=canonical href="/c"><title>'),
    }
    const { at } = await readAt(
      Object.keys(site).filter(url => !url.includes('#')),
      { fetcher: fetcherOf(site) },
    )
    expect(at).toEqual([
      'A @ https://vell.example/a?id=1',
      'B @ https://vell.example/b',
      'C @ https://vell.example/c',
    ])
  })

  test('says when it was fetched', async () => {
    const fetcher = fetcherOf({ 'https://vell.example/': page('Open') })
    for await (const item of readDocuments(['https://vell.example/'], { fetcher }))
      expect(item).toMatchObject({ fetchedAt: '2031-05-04T10:00:00.000Z' })
  })

  test('that cannot be read is one problem', async () => {
    const refused = 'https://inside.example/'
    const fetcher = fetcherOf({
      [refused]: new FetchError(refused, 'refused-address', 'its address is private'),
    })
    const { said } = await readAt([refused, 'https://vell.example/none', 'ftp://vell.example/', 'https://'], {
      fetcher,
    })
    expect(said).toEqual([
      `error refused-address ${refused}: its address is private`,
      'error bad-status https://vell.example/none: the server says 404 Not Found',
      'error bad-address ftp://vell.example/: only http and https addresses are read',
      'error bad-address https://: only http and https addresses are read',
    ])
  })

  test('without a fetcher is not fetched', async () => {
    const { said } = await readAt('https://vell.example/', {})
    expect(said[0]).toMatch(/^error unsupported/)
  })
})

describe('a feed', () => {
  const FEED = 'https://vell.example/feed'

  test('has its pages fetched, in its own order, some at a time, each once', async () => {
    const numbers = Array.from({ length: 20 }, (_, i) => i + 1)
    const fetcher = fetcherOf({
      [FEED]: rss(...numbers.map(n => item(n)), item(3)),
      ...Object.fromEntries(numbers.map(n => [`https://vell.example/${n}`, page(`Report ${n}`)])),
    })
    const { at, said } = await readAt([FEED, 'https://vell.example/5'], { fetcher })
    expect(at).toEqual(numbers.map(n => `Report ${n} @ https://vell.example/${n}`))
    expect(fetcher.asked).toHaveLength(21)
    expect(fetcher.atOnce).toBeGreaterThan(1)
    expect(fetcher.atOnce).toBeLessThanOrEqual(6)
    expect(said).toEqual([])
  })

  test('stands in for a page that cannot be had, and the reason is told', async () => {
    const fetcher = fetcherOf({
      [FEED]: rss(item(1, FULL), item(2), item(3, FULL)),
      'https://vell.example/3': '<p>Log in',
    })
    const { at, said, documents } = await readAt(FEED, { fetcher })
    expect(at).toEqual(['Report 1 @ https://vell.example/1', 'Report 3 @ https://vell.example/3'])
    expect(documents[0]).toMatchObject({
      published: expect.stringMatching(/^2031-05-01/),
      provenance: { readFrom: { title: 'feed' } },
    })
    expect(said).toEqual([
      'notice bad-status https://vell.example/1: the server says 404 Not Found; read as the feed has it',
      'error bad-status https://vell.example/2: the server says 404 Not Found',
      expect.stringMatching(/^notice no-article https:\/\/vell.example\/3: .*; read as the feed has it$/),
    ])
  })

  test('whose pages are feeds again is not followed without end', async () => {
    const feeds = Array.from({ length: 9 }, (_, n) => [`https://vell.example/${n}`, rss(item(n + 1))])
    const fetcher = fetcherOf(Object.fromEntries(feeds))
    const { documents, said } = await readAt('https://vell.example/0', { fetcher })
    expect(documents).toEqual([])
    expect(fetcher.asked).toEqual(['https://vell.example/0', 'https://vell.example/1'])
    expect(said).toEqual([
      'error unsupported https://vell.example/1: a list of reports, where one report was to be',
    ])
  })

  test('leads to records, of which a bad one costs only itself, and to so many at most', async () => {
    const records = (count: number) => '{"text": "The harbour stays open, she said."}\n'.repeat(count)
    const fetcher = fetcherOf({
      [FEED]: rss(item(1, FULL), item(2, FULL)),
      'https://vell.example/1': `${records(1)}nonsense\n${records(1)}`,
      'https://vell.example/2': records(150),
    })
    const { documents, said } = await readAt(FEED, { fetcher })
    expect(documents).toHaveLength(102)
    expect(said).toEqual([
      expect.stringMatching(/^error bad-json https:\/\/vell.example\/1#2: /),
      'notice too-large https://vell.example/2: what is beyond the first 100 reports in it is not read',
    ])
  })

  test('of reports without addresses gives each a place of its own', async () => {
    const note = (n: number, id: string) =>
      `<item><title>Note ${n}</title>${id}<description>Ferry ${n} stays in the harbour, Ada Lorne said.</description></item>`
    const fetcher = fetcherOf({
      [FEED]: rss(note(1, '<guid isPermaLink="false">one</guid>'), note(2, '')),
    })
    const { documents, at } = await readAt(FEED, { fetcher })
    expect(at).toEqual([
      `Note 1 @ ${FEED}#id:one`,
      expect.stringMatching(/^Note 2 @ https:\/\/vell.example\/feed#hash:/),
    ])
    expect(distinct(documents).documents).toHaveLength(2)
  })

  test('without a fetcher is read as it is, and what it does not have is counted', async () => {
    const file = join(folderWith({ feed: rss(item(1, FULL), item(2), item(3)) }), 'feed')
    const { at, said } = await readAt(file, {})
    expect(at).toEqual(['Report 1 @ https://vell.example/1'])
    expect(said).toEqual([
      `notice no-text ${file}: 2 of the reports listed have no text here, and are not fetched`,
    ])
  })

  test('gives its newest reports, so many as are asked for', async () => {
    const file = join(
      folderWith({ feed: rss(item(9, FULL), item(12, FULL), item(3, FULL), item(10, FULL)) }),
      'feed',
    )
    const { at, said } = await readAt(file, { most: 2 })
    expect(at).toEqual(['Report 12 @ https://vell.example/12', 'Report 10 @ https://vell.example/10'])
    expect(said).toEqual([`notice too-large ${file}: 4 reports are listed; the newest 2 are read`])
  })

  test('tells of a report what its page does not', async () => {
    const fetcher = fetcherOf({
      [FEED]: rss(item(1, '<author>Mira Osk</author>')),
      'https://vell.example/1': page('Report 1'),
    })
    const { documents } = await readAt(FEED, { fetcher })
    expect(documents[0]).toMatchObject({
      published: expect.stringMatching(/^2031-05-01T09:00/),
      provenance: { readFrom: { published: 'feed' } },
    })
  })
})

describe('what leads to feeds and sitemaps', () => {
  const index = (...urls: string[]) =>
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map(url => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`

  test('is followed, and no address is asked for twice', async () => {
    const site: Site = {
      'https://vell.example/index.xml': index(
        'https://vell.example/a.xml',
        'https://vell.example/b.xml.gz',
        'https://vell.example/index.xml',
      ),
      'https://vell.example/a.xml': sitemap('https://vell.example/1', 'https://vell.example/2'),
      'https://vell.example/b.xml.gz': gzipSync(sitemap('https://vell.example/2', 'https://vell.example/3')),
      ...Object.fromEntries([1, 2, 3].map(n => [`https://vell.example/${n}`, page(`Report ${n}`)])),
    }
    const fetcher = fetcherOf(site)
    const { at, said } = await readAt('https://vell.example/index.xml', { fetcher })
    expect(at).toEqual([1, 2, 3].map(n => `Report ${n} @ https://vell.example/${n}`))
    expect(said).toEqual([])
    expect(fetcher.asked.toSorted()).toEqual(Object.keys(site).toSorted())
  })

  test('not without end', async () => {
    const site: Record<string, string> = {}
    for (let depth = 0; depth < 9; depth++)
      site[`https://vell.example/${depth}.xml`] = index(`https://vell.example/${depth + 1}.xml`)
    const fetcher = fetcherOf(site)
    const { said } = await readAt('https://vell.example/0.xml', { fetcher })
    expect(fetcher.asked).toHaveLength(4)
    expect(said).toEqual([
      'notice too-deep https://vell.example/3.xml: leads on to 1 more, too far to be followed',
    ])
  })

  test('nor to more than a limit', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `https://vell.example/${i}.xml`)
    const fetcher = fetcherOf({ 'https://vell.example/index.xml': index(...many) })
    const { said } = await readAt('https://vell.example/index.xml', { fetcher })
    expect(fetcher.asked).toHaveLength(301)
    expect(said.at(-1)).toBe(
      'notice too-large https://vell.example/index.xml: leads to 1000 feeds; the last 700 are not followed, since 300 were',
    )
  })
})

test('standard input is of any kind too', async () => {
  const input = (async function* () {
    yield Buffer.from('{"text": "The first said so."}\n{"te')
    yield Buffer.from('xt": "The second said so."}\n')
  })()
  const { documents } = await readAt(['-', '-'], { standardInput: input })
  expect(documents.map(d => d.location)).toEqual(['standard input#1', 'standard input#2'])
})

test('a file packed with gzip is what is packed', async () => {
  const folder = folderWith({
    a: gzipSync(page('Open')),
    b: gzipSync('{"text": "The first said so."}\n{"text": "The second said so."}\n'),
    c: Buffer.concat([gzipSync('The third said so.\n'), Buffer.from('left over')]),
    d: gzipSync('The fourth said so.\n').subarray(0, -6),
    e: gzipSync(Buffer.alloc(9_000_000, 'a')),
    f: gzipSync(gzipSync(gzipSync('The sixth said so.'))),
    g: gzipSync(''),
    h: gzipSync('{"text": "The eighth said so."}\n{"text": "The ninth"}\n').subarray(0, -4),
  })
  const { documents, said } = await readAt(folder, {})
  expect(documents.map(d => d.location.replace(folder, ''))).toEqual([
    '/a',
    '/b#1',
    '/b#2',
    '/c',
    '/h#1',
    '/h#2',
  ])
  expect(said.map(line => line.replace(folder, ''))).toEqual([
    'notice bad-archive /c: something stands behind what is packed; it is not read',
    'error truncated /d: the packed bytes end too early',
    'error too-large /e: unpacks to more than 200 times its size',
    'error too-deep /f: packed more than 2 times over',
    'error empty /g: there is nothing in it',
    'error truncated /h: the packed bytes end too early',
  ])
})
