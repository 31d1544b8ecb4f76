import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { type AlertFeed, atomFeed, jsonFeed, lastChange } from '../../src/alerting/alert-feed.ts'
import { hitInWords } from '../../src/alerting/hit-in-words.ts'
import type { SavedHit } from '../../src/store/saved-hits.ts'
import { pathOfHit } from '../../src/web/path-of-hit.ts'

const HIT: SavedHit = {
  id: 'urn:uuid:0b2f7c9e-52a1-8c3e-9a44-6f1b2c3d4e5f',
  number: 7,
  foundAt: '2031-05-04T12:00:00.000Z',
  document: 'd-1',
  location: 'https://lantern.example/a?b=1&c=2',
  outlet: 'Lantern',
  title: 'Ferry late',
  published: '1998-01-02',
  language: 'en',
  statement: {
    id: 'a-1',
    span: [31, 51],
    pieces: [[31, 51]],
    speakerName: 'Ada Vell',
    decidedSpeaker: null,
    negated: false,
  },
  text: '“The ferry is late.”',
}

/** What a reader of XML finds in elements of each name. */
function textsIn(xml: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {}
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name }) => {
    open.push(name)
    texts[name] ??= []
    texts[name].push('')
  })
  const add = (text: string) => {
    const found = texts[open.at(-1) ?? '']
    if (found !== undefined) found[found.length - 1] += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return Object.fromEntries(
    Object.entries(texts).map(([name, found]) => [name, found.map(text => text.trim())]),
  )
}

const REPORT: SavedHit = { ...HIT, statement: null, text: 'The ferry from Orlin is late.' }

function feedOf(hits: readonly SavedHit[], given: Partial<AlertFeed> = {}): AlertFeed {
  const first = 'https://desk.example/saved/q-1/feed.atom?key=k'
  return {
    search: {
      id: 'q-1',
      name: 'Ferries',
      query: 'ferry "not a day"',
      what: 'statements',
      createdAt: '2031-05-01T12:00:00.000Z',
      lastFound: '2031-05-04T12:00:00.000Z',
    },
    hits,
    site: 'https://desk.example',
    self: first,
    first,
    next: null,
    pathOf: pathOfHit,
    ...given,
  }
}

describe('a hit in words', () => {
  test.each([
    [HIT, 'According to Lantern, Ada Vell said: “The ferry is late.”'],
    [
      { ...HIT, statement: { ...HIT.statement!, negated: true } },
      'According to Lantern, Ada Vell did not say: “The ferry is late.”',
    ],
    [
      { ...HIT, outlet: null, statement: { ...HIT.statement!, speakerName: null } },
      'According to lantern.example, a speaker not resolved said: “The ferry is late.”',
    ],
    [
      { ...HIT, outlet: null, location: 'reports/lantern.txt' },
      'According to lantern, Ada Vell said: “The ferry is late.”',
    ],
    [
      { ...HIT, statement: { ...HIT.statement!, decidedSpeaker: { id: 's-1', name: 'Berit Holm' } } },
      'According to Lantern, Berit Holm (as decided; in the report Ada Vell) said: “The ferry is late.”',
    ],
    [
      {
        ...HIT,
        statement: { ...HIT.statement!, speakerName: null, decidedSpeaker: { id: 's-1', name: 'B\u0007' } },
      },
      'According to Lantern, B said: “The ferry is late.”',
    ],
    [REPORT, 'Lantern reports: Ferry late'],
    [{ ...REPORT, outlet: ' ', title: null }, 'lantern.example reports: The ferry from Orlin is late.'],
    [
      { ...HIT, outlet: 'Lan\u202Etern\u0007', text: '“Late,\n\t again.”' },
      'According to Lantern, Ada Vell said: “Late, again.”',
    ],
  ])('%#', (hit, line) => {
    expect(hitInWords(hit).line).toBe(line)
  })
})

