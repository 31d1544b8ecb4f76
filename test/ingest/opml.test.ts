import { describe, expect, test } from 'vitest'
import { Mender } from '../../src/ingest/feed-mender.ts'
import { listingOf } from '../../src/ingest/listing.ts'

const read = (text: string) => listingOf(text, 'feeds.opml', 'https://vell.example/feeds.opml')
const opml = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>My feeds</title></head><body>${body}</body></opml>`

describe('a list of feeds', () => {
  test('its feeds in their order, each once, from all of its folders', () => {
    const listing = read(
      opml(`<outline text="Harbours">
        <outline type="rss" text="Vell" xmlUrl="https://vell.example/feed?a=1&amp;b=2" htmlUrl="https://vell.example/"/>
        <outline text="Deeper"><outline text="Osk" XMLURL="https://osk.example/atom"/></outline>
      </outline>
      <outline text="Again" xmlUrl="https://osk.example/atom"/>
      <outline type="include" url="more.opml"/>
      <outline type="link" url="https://vell.example/page"/>
      <outline text="A note"/>`),
    )
    expect(listing).toEqual({
      kind: 'opml',
      title: 'My feeds',
      entries: [],
      leadsTo: [
        'https://vell.example/feed?a=1&b=2',
        'https://osk.example/atom',
        'https://vell.example/more.opml',
      ],
      pace: null,
      reservations: [],
    })
  })

  test.each([
    ['bare ampersands', '<outline xmlUrl="/f?a=1&b=2"/>', ['https://vell.example/f?a=1&b=2']],
    [
      'outlines left open',
      '<outline xmlUrl="/1"><outline xmlUrl="/2">',
      ['https://vell.example/1', 'https://vell.example/2'],
    ],
    ['text among them', 'x < y <outline xmlUrl="/1"/> & z', ['https://vell.example/1']],
    ['no list at all', '', []],
  ])('that is not well-formed: %s', (_, body, feeds) => {
    expect(read(opml(body)).leadsTo).toEqual(feeds)
  })

  test('an address that is none is told', () => {
    expect(read(opml('<outline xmlUrl="file:///etc/passwd"/><outline xmlUrl="/1"/>'))).toMatchObject({
      leadsTo: ['https://vell.example/1'],
      reservations: ['a link that is no address of the web; left out (“file:///etc/passwd”)'],
    })
  })

  test('what is cut of one that is too long leaves no end tags behind', () => {
    const mender = new Mender(opml(`<outline text="${'x'.repeat(60_000)}">`.repeat(40)), 0, new Set(), 100)
    mender.run(Number.POSITIVE_INFINITY)
    const count = (tag: string) => mender.frame.split(tag).length
    expect(mender.frameCut).toBe(true)
    expect(count('</outline>')).toBe(count('<outline '))
  })

  test('folders in folders without end, and more feeds than anybody has', () => {
    const deep = read(opml('<outline xmlUrl="/1">'.repeat(30_000)))
    expect(deep.leadsTo).toEqual(['https://vell.example/1'])
    const long = read(opml(`<outline xmlUrl="/1"/>${`<outline text="${'x'.repeat(60_000)}">`.repeat(40)}`))
    expect(long).toMatchObject({
      leadsTo: ['https://vell.example/1'],
      reservations: ['it is too long; read in part'],
    })
    const many = Array.from({ length: 60_000 }, (_, n) => `<outline xmlUrl="/${n}"/>`).join('')
    const listing = read(opml(many))
    expect(listing.leadsTo.length).toBeGreaterThan(49_000)
    expect(listing.reservations).toEqual(['it is too long; read in part'])
  })
})
