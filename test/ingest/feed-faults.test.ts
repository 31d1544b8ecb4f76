import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listingOf } from '../../src/ingest/listing.ts'

const read = (text: string) => listingOf(text, 'feed.xml', 'https://vell.example/feed')
const titles = (text: string) => read(text).entries.map(entry => entry.title)
const rss = (inner: string) => `<rss version="2.0"><channel><title>Vell</title>${inner}</channel></rss>`
const item = (title: string, inner = '') => `<item><title>${title}</title>${inner}</item>`

describe('a fault in one item costs only that item', () => {
  test.each([
    ['a tag left open', '<description><p>Tolls <b>fall</description>'],
    ['a tag closed that was not open', '</b></p><description>x</p></description>'],
    ['CDATA left open', '<description><![CDATA[Tolls fall</description>'],
    ['a comment left open', '<!-- to do <description>x</description>'],
    ['a field left open', '<description>Tolls fall'],
    ['a declaration left open', '<!x [<description>y</description>'],
    ['an instruction left open', '<?x <description>y</description>'],
    ['a bare ampersand and a bare bracket', '<description>R&D: 5 < 6 & <3</description>'],
    ['a tag that is cut', '<description>Tolls <a href="</description>'],
    ['a quotation mark left open', '<enclosure url="x /><description>it’s</description>'],
    [
      'names that objects have',
      '<constructor a="b">x</constructor><__proto__/><description prototype="x">y</description>',
    ],
    ['control characters', '<description>a\u0000b\u0001c\u000b</description>'],
    ['a lone surrogate', '<description>a\ud800b</description>'],
    ['ends in other letters', '<DESCRIPTION>x</description><Link>https://vell.example/a</LINK>'],
  ])('%s', (_, fault) => {
    expect(
      titles(
        rss(item('One') + item('Two', fault) + item('Three', '<description><![CDATA[x]]></description>')),
      ),
    ).toEqual(['One', 'Two', 'Three'])
  })

  test('an item left open ends where the next begins', () => {
    expect(titles(rss(`<item><title>One</title>${item('Two')}`))).toEqual(['One', 'Two'])
  })

  test('a title left open ends where the next field begins', () => {
    expect(read(rss('<item><title>One<link>https://vell.example/1</link></item>')).entries).toMatchObject([
      { title: 'One', url: 'https://vell.example/1' },
    ])
  })

  test('an item that says nothing, a link that is none, a date that is none are told', () => {
    const listing = read(
      rss(
        `<item/><item></item>${item('One', '<link>ftp://vell.example/a</link><pubDate>31 Feb 2025</pubDate>')}${item('Two', '<pubDate>soon</pubDate>')}${item('Three', '<pubDate>later</pubDate>')}`,
      ),
    )
    expect(listing.entries).toHaveLength(3)
    expect(listing.reservations).toEqual([
      'a link that is no address of the web; left out (“ftp://vell.example/a”)',
      'a date that is a day that is in no calendar; left out (“31 Feb 2025”)',
      '2 × a date that is no date that can be read without guessing; left out (the first: “soon”)',
      '2 × an item that says nothing',
    ])
  })

  test('half an item at the end of a feed that was cut is left out', () => {
    const listing = read(rss(item('One') + item('Two', '<description>Tolls fall by')).slice(0, -40))
    expect(listing.entries.map(entry => entry.title)).toEqual(['One'])
    expect(listing.reservations).toEqual(['it ends in the middle of an item, which is left out'])
  })

  test('a feed that says too much of itself keeps its name and its items', () => {
    const listing = read(rss(`${'<x>y</x>'.repeat(30_000)}${item('One')}`))
    expect(listing).toMatchObject({ title: 'Vell', entries: [{ title: 'One' }] })
    expect(listing.reservations).toEqual(['what it says of itself is too long; read in part'])
  })

  test('tags inside of CDATA and comments are none', () => {
    expect(
      titles(
        rss(`<!-- ${item('Old')} -->${item('One', '<description><![CDATA[<item>x</item>]]></description>')}`),
      ),
    ).toEqual(['One'])
  })
})

