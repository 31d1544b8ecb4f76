import type { Collation } from '../../src/model/collation.ts'
import { canonicalText } from '../../src/text/canonical.ts'
import { ferry } from './fixture.ts'

/** What each format has signs for, and what has been trouble in one. */
const CORES = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</title><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[x]]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
  '&a;&lt;b&gt;&amp;amp;&#x41;',
  '<lem wit="#s1w1">right</lem>',
  '" xml:id="s1w1" x="',
  "' onfocus='alert(1)",
  '{"@id": "https://evil.example/"}',
  '@type',
  '__proto__',
  'constructor',
  '"}],"@context":"https://evil.example/","x":[{"y":"',
  '\\u0022\\"\\',
  '=HYPERLINK("https://evil.example","ferry")',
  "=cmd|' /C calc'!A0",
  '+1',
  '-1+1',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '\r\n=1',
  'a,b;c\td"e""f',
  'javascript:alert(1)',
  'https://x.example/"onclick="alert(1)',
  '../../../../etc/passwd',
  'C:\\aux.txt',
  '\u202e<b>\u202c',
  '\u2028{"table":"x"}\u2029',
  'a\u0000b\u0007c\ufeffd\uffffe',
  '\ud800lone\udc00',
  '👩‍👩‍👧e\u0301שלום',
  '$' + '{alert(1)}{{alert(1)}}%s%n',
  `${'long '.repeat(120)}`,
  '%3Cscript%3E%00',
] as const

/** What makes elements, attributes and addresses of it in a page, each by itself. */
const MARKUP = [
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '</style><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<form action="https://evil.example"><input name=q>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)>',
  '" onmouseover="alert(1)" x="',
  "' onfocus='alert(1)' autofocus='",
  '` onclick=`alert(1)`',
  'JaVaScRiPt:alert(1)//http://x',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<script>alert(1)</script>\u202c',
] as const

/** What stands before and behind. */
const AROUND = [
  ['', ''],
  ['"', '"'],
  ["'", "'"],
  ['>', '<'],
  ['&', ';'],
  ['\\', '\\'],
  [' \n', '\n '],
  ['Tarn ', ' said'],
] as const

export const HOSTILE_TEXTS: readonly string[] = [
  ...AROUND.flatMap(([before, behind]) => CORES.map(core => before + core + behind)),
  ...MARKUP,
]

/**
 * The ferry with the text as every string that a stranger can choose; of several texts one is the first report's, speaker's …,
 * the next the second's. `number` tells its things from those of others.
 */
export function poisonedFerry(texts: string | readonly string[], number: number): Collation {
  const payload = (i: number): string => (typeof texts === 'string' ? texts : texts[i % texts.length]!)
  const plain = ferry()
  const ids = new Map<string, string>()
  for (const list of [
    plain.documents,
    plain.attributions,
    plain.utterances,
    plain.speakers,
    plain.occasions,
    plain.stories,
    plain.positions,
  ])
    for (const [i, { id }] of list.entries()) ids.set(id, `${payload(i)} ${number} ${id}`)
  const renamed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value === 'string') return ids.get(value) ?? value
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, renamed(one)]))
  }
  const collation = renamed(plain) as Collation
  return {
    ...collation,
    documents: collation.documents.map((document, i) => ({
      ...document,
      location: payload(i),
      outlet: `${payload(i)}${document.outlet}`,
      title: payload(i),
      byline: payload(i),
      credit: payload(i),
      language: i === 0 ? payload(i) : document.language,
      published: i === 0 ? payload(i) : document.published,
      text: `${document.text} ${canonicalText(payload(i))}`,
      dropped: [payload(i)],
    })),
    speakers: collation.speakers.map((speaker, i) => ({
      ...speaker,
      name: payload(i),
      aliases: [payload(i), `${payload(i)}2`],
    })),
    attributions: collation.attributions.map((attribution, i) => ({
      ...attribution,
      relay: attribution.relay.map(link => ({ ...link, name: payload(i) })),
    })),
    occasions: collation.occasions.map((occasion, i) => ({
      ...occasion,
      date: { ...occasion.date!, value: payload(i) },
      place: { text: payload(i), basis: 'inferred', from: [] },
      audience: { text: payload(i), basis: 'inferred', from: [] },
    })),
    stories: collation.stories.map((story, i) => ({ ...story, title: payload(i) })),
    figures: collation.figures.map((figure, i) => ({ ...figure, what: payload(i), unit: payload(i) })),
    terms: collation.terms.map((term, i) => ({
      referent: payload(i),
      names: term.names.map(name => ({ ...name, text: payload(i) })),
    })),
    problems: [{ location: payload(0), code: 'empty', severity: 'error', message: payload(0) }],
  }
}
