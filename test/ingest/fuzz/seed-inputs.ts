import { gzipSync } from 'node:zlib'
import { page, warcGz, warcRecord } from '../archives.ts'
import { docxFiles, paragraph, pdfOf, zipOf } from '../office-files.ts'

/** A small sound input of a kind that is read. */
export interface SeedInput {
  readonly kind: string
  readonly bytes: Uint8Array
  /** Makes the input of them, so that what is packed can be damaged before it is packed. */
  readonly pack?: (bytes: Uint8Array) => Uint8Array
}

const SAID =
  'The harbour of Vell stays open, Premier Ada Lorne said. “No later than June,” she told the board on Tuesday.'
const MORE = 'The board had asked for two more ferries before the winter, Ivo Brandt said; nobody else did.'

const RICH_PAGE = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Vell stays open | The Vell Courier</title>
<meta property="og:site_name" content="The Vell Courier"><link rel="canonical" href="https://vell.example/a">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"Vell stays open",
"datePublished":"2025-10-14T18:05:00+02:00","author":[{"@type":"Person","name":"Mira Osk"}],"articleBody":"${SAID}"}]}</script></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
<main><article itemscope itemtype="https://schema.org/NewsArticle"><h1>Vell stays open</h1><p class="byline">By <a rel="author" href="/osk">Mira Osk</a>
<time datetime="2025-10-14T18:05:00+02:00">14 October 2025</time></p><p>${SAID}</p><blockquote><p>“We shall not close a gate.”</p></blockquote>
<figure><img data-src="x.jpg" alt=""><figcaption>The harbour. Photo: M. Osk</figcaption></figure><ul><li>Tolls fall.</li><li>Pilots return.</li></ul>
<table><tr><th>Ferry</th><td>Two</td></tr></table><pre>a  b</pre><p>${MORE}<br>He went on:&nbsp;&ldquo;Never.&rdquo;</p></article></main>
<aside class="related"><h2>Read also</h2><a href="/x">Ten ships</a></aside><footer>© The Vell Courier</footer></body></html>`

const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Vell Courier</title><link>https://vell.example/</link><language>en-gb</language><ttl>30</ttl>
<item><title>Vell stays open</title><link>https://vell.example/a?x=1&amp;y=2</link><guid isPermaLink="false">v1</guid><pubDate>Tue, 14 Oct 2025 18:05:00 +0200</pubDate>
<dc:creator>Mira Osk</dc:creator><description>${SAID}</description><content:encoded><![CDATA[<p>${SAID}</p><p>${MORE}</p>]]></content:encoded></item>
<item><title>Ferries</title><author>desk@vell.example (Ivo Brandt)</author><media:group><media:description>The harbour.</media:description></media:group><description>&lt;p&gt;${MORE}&lt;/p&gt;</description></item>
</channel></rss>`

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://vell.example/" xml:lang="en"><title type="html">The &lt;b&gt;Vell&lt;/b&gt; Courier</title>
<author><name>Mira Osk</name><uri>/osk</uri></author><entry><id>urn:v:1</id><title>Vell stays open</title><link rel="alternate" href="a"/><updated>2025-10-14T18:05:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SAID}</p><p>${MORE}</p></div></content></entry></feed>`

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://vell.example/"><title>Vell</title><items><rdf:Seq><rdf:li rdf:resource="https://vell.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://vell.example/1"><title>One</title><link>https://vell.example/1</link><description>${SAID}</description><dc:date>2025-10-14</dc:date></item></rdf:RDF>`

const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://vell.example/a?x=1&amp;y=2</loc><lastmod>2025-10-15</lastmod><news:news><news:publication><news:name>The Vell Courier</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2025-10-14T18:05+02:00</news:publication_date><news:title><![CDATA[Vell & Osk]]></news:title></news:news></url><url><loc>https://vell.example/b</loc></url></urlset>`

const MARKDOWN = `---\ntitle: Vell stays open\ndate: 2025-10-14\nauthor: Mira Osk\n---\n\n# Vell stays open\n\n${SAID}\n\n> “We shall not *close* a [gate](https://vell.example/).”\n\n* Tolls fall\n* Pilots return\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\`\`\`\ncode\n\`\`\`\n\n${MORE}\n`

const MAIL = [
  'From: Vell Harbour <press@vell.example>',
  'To: desk@osk.example',
  'Date: Tue, 14 Oct 2025 18:05:00 +0200',
  'Subject: =?utf-8?q?Vell_stays_open_=E2=80=93_for_now?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=edge',
  '',
  '--edge',
  'Content-Type: multipart/alternative; boundary=inner',
  '',
  '--inner',
  'Content-Type: text/plain; charset=windows-1252',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The harbour stays open, Zo=EB Lorne said. =93No later than June, and n=',
  'o earlier.=94',
  '--inner',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: base64',
  '',
  Buffer.from(`<p>${SAID}</p>`).toString('base64'),
  '--inner--',
  '--edge',
  'Content-Type: message/rfc822',
  '',
  'From: Ivo Brandt <ivo@vell.example>',
  'Subject: Ferries',
  '',
  MORE,
  '--edge--',
  '',
].join('\r\n')

