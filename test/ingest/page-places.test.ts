import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../../src/ingest/input-error.ts'
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts'
import { documentOfPage } from '../../src/ingest/page/page.ts'

/** The text's pieces with what stands in the bytes at each: `text ← bytes`, or `text` where they are the same. */
function pieces(bytes: Uint8Array, encoding: string): string[] {
  const html = new TextDecoder(encoding).decode(bytes)
  const { text, provenance } = documentOfPage(html, 'f'.repeat(64), 'page.html', DEFAULT_LIMITS, {
    bytes,
    encoding,
  })
  return provenance!.runs.map(([start, end, from, to]) => {
    const raw = new TextDecoder(encoding).decode(bytes.subarray(from, to))
    const shown = text.slice(start, end)
    return raw.replace(/\s/g, ' ') === shown ? shown : `${shown} ← ${raw}`
  })
}

const page = (body: string) =>
  `<title>Lorne keeps Vell open</title><h1>Lorne keeps Vell open</h1>${body}<p>The harbour stays open to every ship, the premier said.</p>`

test.each([
  ['as it stands', '<p>One word, she said.</p>', ['One word, she said.']],
  ['a line end for a space goes on', '<p>One\nword, she said.</p>', ['One word, she said.']],
  ['white space made one', '<p>One \n  word, she said.</p>', ['One ', 'word, she said.']],
  ['tags in between', '<p>One <b>word</b>, she said.</p>', ['One ', 'word', ', she said.']],
  [
    'character references',
    '<p>One &amp; two&hellip; she said.</p>',
    ['One ', '& ← &amp;', ' two', '… ← &hellip;', ' she said.'],
  ],
  ['an ampersand that is none', '<p>AT&T and &bogus; said so.</p>', ['AT&T and &bogus; said so.']],
  ['tags that close nothing', '<p>One</i> word, she said.</p>', ['One', ' word, she said.']],
  [
    'text thrown out of a table',
    '<table>One word, <tr><td>she</td></tr>he said.</table>',
    ['One word, he said. ← One word, <tr><td>she</td></tr>he said.', 'she'],
  ],
  ['soft hyphens are left out', '<p>har\u00adbour, she said there.</p>', ['har', 'bour, she said there.']],
  ['a pair', '<p>One 🐟, she said there.</p>', ['One 🐟, she said there.']],
])('%s', (_, body, expected) => {
  const found = pieces(Buffer.from(page(body)), 'utf-8')
  expect(found.slice(1, -1)).toEqual(expected)
})

test('a headline that the page does not show has no place', () => {
  const bytes = Buffer.from(
    `<meta property="og:title" content="Lorne keeps Vell open"><p>${'The harbour stays open, she said. '.repeat(4)}</p>`,
  )
  expect(pieces(bytes, 'utf-8')[0]).toMatch(/^The harbour/)
})

describe('every run that goes character by character is the bytes’ own text', () => {
  const part = fc.constantFrom(
    'harbour ',
    'Zoë ',
    'д ',
    '港',
    '🐟',
    ' \n ',
    '\u00a0',
    '&amp;',
    '&#8220;',
    '<b>',
    '</b>',
    '</i>',
    '<br>',
    '<!-- x -->',
    '\r\n',
    'said. ',
    '\u0000',
    '\u0001',
    '<table>',
    '<td>',
    '&notit;',
    '&',
  )
  test.each(['utf-8', 'utf-16le'])('%s', encoding => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 5, maxLength: 40 }), parts => {
        const html = page(`<p>${parts.join('')} and the harbour stays open, she said.</p>`)
        const bytes = Buffer.from(html, encoding === 'utf-8' ? 'utf8' : 'utf16le')
        const { text, provenance } = documentOfPage(html, 'f'.repeat(64), 'x', DEFAULT_LIMITS, {
          bytes,
          encoding,
        })
        let last = 0
        for (const [start, end, from, to] of provenance!.runs) {
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
          const shown = text.slice(start, end)
          if (to - from !== Buffer.byteLength(shown, encoding === 'utf-8' ? 'utf8' : 'utf16le')) continue
          expect(new TextDecoder(encoding).decode(bytes.subarray(from, to)).replace(/\s/g, ' ')).toBe(
            shown.replace(/\s/g, ' '),
          )
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { seed: 7, numRuns: 400 },
    )
  })
})

test('cut anywhere and turned about, a page becomes a draft or a problem', () => {
  const whole = page(
    '<article><blockquote>“One word,” she said.</blockquote><table><tr><td>x</table><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"a"}</script></article>',
  )
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(whole.length), fc.string({ maxLength: 5 }), (a, b, between) => {
      try {
        documentOfPage(whole.slice(0, a) + between + whole.slice(b), 'f'.repeat(64), 'x', DEFAULT_LIMITS)
      } catch (error) {
        expect(error).toBeInstanceOf(InputError)
      }
    }),
    { seed: 3, numRuns: 500 },
  )
})
