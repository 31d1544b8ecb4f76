import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { canonicalText } from '../../src/text/canonical.ts'
import { isBlank } from '../../src/text/tokens/characters.ts'

/** The same run every time. */
const RUN = { seed: 20190304, numRuns: 1000 }

/** Pieces in which the rules meet: marks, stops, breaks, halves of surrogate pairs, words that rules name. */
const PIECES = [
  ...'"“”„«»‹›‘’\'`´「」『』.…,:;!?()[]-–—/&@#$%_*0129aAsSzÉйשक水\u0E33\u0301\u00AD\u200B\u200D\uFE0F\uD83D\uDE00\n\r\t \u00A0\u2028\u0000',
  "''",
  '``',
  "'s",
  '’s',
  '...',
  '. . .',
  '😀',
  '❤️',
  'U.S.',
  'Sen.',
  'No.',
  'p.m.',
  'Dorn',
  'said',
  ' said',
  '48,200',
  'http://',
  'www.',
  'a.b/',
  'Read also: ',
  'Photo: ',
  'By Ann Dorn',
  '\n\n',
  '\n\n“',
  ' asked.',
  'harbour board of Vell met on Tuesday and',
]

const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(pieces => pieces.join(''))
const documents = fc.record({
  text: fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 })),
  language: fc.constantFrom('en', 'de', 'fr', 'zh', 'und'),
  titleSpan: fc.option(fc.constant([0, 1] as const), { nil: null }),
})

function law(name: string, check: (a: ReturnType<typeof analyse>, text: string) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(documents, document => check(analyse(document), document.text)),
      RUN,
    )
  })
}

law('tokens are in order, never overlap, and are the text they stand for', ({ tokens }, text) => {
  let end = 0
  for (const token of tokens) {
    expect(token.start).toBeGreaterThanOrEqual(end)
    expect(token.end).toBeGreaterThan(token.start)
    expect(token.text).toBe(text.slice(token.start, token.end))
    end = token.end
  }
  expect(end).toBeLessThanOrEqual(text.length)
})

law('tokens leave out white space only', ({ tokens }, text) => {
  let at = 0
  for (const { start, end } of [...tokens, { start: text.length, end: text.length }]) {
    for (; at < start; at++) expect(isBlank(text.charCodeAt(at)) || isHalfOfBlank(text, at)).toBe(true)
    at = end
  }
})

/** Tags and variation selectors beyond the first plane are invisible, too. */
function isHalfOfBlank(text: string, at: number): boolean {
  return /^[\u{E0000}-\u{E0FFF}\p{Cf}]$/u.test(
    String.fromCodePoint(text.codePointAt(text.charCodeAt(at) >= 0xdc00 ? at - 1 : at)!),
  )
}

law('a token does not begin or end with white space', ({ tokens }) => {
  for (const { text } of tokens) {
    expect(isBlank(text.charCodeAt(0))).toBe(false)
    expect(/\s$/.test(text)).toBe(false)
  }
})

law('sentences partition the tokens', ({ tokens, sentences }) => {
  let next = 0
  sentences.forEach((sentence, index) => {
    expect(sentence.firstToken).toBe(next)
    expect(sentence.lastToken).toBeGreaterThan(sentence.firstToken)
    for (let t = sentence.firstToken; t < sentence.lastToken; t++) expect(tokens[t]!.sentence).toBe(index)
    expect(sentence.start).toBe(tokens[sentence.firstToken]!.start)
    expect(sentence.end).toBe(tokens[sentence.lastToken - 1]!.end)
    next = sentence.lastToken
  })
  expect(next).toBe(tokens.length)
})

law('paragraphs are trimmed, in order, and hold their sentences', ({ paragraphs, sentences }, text) => {
  let end = -1
  for (const paragraph of paragraphs) {
    expect(paragraph.start).toBeGreaterThan(end)
    expect(text.slice(paragraph.start, paragraph.end).trim()).toBe(text.slice(paragraph.start, paragraph.end))
    end = paragraph.end
  }
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph]!
    expect(sentence.start).toBeGreaterThanOrEqual(paragraph.start)
    expect(sentence.end).toBeLessThanOrEqual(paragraph.end)
    if (paragraph.kind === 'furniture') expect(sentence.furniture).toBe(true)
  }
})

law(
  'quotations begin and end with their marks, in order, inside one paragraph',
  ({ quotations, paragraphs }, text) => {
    let start = -1
    for (const { start: from, end, inner, open, close, continuedIn } of quotations) {
      expect(from).toBeGreaterThan(start)
      start = from
      expect(text.slice(from, inner[0])).toBe(open)
      expect(text.slice(inner[1], end)).toBe(close ?? '')
      expect(inner[1]).toBeGreaterThanOrEqual(inner[0])
      expect(paragraphs.filter(p => p.start <= from && end <= p.end)).toHaveLength(1)
      if (continuedIn !== null) {
        expect(close).toBeNull()
        expect(quotations[continuedIn]!.start).toBeGreaterThanOrEqual(end)
      }
    }
  },
)

law('quotations nest: depth is the number of quotations around', ({ quotations }) => {
  for (const inner of quotations) {
    let around = 0
    for (const outer of quotations) {
      if (outer === inner) continue
      const apart = outer.end <= inner.start || inner.end <= outer.start
      const inside = outer.start <= inner.start && inner.end <= outer.end
      const holds = inner.start <= outer.start && outer.end <= inner.end
      expect(apart || inside || holds).toBe(true)
      if (inside) around++
    }
    expect(inner.depth).toBe(around)
  }
})

law('the same text gives the same analysis, and a blank line behind it changes nothing', (analysis, text) => {
  const document = { text, language: analysis.language, titleSpan: null }
  const again = analyse(document)
  expect(analyse(document)).toEqual(again)
  const longer = analyse({ ...document, text: `${text}\n\n \n` })
  expect(longer.tokens).toEqual(again.tokens)
  expect(longer.quotations).toEqual(again.quotations)
})

test('canonical text keeps its length, is well-formed and stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), raw => {
      const text = canonicalText(raw)
      expect(text).toHaveLength(raw.length)
      expect(text.isWellFormed()).toBe(true)
      expect(canonicalText(text)).toBe(text)
    }),
    RUN,
  )
})
