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
  expect(time(long)).toBeLessThan(ALLOWANCE * Math.max(base, 25))
})
