import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOfHash, nameOfId, SelectedText } from '../../src/export/selectors/selectors.ts'
import { sha256 } from '../../src/model/identifier.ts'
import type { Span } from '../../src/model/span.ts'

const FAMILY = '👩‍👩‍👧'
const selectorsOf = (text: string, words: string) => {
  const start = text.indexOf(words)
  return new SelectedText(text).selectors([start, start + words.length])
}

describe('a passage for others', () => {
  test.each([
    ['plain', 'The mayor said: no.', 'no', 16, 18],
    ['behind an emoji', '🚢 sails', 'sails', 2, 7],
    ['behind a family', `${FAMILY} sail`, 'sail', 6, 10],
    ['behind a letter with its mark', 'cafe\u0301 open', 'open', 6, 10],
    ['Hebrew, as it is written', 'היא אמרה: “לא”', 'לא', 11, 13],
    ['behind a line end of two signs', 'a\r\nb', 'b', 3, 4],
  ])('%s: counted in code points', (_, text, words, start, end) => {
    const [quote, position] = selectorsOf(text, words)
    expect(quote.exact).toBe(words)
    expect(position).toEqual({ type: 'TextPositionSelector', start, end })
  })

  test.each([
    ['half of a surrogate pair', 'a🚢b', [2, 3], '🚢'],
    ['a mark without its letter', 'cafe\u0301!', [4, 5], 'e\u0301'],
    ['one of a family', `x${FAMILY}y`, [4, 6], FAMILY],
    ['half of a line end', 'a\r\nb', [2, 4], '\r\nb'],
    ['half of a flag', '🇩🇪!', [2, 4], '🇩🇪'],
    ['nothing, inside of a letter', 'e\u0301', [1, 1], ''],
  ] as const)('%s: all of the character, or none', (_, text, span, words) => {
    expect(new SelectedText(text).selectors(span)[0].exact).toBe(words)
  })

  test('words that stand twice are given with so much around them that they stand once', () => {
    const sentence = 'the ferry will run daily, she said; '
    const text = `${sentence.repeat(5)}and so it did`
    const [{ prefix, exact, suffix }] = new SelectedText(text).selectors([72, 96])
    expect(exact).toBe('the ferry will run daily')
    expect(prefix.length).toBeGreaterThan(32)
    expect(text.split(prefix + exact + suffix)).toHaveLength(2)
  })

  test('a text is named by its hash, and what has none by its id', () => {
    const bytes = Buffer.from(sha256('ferry'), 'hex')
    expect(new SelectedText('ferry').name).toBe(`ni:///sha-256;${bytes.toString('base64url')}`)
    expect(nameOfHash('no hash')).toBe('urn:hearsay:no%20hash')
    expect(nameOfId('a\ud800"<b>')).toBe('urn:hearsay:a%EF%BF%BD%22%3Cb%3E')
  })
})

/** Whatever has been trouble to somebody's offsets, and words. */
const PIECES = [
  'said ',
  'no',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '“',
  '”',
  '.',
  'é',
  'e\u0301\u0323',
  '\u0301',
  '🚢',
  FAMILY,
  '🏽',
  '👍🏽',
  '🇩🇪',
  '🇩',
  '\u200d',
  'שלום ',
  'قال ',
  '\u202e',
  '한',
  '\u1112\u1161\u11ab',
  'क्षि',
  '𝕳',
  '\ud83d',
  '\ude00',
  '\u0000',
] as const

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(''))
const spansOf = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)])
const cases = texts.chain(text => fc.tuple(fc.constant(text), spansOf(text)))

describe('whatever the text and the span', () => {
  test('position and quotation lead back to the same words at the same place', () => {
    fc.assert(
      fc.property(cases, ([text, span]) => {
        const selected = new SelectedText(text)
        const [quote, position] = selected.selectors(span)
        const points = [...text]
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact)
        const before = points.slice(0, position.start).join('')
        expect(before.endsWith(quote.prefix)).toBe(true)
        expect(points.slice(position.end).join('').startsWith(quote.suffix)).toBe(true)
        const [start, end] = selected.spanOf(position)
        expect([start, text.slice(start, end)]).toEqual([before.length, quote.exact])
        expect(selected.selected(span)).toEqual([start, end])
      }),
      { seed: 7, numRuns: 600 },
    )
  })

  test('no character is cut, none that was meant is left out, and no more is taken than that', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(
      fc.property(cases, ([text, [start, end]]) => {
        const edges = [...segmenter.segment(text)].map(({ index }) => index).concat(text.length)
        const from = edges.findLast(edge => edge <= start) ?? 0
        const to = start === end ? from : edges.find(edge => edge >= end)
        expect(new SelectedText(text).selected([start, end])).toEqual([from, to])
        const { prefix, suffix } = new SelectedText(text).selectors([start, end])[0]
        expect(edges).toContain(from - prefix.length)
        expect(edges).toContain(to! + suffix.length)
      }),
      { seed: 8, numRuns: 600 },
    )
  })
})
