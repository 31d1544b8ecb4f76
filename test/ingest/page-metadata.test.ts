import { describe, expect, test } from 'vitest'
import { finish } from '../../src/ingest/draft.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { bylineOf } from '../../src/ingest/page/byline.ts'
import { ownAddress } from '../../src/ingest/page/own-address.ts'
import { documentOfPage } from '../../src/ingest/page/page.ts'

const BODY =
  '<p>The harbour of Vell will stay open to every ship, Premier Ada Lorne told the crowd on Tuesday.</p>'
const linked = (data: string) => `<script type="application/ld+json">${data}</script>`

/** The document of a page with that head, and headline. */
const read = (head: string, body = `<h1>Lorne keeps Vell open</h1>${BODY}`, address: string | null = null) =>
  finish(
    documentOfPage(
      `<html><head>${head}</head><body>${body}</body></html>`,
      'f'.repeat(64),
      'page.html',
      DEFAULT_LIMITS,
      { address },
    ),
  )

describe('what a page says of itself, and where', () => {
  test.each([
    [
      'JSON-LD',
      linked(
        '{"@type":"NewsArticle","headline":"Lorne keeps Vell open","datePublished":"2025-10-14T18:05:00+02:00","dateModified":"2025-10-15","author":{"name":"Mira Osk"},"publisher":{"name":"Vell Courier"},"inLanguage":"en"}',
      ),
      'json-ld',
    ],
    [
      'a list in JSON-LD, things named by reference',
      linked(
        '[{"@type":"WebPage"},{"@graph":[{"@id":"#o","@type":"Organization","name":"Vell Courier"},{"@id":"#p","name":"Mira Osk"},{"@type":["Thing","https://schema.org/ReportageNewsArticle"],"headline":"Lorne keeps Vell open","datePublished":"2025-10-14T18:05:00+02:00","dateModified":"2025-10-15","author":[{"@id":"#p"}],"publisher":{"@id":"#o"},"inLanguage":"en"}]}]',
      ),
      'json-ld',
    ],
    [
      'broken JSON-LD: a comma too many, a line end in a string',
      linked(
        '{"@type":"NewsArticle","headline":"Lorne keeps Vell open","description":"a\nb","datePublished":"2025-10-14T18:05:00+02:00","dateModified":"2025-10-15","author":"Mira Osk","publisher":"Vell Courier","inLanguage":"en",}',
      ),
      'json-ld',
    ],
    [
      'OpenGraph',
      '<meta property="og:site_name" content="Vell Courier"><meta property="article:published_time" content="2025-10-14T18:05:00+02:00"><meta property="article:modified_time" content="2025-10-15"><meta property="article:author" content="Mira Osk"><meta property="og:locale" content="en_GB">',
      'open-graph',
    ],
    [
      'meta',
      '<meta name="publisher" content="Vell Courier"><meta name="DC.date.issued" content="2025-10-14T18:05:00+02:00"><meta name="last-modified" content="2025-10-15"><meta name="author" content="By Mira Osk"><meta http-equiv="content-language" content="en">',
      'meta',
    ],
  ])('%s', (_, head, from) => {
    const { outlet, byline, published, language, provenance } = read(head)
    expect({ outlet, byline, published, language, modified: provenance!.modified }).toEqual({
      outlet: 'Vell Courier',
      byline: 'Mira Osk',
      published: '2025-10-14T18:05:00+02:00',
      language: 'en',
      modified: '2025-10-15',
    })
    expect(provenance!.readFrom).toEqual({
      title: 'markup',
      outlet: from,
      byline: from,
      published: from,
      modified: from,
      language: from,
    })
  })

  test('microdata', () => {
    const { outlet, byline, published, provenance } = read(
      '',
      `<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Lorne keeps Vell open</h1><span itemprop="author" itemscope><a itemprop="name">Mira Osk</a></span><time itemprop="datePublished" datetime="2025-10-14">yesterday</time><div itemprop="publisher" itemscope><meta itemprop="name" content="Vell Courier"></div><div itemprop="articleBody">${BODY}</div><div itemprop="comment"><span itemprop="author">tollbridge</span></div></article>`,
    )
    expect({ outlet, byline, published }).toEqual({
      outlet: 'Vell Courier',
      byline: 'Mira Osk',
      published: '2025-10-14',
    })
    expect(provenance!.readFrom).toMatchObject({
      outlet: 'microdata',
      byline: 'microdata',
      published: 'microdata',
      language: 'told',
    })
  })

  test('the author’s address in microdata is not the page’s', () => {
    const author =
      '<span itemprop="author" itemscope><a itemprop="url" href="https://courier.example/people/osk"><span itemprop="name">Mira Osk</span></a></span>'
    const url = (own: string) =>
      read('', `<article itemscope><h1>Lorne keeps Vell open</h1>${author}${own}${BODY}</article>`)
        .provenance!.url
    expect(url('')).toBeNull()
    expect(url('<link itemprop="mainEntityOfPage" href="https://courier.example/a">')).toBe(
      'https://courier.example/a',
    )
  })

  test.each(['english', '{{locale}}'])('a language that is none gives way to the text’s: %s', declared => {
    const { language, provenance } = read(`<meta http-equiv="content-language" content="${declared}">`)
    expect([language, provenance!.readFrom.language]).toEqual(['en', 'told'])
  })

  test('a date in the page’s language', () => {
    expect(
      read(
        '<meta http-equiv="content-language" content="fr"><meta name="date" content="8 juillet 2025">',
        `<h1>Lorne keeps Vell open</h1><time datetime="2025-07-01">hier</time>${BODY}`,
      ).published,
    ).toBe('2025-07-08')
  })

  test('the text alone', () => {
    const { byline, published, credit, provenance } = read(
      '',
      `<h1>Lorne keeps Vell open</h1><p>By Mira Osk and Ivo Brandt</p><p>VELL, Oct 14 2025 (Corda) — The harbour stays open to every ship, the premier said.</p>`,
    )
    expect({ byline, published, credit }).toEqual({
      byline: 'Mira Osk, Ivo Brandt',
      published: '2025-10-14',
      credit: 'Corda',
    })
    expect(provenance!.readFrom).toMatchObject({ byline: 'text', published: 'text', credit: 'text' })
  })

  test('an agency in JSON-LD', () => {
    const { credit, provenance } = read(
      linked(
        '{"@type":"NewsArticle","publisher":{"name":"Vell Courier"},"sourceOrganization":{"name":"Corda News"}}',
      ),
    )
    expect([credit, provenance!.readFrom.credit]).toEqual(['Corda News', 'json-ld'])
  })

  test('a date that cannot be read gives way to one that can', () => {
    expect(
      read(
        `${linked('{"@type":"NewsArticle","datePublished":"03/04/2025"}')}<meta name="date" content="2025-04-03">`,
      ).published,
    ).toBe('2025-04-03')
  })
})