describe('what stands before the feed', () => {
  test.each([
    ['a byte order mark and lines', '\uFEFF\n\n  <?xml version="1.0"?>'],
    ['a message of the server', '<br />\n<b>Warning</b>: something in line 3<br /><?xml version="1.0"?>'],
    ['a comment and a style sheet', '<?xml version="1.0"?><!-- <rss> --><?xml-stylesheet href="x"?>'],
    ['a declaration of another encoding', '<?xml version="1.0" encoding="shift_jis"?>'],
    ['a document type', '<!DOCTYPE rss PUBLIC "x" "https://x.example/rss.dtd" [<!ENTITY a "b">]>'],
  ])('%s', (_, before) => {
    expect(titles(before + rss(item('One')))).toEqual(['One'])
  })

  test('entities that stand for entities a milliard times over stand for nothing', () => {
    const entities = Array.from({ length: 30 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
    const text = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${entities.join('')}]>${rss(item('One', '<description>&e30;</description>'))}`
    expect(read(text).entries).toMatchObject([{ title: 'One', content: { value: '&e30;' } }])
  })

  test('an entity that names a file stands for nothing', () => {
    const text = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item('&x;'))}`
    expect(titles(text)).toEqual(['&x;'])
  })
})

describe('what is no feed', () => {
  test.each([
    ['junk', 'x'.repeat(20_000_000)],
    ['brackets', '<'.repeat(5_000_000)],
    ['a page', '<!doctype html><html><body><p>Tolls fall.</p></body></html>'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'InputError', code: 'bad-feed' }))
  })
})

/** Seconds of this process that reading takes. */
function cost(text: string): number {
  const before = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('what would take time without end', () => {
  const long = 400_000
  test.each([
    ['elements in one another', item('x', '<x>'.repeat(100_000))],
    ['elements in one another outside of items', `${'<x>'.repeat(100_000)}${item('x')}`],
    ['brackets in a name', item('x', `<author>${'('.repeat(long)}</author>`)],
    ['brackets in the name of who answers for it', `<managingEditor>${'('.repeat(long)}</managingEditor>`],
    ['full stops in a mail address', item('x', `<author>a@${'.'.repeat(long)} </author>`)],
    ['brackets and marks that are left open', item('x', `<description>${'<"'.repeat(long)}`)],
    ['CDATA left open in each of many items', '<item><title><![CDATA[x</title></item>'.repeat(20_000)],
    ['comments left open', '<!--'.repeat(long)],
    ['declarations left open', '<!x ['.repeat(long)],
    ['attributes', item('x', `<x ${'a="b" '.repeat(9000)}/>`.repeat(10))],
    ['many items', '<item><title>x</title></item>'.repeat(20_000)],
    ['items that the parser refuses', '<item><title>x</title><__proto__/></item>'.repeat(5000)],
  ])(
    '%s',
    (_, inner) => {
      expect(cost(rss(inner))).toBeLessThan(3)
    },
    20_000,
  )

  test('a million items: so many are read, the rest is counted', () => {
    const listing = read(rss('<item><title>x</title></item>'.repeat(1_000_000)))
    expect(listing.entries).toHaveLength(50_000)
    expect(listing.reservations).toEqual(['950000 × item beyond the 50000 that are read'])
  }, 20_000)
})

describe('laws of feeds', () => {
  const piece = fc.constantFrom(
    ...[
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?x',
      '?>',
      '<!D [',
      ']>',
      '&',
      '&amp;',
      '&x;',
      '<',
      '>',
      '"',
      "'",
    ],
    ...[
      '<link>',
      '</link>',
      '<description>',
      '<p',
      '<p>',
      '</p>',
      '</channel>',
      '<channel>',
      '</rss>',
      '<item/>',
      'a',
      ' ',
      '=',
      '/',
      '<br>',
      '<__proto__>',
    ],
  )

  test('whatever stands in an item, those before it are as they were', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const listing = read(rss(item('One') + item('Two') + item('Three', pieces.join(''))))
        expect(listing.entries.slice(0, 2).map(entry => entry.title)).toEqual(['One', 'Two'])
      }),
      { seed: 6, numRuns: 500 },
    )
  })

  test('whatever stands in an item without CDATA or comment, those after it are as they were', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
        const inner = pieces.filter(p => !/^<[!?]/.test(p)).join('')
        const listing = read(rss(`${item('One', inner)}${item('Two')}${item('Three')}`))
        expect(listing.entries.slice(-2).map(entry => entry.title)).toEqual(['Two', 'Three'])
      }),
      { seed: 6, numRuns: 500 },
    )
  })
})