const RECORDS = [
  {
    id: '1',
    title: 'Vell stays open',
    text: SAID,
    publisher: 'The Vell Courier',
    published: '2025-10-14',
    url: 'https://vell.example/a',
  },
  { id: 2, headline: 'Ferries', text: MORE, language: 'en', author: 'Ivo Brandt' },
]

const CSV = `id,title,text,published,publisher,url\n1,Vell stays open,"${SAID}",2025-10-14,The Vell Courier,https://vell.example/a\n2,Ferries,"Two, ""more""\nferries, Ivo Brandt said.",,,\n`

const WARC = [
  warcRecord({ type: 'warcinfo', url: '', status: null, body: 'software: x\r\n' }),
  warcRecord({ url: 'https://vell.example/1', body: page('Vell stays open') }),
  warcRecord({
    url: 'https://vell.example/2',
    headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' },
    body: gzipSync(page('Ferries')),
    digests: 'sha256',
  }),
  warcRecord({ url: 'https://vell.example/3', status: 404, body: 'no' }),
]

/** Without digests, which find what is damaged before anything else does. */
const UNCHECKED = Buffer.concat([
  warcRecord({ url: 'https://vell.example/1', body: page('Vell stays open'), digests: 'none' }),
  warcRecord({ url: 'https://vell.example/2', body: page('Ferries'), digests: 'none' }),
])

const FILES = docxFiles(`${paragraph('Vell stays open', 'Heading1')}${paragraph(SAID)}${paragraph(MORE)}`)
const DOCX_BODY = FILES.at(-1)!

const PDF = pdfOf(
  [
    [
      [50, 750, 'Vell stays open', 18],
      [50, 700, 'The harbour of Vell stays open, Premier Ada Lorne said on'],
      [50, 688, 'Tuesday. "No later than June," she told the board.'],
    ],
    [[50, 750, MORE.slice(0, 60)]],
  ],
  '/Title (Vell) /Author (Mira Osk) /ModDate (D:20251014180500Z)',
)

const of = (kind: string, content: string | Uint8Array): SeedInput => ({ kind, bytes: Buffer.from(content) })

/** One of every kind that is read, and some that are packed or written in another encoding. */
export function seedInputs(): SeedInput[] {
  return [
    of('page', page('Vell stays open')),
    of('page', RICH_PAGE),
    of('page', Buffer.from(RICH_PAGE.replace('utf-8', 'windows-1252'), 'latin1')),
    of('page', Buffer.from(`\uFEFF${page('Vell stays open')}`, 'utf16le')),
    of('rss', RSS),
    of('rss', RDF),
    of('atom', ATOM),
    of(
      'json-feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Vell',
        items: [
          {
            id: '1',
            url: 'https://vell.example/a',
            title: 'Vell stays open',
            content_html: `<p>${SAID}</p>`,
            date_published: '2025-10-14T18:05:00Z',
            authors: [{ name: 'Mira Osk' }],
          },
          { id: '2', content_text: MORE },
        ],
      }),
    ),
    of(
      'opml',
      '<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body><outline text="Harbours"><outline type="rss" text="Vell" xmlUrl="https://vell.example/feed?a=1&amp;b=2"/></outline></body></opml>',
    ),
    of('sitemap', SITEMAP),
    of(
      'sitemap',
      '<sitemapindex><sitemap><loc>https://vell.example/1.xml</loc><lastmod>2025-10-14</lastmod></sitemap></sitemapindex>',
    ),
    of('warc', Buffer.concat(WARC)),
    of('warc.gz', warcGz(WARC)),
    { kind: 'warc.gz', bytes: UNCHECKED, pack: bytes => gzipSync(bytes) },
    of('gzip', gzipSync(RSS)),
    { kind: 'gzip', bytes: Buffer.from(RSS), pack: bytes => gzipSync(bytes) },
    of('json-lines', RECORDS.map(record => JSON.stringify(record)).join('\n')),
    of('json', JSON.stringify(RECORDS, null, 1)),
    of('csv', CSV),
    of('csv', CSV.replaceAll(',', ';')),
    of('text', `Vell stays open\n\nVELL, 14 Oct (Corda) — ${SAID}\n\n${MORE}\n`),
    of('markdown', MARKDOWN),
    of('mail', MAIL),
    of('docx', zipOf(FILES)),
    {
      kind: 'docx',
      bytes: Buffer.from(DOCX_BODY.content),
      pack: content => zipOf([...FILES.slice(0, -1), { ...DOCX_BODY, content }]),
    },
    of('pdf', PDF),
  ]
}