test.each([
  [
    'the heading that the declared title agrees with',
    '<meta property="og:title" content="Lorne keeps Vell open">',
    '<h1>Vell Courier</h1><h2>Lorne keeps Vell open</h2>',
    'Lorne keeps Vell open',
  ],
  [
    'the outlet’s name is no headline',
    '<title>Lorne keeps Vell open | Vell Courier</title>',
    '<h1>Vell Courier</h1><h2>Lorne keeps Vell open</h2>',
    'Lorne keeps Vell open',
  ],
  [
    'the window’s title without the outlet',
    '<title>Lorne keeps Vell open – Vell Courier</title>',
    '',
    'Lorne keeps Vell open',
  ],
  [
    'declared and not shown',
    linked('{"@type":"NewsArticle","headline":"Lorne keeps Vell open"}'),
    '<h3>Most read</h3>',
    'Lorne keeps Vell open',
  ],
  [
    'a line in large letters',
    '<title>Lorne keeps Vell open</title>',
    '<font size="5"><b>Lorne keeps Vell open</b></font><br>by Mira Osk<br>',
    'Lorne keeps Vell open',
  ],
])('headline: %s', (_, head, heading, expected) => {
  const document = read(head, `${heading}<div>${BODY}</div>`)
  expect(document.title).toBe(expected)
  expect(document.text.slice(...document.titleSpan!)).toBe(expected)
})

test.each([
  [['By Mira Osk and Ivo Brandt'], 'Mira Osk, Ivo Brandt'],
  [['Mira Osk, Harbour Editor'], 'Mira Osk'],
  [['Von Mira Osk, Ivo Brandt und Lou Marsh'], 'Mira Osk, Ivo Brandt, Lou Marsh'],
  [['Par Maëlle Tréguen et Armel Kerr'], 'Maëlle Tréguen, Armel Kerr'],
  [['Mira Osk', 'mira osk'], 'Mira Osk'],
  [['Mira Osk in Vell'], 'Mira Osk'],
  [['MIRA OSK AND IVO BRANDT IN VELL'], 'MIRA OSK, IVO BRANDT'],
  [['Maëlle Tréguen le mardi 14 octobre'], 'Maëlle Tréguen'],
  [['Anne Le Goff'], 'Anne Le Goff'],
  [['Jon le Carn'], 'Jon le Carn'],
  [['Ada E Lorne'], 'Ada E Lorne'],
  [['mira.osk@courier.example', 'https://courier.example/mira'], null],
  [['Staff reporter'], 'Staff reporter'],
  [['文/大森 澪'], '大森 澪'],
  [[], null],
])('%j wrote it: %j', (authors, expected) => {
  expect(bylineOf(authors)).toBe(expected)
})

test.each([
  ['https://courier.example/a', 'https://courier.example/a?from=feed', 'https://courier.example/a'],
  ['/a', 'https://www.courier.example/b', 'https://www.courier.example/a'],
  ['https://www.courier.example/a#top', 'https://amp.courier.example/a', 'https://www.courier.example/a'],
  ['https://news.courier.example/a', 'https://courier.example/a', 'https://news.courier.example/a'],
  ['https://courier.example/a', null, 'https://courier.example/a'],
  // another's, and what cannot be a report's
  ['https://gazette.example/a', 'https://courier.example/a', null],
  ['https://courier.example.evil.example/a', 'https://courier.example/a', null],
  ['https://b.co.uk/a', 'https://a.co.uk/a', null],
  ['https://courier.example/', 'https://courier.example/a', null],
  ['javascript:alert(1)', 'https://courier.example/a', null],
  ['http://[', 'https://courier.example/a', null],
])('%s at %s: %s', (named, fetched, expected) => {
  expect(ownAddress([named], null, fetched)?.url ?? null).toBe(expected)
})
