import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printable } from '../../src/cli/printable.ts'
import { hanging, shorten, WIDTH } from '../../src/cli/terminal-text.ts'

test('long text hangs under its label', () => {
  const text = 'The harbour stays open to every ship that sails under any flag, the premier said on Tuesday.'
  expect(hanging('  5 of 7   ', text, ' '.repeat(11))).toBe(
    [
      '  5 of 7   The harbour stays open to every ship that sails under any flag, the',
      '           premier said on Tuesday.',
    ].join('\n'),
  )
})

test('wide characters count as two columns', () => {
  const lines = hanging('', Array(30).fill('港口开放').join(' '), '').split('\n')
  expect(lines[0]).toBe(Array(9).fill('港口开放').join(' '))
})

test('no line of words is wider than the terminal, and no word is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/), { minLength: 1, maxLength: 60 }), words => {
      const lines = hanging('  ', words.join(' '), '    ').split('\n')
      expect(lines.every(line => line.length <= WIDTH)).toBe(true)
      expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(words)
    }),
    { seed: 1 },
  )
})

test.each([
  ['short', 10, 'short'],
  ['the harbour stays open', 15, 'the harbour…'],
  ['white \n\t space', 20, 'white space'],
])('%j in %d is %j', (text, length, short) => {
  expect(shorten(text, length)).toBe(short)
})

test.each([
  ['\u001b[31mred\u001b[0m', ' [31mred [0m'],
  ['one\ntwo\r\nthree', 'one two three'],
  ['left \u202e right', 'left   right'],
  ['tab\tbell\u0007', 'tab bell '],
])('%j becomes harmless', (hostile, harmless) => {
  expect(printable(hostile)).toBe(harmless)
})
