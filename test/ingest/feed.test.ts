import { describe, expect, test } from 'vitest'
import { listingOf } from '../../src/ingest/listing.ts'

const BASE = 'https://feeds.vell.example/world/feed.xml'
const read = (text: string, base: string | null = BASE) => listingOf(text, 'feed.xml', base)

const RSS_TAG = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:a="http://www.w3.org/2005/Atom">`

const rss = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${RSS_TAG}<channel>${inner}</channel></rss>`
const item = (inner: string) => read(rss(`<item>${inner}</item>`)).entries[0]
const atom = (inner: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${attributes}>${inner}</feed>`
const atomEntry = (inner: string) => read(atom(`<entry>${inner}</entry>`)).entries[0]

describe('RSS 2.0', () => {
  const listing = read(
    rss(`<title>The Vell Courier &#8211; World</title><link>https://vell.example/world</link><language>en-gb</language>
      <ttl>30</ttl><skipHours><hour>3</hour><hour>24</hour><hour>x</hour></skipHours>
      <item>
        <title>Lorne: &#8220;Vell stays open&#8221;</title>
        <link>https://vell.example/a?x=1&amp;y=2</link>
        <guid isPermaLink="false">vell-1</guid>
        <pubDate>Tue, 14 Oct 2025 18:05:00 +0200</pubDate>
        <dc:creator>Mira Osk</dc:creator><dc:creator>Ivo Brandt</dc:creator>
        <description>Ada Lorne spoke for an hour.</description>
        <content:encoded><![CDATA[<p>Ada Lorne spoke for an hour in the rain & said:</p><p>“We stay.”</p>]]></content:encoded>
      </item>`),
  )

  test('what it says of itself', () => {
    expect(listing).toMatchObject({
      kind: 'rss',
      title: 'The Vell Courier – World',
      pace: 30,
      skipHours: [0, 3],
      leadsTo: [],
      reservations: [],
    })
  })

  test('what it says of a report', () => {
    expect(listing.entries).toEqual([
      {
        id: 'vell-1',
        url: 'https://vell.example/a?x=1&y=2',
        title: 'Lorne: “Vell stays open”',
        published: '2025-10-14T18:05:00+02:00',
        modified: null,
        byline: 'Mira Osk, Ivo Brandt',
        outlet: null,
        language: 'en-gb',
        content: {
          kind: 'html',
          value: '<p>Ada Lorne spoke for an hour in the rain & said:</p><p>“We stay.”</p>',
        },
      },
    ])
  })

  test.each([
    ['a link that is relative', '<link>/a</link>', 'https://feeds.vell.example/a'],
    ['no link, a guid that is one', '<guid>https://vell.example/g</guid>', 'https://vell.example/g'],
    ['a guid that says it is no link', '<guid isPermaLink="false">https://vell.example/g</guid>', null],
    ['a guid that is no address', '<guid>vell-1</guid>', null],
    ['an Atom link', '<a:link rel="alternate" href="https://vell.example/b"/>', 'https://vell.example/b'],
    ['an enclosure only', '<enclosure url="https://vell.example/x.mp3" type="audio/mpeg"/>', null],
    [
      'a link by way of a counter',
      '<link>https://count.example/r?u=https%3A%2F%2Fvell.example%2Fa%3Futm_source%3Dx</link>',
      'https://count.example/r?u=https%3A%2F%2Fvell.example%2Fa%3Futm_source%3Dx',
    ],
    [
      'bare ampersands',
      '<link>https://vell.example/a?x=1&copy=2&lt=3</link>',
      'https://vell.example/a?x=1&copy=2&lt=3',
    ],
    ['mail', '<link>mailto:desk@vell.example</link>', null],
  ])('the address: %s', (_, written, url) => {
    expect(item(`<title>T</title>${written}`)?.url).toBe(url)
  })

  test('relative links begin at the site that the feed names, else at the feed', () => {
    const listing = read(rss('<link>https://vell.example/</link><item><link>world/a</link></item>'))
    expect(listing.entries[0]?.url).toBe('https://vell.example/world/a')
  })

  test.each([
    [
      'html in a description',
      '<description>&lt;p&gt;Tolls &amp;amp; pilots&lt;/p&gt;</description>',
      { kind: 'html', value: '<p>Tolls &amp; pilots</p>' },
    ],
    [
      'text in a description',
      '<description>5 &lt; 6, R&amp;D</description>',
      { kind: 'text', value: '5 < 6, R&D' },
    ],
    [
      'html that was not escaped',
      '<description><p>Tolls <b>fall</b></p></description>',
      { kind: 'html', value: '<p>Tolls <b>fall</b></p>' },
    ],
    [
      'a picture where the report should be',
      '<description>Tolls fall.</description><content:encoded>&lt;img src="x"&gt;</content:encoded>',
      { kind: 'text', value: 'Tolls fall.' },
    ],
    [
      'a description of a picture, where there is nothing else',
      '<media:content url="x.jpg"><media:description type="plain">The harbour.</media:description></media:content>',
      { kind: 'text', value: 'The harbour.' },
    ],
    [
      'entities that XML does not know',
      '<description>caf&eacute;&nbsp;&hellip;</description>',
      { kind: 'text', value: 'café\u00a0…' },
    ],
    [
      'CDATA in two parts',
      '<description><![CDATA[a ]]]]><![CDATA[> b]]></description>',
      { kind: 'text', value: 'a ]]> b' },
    ],
    ['nothing', '<description/>', null],
  ])('the content: %s', (_, written, content) => {
    expect(item(`<title>T</title>${written}`)?.content ?? null).toEqual(content)
  })

  test.each([
    ['Tolls &amp;amp; pilots', 'Tolls & pilots'],
    ['Tolls &amp; pilots', 'Tolls & pilots'],
    ['&lt;b&gt;Tolls&lt;/b&gt; fall', 'Tolls fall'],
    ['<![CDATA[Tolls &#8211; fall]]>', 'Tolls – fall'],
    ['P &lt; 0.05 &lt;yes&gt;', 'P < 0.05 <yes>'],
    ['\n  Tolls\n  fall ', 'Tolls fall'],
    ['   ', null],
  ])('the title %s → %s', (written, title) => {
    expect(item(`<link>https://vell.example/</link><title>${written}</title>`)?.title).toBe(title)
  })

  test.each([
    ['<author>desk@vell.example (Mira Osk)</author>', 'Mira Osk'],
    ['<author>Mira Osk</author>', 'Mira Osk'],
    ['<author>desk@vell.example</author>', null],
    ['<author>x (Y)</author><dc:creator>Mira Osk</dc:creator>', 'Mira Osk'],
  ])('the byline of %s: %s', (written, byline) => {
    expect(item(`<title>T</title>${written}`)?.byline).toBe(byline)
  })

  test('the outlet where the feed gathers those of others', () => {
    expect(item('<title>T</title><source url="https://osk.example/feed">Osk Daily</source>')?.outlet).toBe(
      'Osk Daily',
    )
    expect(item('<title>T</title><dc:publisher>Osk Daily</dc:publisher>')?.outlet).toBe('Osk Daily')
  })

  test.each([
    ['<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>', 15],
    ['<sy:updatePeriod> Daily </sy:updatePeriod>', 1440],
    ['<sy:updatePeriod>constructor</sy:updatePeriod>', null],
    ['<ttl>0</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<ttl>often</ttl>', null],
  ])('the pace that %s asks for: %s', (written, pace) => {
    expect(read(rss(`${written}<item><title>T</title></item>`)).pace).toBe(pace)
  })
})

