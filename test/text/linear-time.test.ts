import { expect, test } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'

/**
 * Texts that make quadratic programs hang. Each is read at one length and at four times it; a linear program
 * takes four times as long. The allowance is for a busy machine: a quadratic one would take sixteen times.
 */
const ALLOWANCE = 12
const PIECES = 10_000

test.each([
  ...[
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '„',
    '«',
    '»',
    '「',
    "''",
    '“ ',
    '" ',
    "'a ",
    "a' ",
    '‘a ',
    '“a ‘b ',
    '«a “b ',
    '"a. ',
  ].map(piece => [`marks ${piece}`, piece] as const),
  ...[
    'a',
    '1',
    'a.',
    'a-',
    "a'",
    '1,',
    'a@',
    '(',
    '.',
    '. ',
    '.(',
    'a.m. ',
    'A&',
    'www.',
    'http://a',
    'a.b/',
    'Aa.Bb',
    'By A ',
    '1\u00A0000',
  ].map(piece => [`one line of ${piece}`, piece] as const),
  ...['a\n', '\n', 'Ab cd\n\n', 'Read also: a\n', 'Photo: a. ', '“a\n\n', '12 March '].map(
    piece => [`lines ${JSON.stringify(piece)}`, piece] as const,
  ),
])('%s', (_name, piece) => {
  const time = (text: string) => {
    const start = performance.now()
    analyse({ text, language: 'en', titleSpan: null })
    return performance.now() - start
  }
  const short = piece.repeat(PIECES)
  const long = piece.repeat(4 * PIECES)
  time(short)
  const base = Math.min(time(short), time(short))
  // Below some milliseconds the clock tells nothing; a quadratic program needs seconds for the long one.
  expect(time(long)).toBeLessThan(ALLOWANCE * Math.max(base, 100))
})

test.each([
  [
    'quotations left at one place behind many blanks',
    `"${'«'.repeat(PIECES)}a${' '.repeat(100 * PIECES)}"${'»'.repeat(PIECES)}`,
  ],
  ['a button that never ends', 'icon-aicon-a'.repeat(19)],
  ['a credit that never ends', `Source: ${'A'.repeat(200)}!`],
  ['a byline that never ends', `By ${'A '.repeat(45)}!`],
  ['a heading of marks', `${'.”'.repeat(90)}a`],
])('%s', (_name, text) => {
  const start = performance.now()
  analyse({ text: `${text}\n\nThe board met.`, language: 'en', titleSpan: null })
  expect(performance.now() - start).toBeLessThan(1500)
})
