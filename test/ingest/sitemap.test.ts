import { describe, expect, test } from 'vitest'
import { listingOf } from '../../src/ingest/listing.ts'

const read = (text: string) => listingOf(text, 'sitemap.xml', 'https://vell.example/sitemap.xml')
const sitemap = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${inner}</urlset>`
const addresses = (text: string) => read(text).entries.map(entry => entry.url)

describe('a sitemap', () => {
  test('of news', () => {
    const listing = read(
      sitemap(`<url>
        <loc>
          https://vell.example/a?x=1&amp;y=2
        </loc>
        <lastmod>2025-10-15T09:00:00+02:00</lastmod>
        <news:news>
          <news:publication><news:name>The Vell Courier</news:name><news:language>en</news:language></news:publication>
          <news:publication_date>2025-10-14T18:05+02:00</news:publication_date>
          <news:title><![CDATA[R&D: “Vell stays open”]]></news:title>
        </news:news>
        <image:image><image:loc>https://vell.example/x.jpg</image:loc><image:title>The harbour</image:title></image:image>
      </url>`),
    )
    expect(listing).toEqual({
      kind: 'sitemap',
      title: null,
      leadsTo: [],
      pace: null,
      reservations: [],
      entries: [
        {
          id: null,
          url: 'https://vell.example/a?x=1&y=2',
          title: 'R&D: “Vell stays open”',
          published: '2025-10-14T18:05+02:00',
          modified: '2025-10-15T09:00:00+02:00',
          byline: null,
          outlet: 'The Vell Courier',
          language: 'en',
          content: null,
        },
      ],
    })
  })

  test('with other prefixes, and none for what is its own', () => {
    expect(
      read('<s:urlset><s:url><s:loc>/a</s:loc><n:news><n:title>T</n:title></n:news></s:url></s:urlset>')
        .entries,
    ).toMatchObject([{ url: 'https://vell.example/a' }])
  })

  test('an index leads to sitemaps', () => {
    const listing = read(
      '<sitemapindex><sitemap><loc>https://vell.example/1.xml</loc><lastmod>2025-10</lastmod></sitemap><sitemap><loc>2.xml</loc></sitemap></sitemapindex>',
    )
    expect(listing).toMatchObject({
      kind: 'sitemap-index',
      entries: [],
      leadsTo: ['https://vell.example/1.xml', 'https://vell.example/2.xml'],
    })
  })

  test('what is wrong with one address costs only that one', () => {
    const listing = read(
      sitemap(
        '<url><loc>/a</loc></url><url/><url><loc>file:///etc/passwd</loc></url><url><loc>/b</loc><lastmod>soon</lastmod></url>',
      ),
    )
    expect(listing.entries).toMatchObject([
      { url: 'https://vell.example/a' },
      { url: 'https://vell.example/b', modified: null },
    ])
    expect(listing.reservations).toEqual([
      'an element without an address',
      'a link that is no address of the web; left out (“file:///etc/passwd”)',
      'a date that is no date that can be read without guessing; left out (“soon”)',
    ])
  })

  test('an ampersand inside of CDATA is one, and a reference there is none', () => {
    expect(
      addresses(sitemap('<url><loc><![CDATA[https://vell.example/a?x=1&y=2&amp;z]]></loc></url>')),
    ).toEqual(['https://vell.example/a?x=1&y=2&amp;z'])
  })

  test.each([
    [
      'bare ampersands',
      sitemap('<url><loc>/a?x=1&y=2&copy=3</loc></url>'),
      ['https://vell.example/a?x=1&y=2&copy=3'],
    ],
    [
      'an end that is missing',
      sitemap('<url><loc>/a</loc></url><url><loc>/b</loc>').replace('</urlset>', ''),
      ['https://vell.example/a'],
    ],
    [
      'a tag left open',
      sitemap('<url><loc>/a</loc><x></url><url><loc>/b</loc></url>'),
      ['https://vell.example/a', 'https://vell.example/b'],
    ],
    [
      'a document type',
      `<!DOCTYPE urlset [<!ENTITY a "${'b'.repeat(50)}">]>${sitemap('<url><loc>/a</loc></url>')}`,
      ['https://vell.example/a'],
    ],
  ])('that is not well-formed: %s', (_, text, urls) => {
    expect(addresses(text)).toEqual(urls)
  })

  test('references that fall between two pieces', () => {
    const urls = Array.from(
      { length: 4000 },
      (_, n) => `https://vell.example/${'é'.repeat(n % 7)}?a=${n}&b=1&c=2`,
    )
    const text = sitemap(urls.map(url => `<url><loc>${url.replaceAll('&', '&amp;')}</loc></url>`).join(''))
    const listing = read(text)
    expect(listing.reservations).toEqual([])
    expect(listing.entries.map(entry => entry.url)).toEqual(urls.map(url => new URL(url).href))
  })

  test('as many as the protocol allows', () => {
    const listing = read(sitemap('<url><loc>/a</loc></url>'.repeat(60_000)))
    expect(listing.entries).toHaveLength(50_000)
    expect(listing.reservations).toEqual(['it lists more than 50000 addresses; read as far as that'])
  })

  test.each([
    ['elements in one another', '<x>'.repeat(1_000_000)],
    ['unknown entities', `<url><loc>${'&x;'.repeat(1_000_000)}</loc></url>`],
    ['ampersands', `<url><loc>${'&'.repeat(5_000_000)}</loc></url>`],
    ['brackets', '<'.repeat(5_000_000)],
    ['a declaration left open', `<!DOCTYPE ${'[<'.repeat(1_000_000)}`],
  ])(
    'that would take time without end: %s',
    (_, inner) => {
      const before = process.cpuUsage()
      read(sitemap(inner))
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1e6).toBeLessThan(3)
    },
    20_000,
  )

  test('too large', () => {
    expect(() => read(sitemap(' '.repeat(53_000_000)))).toThrow(
      expect.objectContaining({ name: 'InputError', code: 'too-large' }),
    )
  })
})
