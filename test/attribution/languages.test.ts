import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { annotate } from '../../src/attribution/annotate.ts'
import type { Span } from '../../src/model/span.ts'
import { detectLanguage as detected } from '../../src/text/language.ts'
import { resolved } from '../notation.ts'
import { plainDocument } from '../plain-document.ts'
import { attributionsIn, found, marked } from './attribution-notation.ts'
import { FORMS, REPORTS, SPEAKERS, SPECIMENS } from './language-specimens.ts'

describe.each(Object.entries(SPECIMENS))('%s', (language, { said, nothing }) => {
  test.each(said)('%s', line => {
    const headline = line.startsWith('# ')
    const { text, attributions } = marked(headline ? line.slice(2) : line)
    expect(found(text, language, headline)).toEqual(attributions)
  })

  test.each(nothing)('nothing: %s', text => {
    expect(found(text, language)).toEqual([])
  })
})

test.each(FORMS)('%s: %s: %s', (language, form, text) => {
  expect(attributionsIn(text, language).map(a => a.kind)).toEqual([form])
})

describe.each(Object.entries(SPEAKERS))('who speaks: %s', (language, lines) => {
  test.each(lines)('%s', line => {
    const { found, expected } = resolved(line, language)
    expect(found).toEqual(expected)
  })
})

describe('from raw text, its language told by nobody', () => {
  test.each(Object.entries(REPORTS))('%s', (language, { text, said }) => {
    const document = plainDocument('d', text, { language: detected(text) })
    expect(document.language).toBe(language)
    const { attributions, speakers } = annotate(document)
    const names = new Map(speakers.map(s => [s.id, s.name]))
    const lines = attributions.map(a => {
      const words = a.content.map(([s, e]) => text.slice(s, e)).join(' … ')
      return `${a.speaker === null ? '–' : names.get(a.speaker)} ${a.kind}: ${words}`
    })
    expect(lines).toEqual(said)
  })
})

/** Words that tag, join and open, marks of every kind, and what hides between letters. */
const MARKS = [
  '“',
  '”',
  '„',
  '"',
  '«',
  '»',
  '‹',
  '›',
  '‘',
  '’',
  "'",
  '״',
  '—',
  '–',
  '-',
  ':',
  ',',
  '،',
  '؛',
  ';',
  '.',
  '?',
  '؟',
  '!',
  '…',
  '(',
  ')',
  '\n\n',
  '\n',
  ' ',
  '\u200c',
  '\u200f',
  '\u202b',
  '\u202c',
  'א',
  '7',
]

describe('laws', () => {
  test.each(Object.keys(SPECIMENS))(
    '%s: any mix of its words and marks gives spans of the text',
    language => {
      const { said, nothing } = SPECIMENS[language]!
      const words = [...said, ...nothing].flatMap(line => marked(line).text.split(/\s+/))
      const piece = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...MARKS))
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', ''), (pieces, space) => {
          const text = pieces.join(space)
          const { attributions, speakers } = annotate(plainDocument('d', text, { language }))
          for (const a of attributions)
            for (const span of [...a.source, ...a.cue, ...a.content]) expect(isSlice(text, span)).toBe(true)
          for (const { mentions } of speakers)
            for (const { span } of mentions) expect(isSlice(text, span)).toBe(true)
        }),
        { seed: 11, numRuns: 60 },
      )
    },
  )

  test.each(Object.keys(SPECIMENS))('%s: the parts of a report do not cross', language => {
    for (const line of SPECIMENS[language]!.said) {
      const { text } = marked(line)
      for (const a of attributionsIn(text, language)) {
        const spans = [...a.source, ...a.cue, ...a.content].sort((x, y) => x[0] - y[0])
        spans.slice(1).forEach(([start], i) => {
          expect(start).toBeGreaterThanOrEqual(spans[i]![1])
        })
      }
    }
  })

  const lengthened = Object.entries(SPECIMENS).map(([language, { said }]) => {
    const lines = said.map(line => marked(line.replace(/^# /, '')).text)
    // One sentence without an end.
    return [language, `${lines.join(', ').replace(/[.!?؟\s]+/g, ' ')}, `] as const
  })

  test.each([
    ...lengthened,
    ['de', 'sagte, '],
    ['es', ', dijo Ana'],
    ['fr', '« oui, dit-il, '],
    ['ar', 'قوله '],
    ['he', 'צ"'],
    ['tr', 'diyen Ali, '],
  ] as const)('%s: time grows with the text', (language, piece) => {
    const milliseconds = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = performance.now()
      attributionsIn(text, language)
      return performance.now() - start
    }
    milliseconds(4_000)
    // Ten times the text; quadratic time would be a hundredfold.
    expect(milliseconds(80_000)).toBeLessThan(40 * (milliseconds(8_000) + 20))
  })
})

function isSlice(text: string, [start, end]: Span): boolean {
  return start >= 0 && start < end && end <= text.length && text.slice(start, end).trim() !== ''
}