describe('as Atom', () => {
  test('has all that RFC 4287 asks for, and the outlet as author', () => {
    const parsed = parseAtomFeed(atomFeed(feedOf([HIT])))
    expect(parsed).toMatchObject({
      id: expect.stringMatching(/^urn:uuid:/),
      title: { value: 'Ferries – Hearsay', type: 'text' },
      updated: '2031-05-04T12:00:00.000Z',
      links: [
        { rel: 'self', href: 'https://desk.example/saved/q-1/feed.atom?key=k' },
        { rel: 'alternate', href: 'https://desk.example/saved/q-1' },
      ],
      entries: [
        {
          id: HIT.id,
          title: { value: 'According to Lantern, Ada Vell said: “The ferry is late.”', type: 'text' },
          updated: '2031-05-04T12:00:00.000Z',
          published: '1998-01-02T00:00:00.000Z',
          authors: [{ name: 'Lantern' }],
          links: [
            { rel: 'alternate', href: 'https://desk.example/documents/d-1/passages/31-51' },
            { rel: 'via', href: 'https://lantern.example/a?b=1&c=2' },
          ],
          content: {
            type: 'text',
            value: 'According to Lantern, Ada Vell said: “The ferry is late.”',
            xml: { lang: 'en' },
          },
        },
      ],
    })
  })

  test('without hits is one all the same', () => {
    const feed = feedOf([], { search: { ...feedOf([]).search, lastFound: null } })
    const parsed = parseAtomFeed(atomFeed(feed))
    expect(parsed).toMatchObject({ updated: '2031-05-01T12:00:00.000Z' })
    expect(parsed.entries).toBeUndefined()
    expect(lastChange(feed).toISOString()).toBe('2031-05-01T12:00:00.000Z')
  })

  test('leads to the page behind it and to the first', () => {
    const self = 'https://desk.example/saved/q-1/feed.atom?key=k&before=9'
    const next = 'https://desk.example/saved/q-1/feed.atom?key=k&before=7'
    const { links } = parseAtomFeed(atomFeed(feedOf([HIT], { self, next })))
    expect(links).toMatchObject([
      { rel: 'self', href: self },
      { rel: 'alternate' },
      { rel: 'first', href: feedOf([]).first },
      { rel: 'next', href: next },
    ])
  })
})

describe('as JSON Feed', () => {
  test('has the same', () => {
    const next = 'https://desk.example/saved/q-1/feed.json?key=k&before=7'
    expect(parseJsonFeed(jsonFeed(feedOf([HIT], { next })))).toMatchObject({
      title: 'Ferries – Hearsay',
      home_page_url: 'https://desk.example/saved/q-1',
      next_url: next,
      items: [
        {
          id: HIT.id,
          url: 'https://desk.example/documents/d-1/passages/31-51',
          external_url: 'https://lantern.example/a?b=1&c=2',
          content_text: 'According to Lantern, Ada Vell said: “The ferry is late.”',
          language: 'en',
          date_modified: '2031-05-04T12:00:00.000Z',
          authors: [{ name: 'Lantern' }],
        },
      ],
    })
    expect(JSON.parse(jsonFeed(feedOf([])))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      items: [],
    })
  })
})

describe('text of strangers stays text', () => {
  test.each([
    '<script>alert(1)</script>',
    '</entry><entry><title>x</title>',
    ']]><!-- ]]> -->',
    '<![CDATA[x]]>',
    '&lt;b&gt; &amp;amp; &#60; &nbsp;',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '" onload="alert(1)',
    "javascript:alert('1')",
    'לילה 港 \u{1F6A2}',
    '=HYPERLINK("https://x.example")',
  ])('%s', words => {
    const hit: SavedHit = {
      ...HIT,
      outlet: words,
      title: words,
      location: `javascript:${words}`,
      published: words,
      statement: { ...HIT.statement!, pieces: [[31, 31 + words.length]], speakerName: words },
      text: words,
    }
    const feed = feedOf([hit, { ...REPORT, outlet: words, title: words, text: words }], {
      search: { ...feedOf([]).search, name: words, query: words },
    })
    const said = `According to ${words}, ${words} said: ${words}`
    const atom = atomFeed(feed)
    const texts = textsIn(atom)
    expect(texts.title).toEqual([`${words} – Hearsay`, said, `${words} reports: ${words}`])
    expect(texts.name).toEqual(['Hearsay', words, words])
    expect(texts.content).toEqual([said, `${words} reports: ${words}`])
    expect(atom.match(/ type="[^"]*"/g)).not.toContain(' type="html"')
    const parsed = parseAtomFeed(atom)
    expect(parsed.entries).toHaveLength(2)
    expect(parsed.entries![0]!.links).toHaveLength(1)
    // That parser takes what looks like a comment out of text.
    if (!words.includes('<!--'))
      expect(parsed.entries![0]!.content).toMatchObject({ value: said, type: 'text' })
    const json = parseJsonFeed(jsonFeed(feed))
    expect(json.items![0]).toMatchObject({ content_text: said })
    expect(json.items![0]).not.toHaveProperty('content_html')
  })

  test('also where it has what XML has not', () => {
    const words = 'a\u0000b\u0001c\uFFFFd\uD800e\u000Bf'
    const xml = atomFeed(
      feedOf([{ ...HIT, text: words, outlet: words }], { search: { ...feedOf([]).search, name: words } }),
    )
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/)
    expect(parseAtomFeed(xml).entries![0]!.content?.value).toBe(
      'According to abcd\uFFFDe f, Ada Vell said: abcd\uFFFDe f',
    )
  })
})