describe('older RSS', () => {
  test('1.0: items beside the channel, whether or not its table names them', () => {
    const listing =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://vell.example/"><title>Vell</title>
      <items><rdf:Seq><rdf:li rdf:resource="https://vell.example/2"/></rdf:Seq></items></channel>
      <item rdf:about="https://vell.example/1"><title>One</title><link>https://vell.example/1</link><dc:date>2025-10-14T18:05+02:00</dc:date></item>
      <item rdf:about="https://vell.example/2"><title>Two</title><link>https://vell.example/2</link></item></rdf:RDF>`)
    expect(listing).toMatchObject({ kind: 'rss', title: 'Vell' })
    expect(listing.entries.map(({ id, title, published }) => [id, title, published])).toEqual([
      ['https://vell.example/1', 'One', '2025-10-14T18:05+02:00'],
      ['https://vell.example/2', 'Two', null],
    ])
  })

  test('0.9: items outside of the channel', () => {
    const listing = read(
      '<rss version="0.91"><channel><title>Vell</title></channel><item><title>One</title><link>/1</link></item></rss>',
    )
    expect(listing.entries).toMatchObject([{ title: 'One', url: 'https://feeds.vell.example/1' }])
  })

  test('a name of its own for the namespace of RSS', () => {
    const listing =
      read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:q="http://purl.org/rss/1.0/">
      <q:channel><q:title>Vell</q:title></q:channel><q:item><q:title>One</q:title></q:item></r:RDF>`)
    expect(listing).toMatchObject({ title: 'Vell', entries: [{ title: 'One' }] })
  })
})

describe('Atom', () => {
  test('what holds for the feed holds for entries that say nothing else', () => {
    const listing = read(
      atom(
        `<title>Vell</title><author><name>The desk</name></author><link href="https://vell.example/"/>
        <entry><id>urn:1</id><title>One</title><link rel="self" href="x.atom"/><link href="a"/><updated>2025-10-14T18:05:00Z</updated></entry>
        <entry xml:base="deep/" xml:lang="fr"><id>urn:2</id><title>Two</title><link rel="alternate" type="text/html" href="b"/>
          <author><name>Mira Osk</name></author><published>2025-10-14</published></entry>`,
        ' xml:base="https://vell.example/news/" xml:lang="en"',
      ),
    )
    expect(listing).toMatchObject({ kind: 'atom', title: 'Vell' })
    expect(listing.entries).toMatchObject([
      {
        id: 'urn:1',
        url: 'https://vell.example/news/a',
        byline: 'The desk',
        language: 'en',
        published: null,
        modified: '2025-10-14T18:05:00Z',
      },
      {
        id: 'urn:2',
        url: 'https://vell.example/news/deep/b',
        byline: 'Mira Osk',
        language: 'fr',
        published: '2025-10-14',
        modified: null,
      },
    ])
  })

  test.each([
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>R&amp;D &lt;b&gt;</p></div></content>',
      { kind: 'html', value: '<p>R&amp;D &lt;b&gt;</p>' },
    ],
    [
      'xhtml with a prefix',
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>Tolls</h:p></h:div></content>',
      { kind: 'html', value: '<p>Tolls</p>' },
    ],
    [
      'html',
      '<content type="html">&lt;p&gt;Tolls&lt;/p&gt;</content>',
      { kind: 'html', value: '<p>Tolls</p>' },
    ],
    ['text that looks like html', '<content type="text">&lt;p&gt;</content>', { kind: 'text', value: '<p>' }],
    ['a summary alone', '<summary>Tolls.</summary>', { kind: 'text', value: 'Tolls.' }],
    ['a picture', '<content type="image/png">iVBORw0KGgo=</content>', null],
  ])('the content: %s', (_, written, content) => {
    expect(atomEntry(`<id>1</id><title>T</title>${written}`)?.content ?? null).toEqual(content)
  })

  test.each([
    ['text', 'a &lt;b&gt; c', 'a <b> c'],
    ['html', 'a &lt;b&gt;c&lt;/b&gt; &amp;amp; d', 'a c & d'],
  ])('a title of type %s', (type, written, title) => {
    expect(atomEntry(`<id>1</id><title type="${type}">${written}</title>`)?.title).toBe(title)
  })

  test('a prefix for Atom itself', () => {
    const listing = read(
      '<at:feed xmlns:at="http://www.w3.org/2005/Atom"><at:title>Vell</at:title><at:entry><at:id>1</at:id><at:title>One</at:title></at:entry></at:feed>',
    )
    expect(listing).toMatchObject({ title: 'Vell', entries: [{ id: '1', title: 'One' }] })
  })
})

describe('JSON Feed', () => {
  const json = (feed: object) =>
    read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }))

  test('what it says of its reports', () => {
    const listing = json({
      title: 'Vell',
      language: 'en',
      authors: [{ name: 'The desk' }],
      items: [
        {
          id: 7,
          url: '/a',
          title: 'R&D <b>',
          content_html: '<p>Tolls</p>',
          date_published: '2025-10-14T18:05:00+02:00',
          date_modified: '2025-10-15',
        },
        {
          id: 'b',
          external_url: 'https://osk.example/b',
          content_text: 'a <b> c',
          authors: [{ name: 'Mira Osk' }],
          language: 'fr',
        },
      ],
    })
    expect(listing).toMatchObject({ kind: 'json-feed', title: 'Vell', reservations: [] })
    expect(listing.entries).toEqual([
      {
        id: '7',
        url: 'https://feeds.vell.example/a',
        title: 'R&D <b>',
        published: '2025-10-14T18:05:00+02:00',
        modified: '2025-10-15',
        byline: 'The desk',
        outlet: null,
        language: 'en',
        content: { kind: 'html', value: '<p>Tolls</p>' },
      },
      {
        id: 'b',
        url: 'https://osk.example/b',
        title: null,
        published: null,
        modified: null,
        byline: 'Mira Osk',
        outlet: null,
        language: 'fr',
        content: { kind: 'text', value: 'a <b> c' },
      },
    ])
  })

  test('what is wrong with an item costs only that one', () => {
    const listing = json({
      title: 'Vell',
      items: [
        null,
        3,
        [],
        {},
        { id: {}, url: 'javascript:x', title: 'One', date_published: 'soon' },
        { title: 'Two', authors: 7 },
      ],
    })
    expect(listing.entries).toMatchObject([{ title: 'One', url: null, published: null }, { title: 'Two' }])
    expect(listing.reservations).toEqual([
      '4 × an item that says nothing or cannot be read',
      'a link that is no address of the web; left out (“javascript:x”)',
      'a date that is no date that can be read without guessing; left out (“soon”)',
    ])
  })

  test('an item of more than an entry may have', () => {
    const listing = json({
      items: [
        { id: '1', title: 'One', content_text: 'x'.repeat(2 * 1024 * 1024 + 1) },
        { id: '2', title: 'Two', content_text: 'It is open.' },
      ],
    })
    expect(listing.entries.map(({ title }) => title)).toEqual(['Two'])
    expect(listing.reservations).toEqual(['an item that is too large; left out'])
  })

  test.each([
    ['{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"', 'bad-json'],
    [`{"version":"https://jsonfeed.org/version/1.1","items":${'['.repeat(200_000)}`, 'bad-json'],
    [`{"version":"https://jsonfeed.org/version/1.1","items":[${'{},'.repeat(1_000_001)}{}]}`, 'too-large'],
  ])('not JSON, or too much of it', (text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ name: 'InputError', code }))
  })
})
