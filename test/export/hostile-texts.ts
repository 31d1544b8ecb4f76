import type { Collation } from '../../src/model/collation.ts'
import { canonicalText } from '../../src/text/canonical.ts'
import { ferry } from '../web/fixture.ts'

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

export const HOSTILE_TEXTS: readonly string[] = AROUND.flatMap(([before, behind]) =>
  CORES.map(core => before + core + behind),
)

/** The ferry with the text as every string that a stranger can choose; `number` tells its things from those of others. */
export function poisonedFerry(payload: string, number: number): Collation {
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
    for (const { id } of list) ids.set(id, `${payload} ${number} ${id}`)
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
      location: payload,
      outlet: `${payload}${document.outlet}`,
      title: payload,
      byline: payload,
      credit: payload,
      language: i === 0 ? payload : document.language,
      published: i === 0 ? payload : document.published,
      text: `${document.text} ${canonicalText(payload)}`,
      dropped: [payload],
    })),
    speakers: collation.speakers.map(speaker => ({
      ...speaker,
      name: payload,
      aliases: [payload, `${payload}2`],
    })),
    attributions: collation.attributions.map(attribution => ({
      ...attribution,
      relay: attribution.relay.map(link => ({ ...link, name: payload })),
    })),
    occasions: collation.occasions.map(occasion => ({
      ...occasion,
      place: { text: payload, basis: 'inferred', from: [] },
      audience: { text: payload, basis: 'inferred', from: [] },
    })),
    stories: collation.stories.map(story => ({ ...story, title: payload })),
    figures: collation.figures.map(figure => ({ ...figure, what: payload, unit: payload })),
    terms: collation.terms.map(term => ({
      referent: payload,
      names: term.names.map(name => ({ ...name, text: payload })),
    })),
    problems: [{ location: payload, code: 'empty', severity: 'error', message: payload }],
  }
}
