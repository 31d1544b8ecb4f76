import { expect, test } from 'vitest'
import { canonicalText } from '../../src/text/canonical.ts'

test.each([
  ['NUL', 'a\u0000b', 'a\uFFFDb'],
  ['escape', '\u001b[31mred', '\uFFFD[31mred'],
  ['delete', 'a\u007fb', 'a\uFFFDb'],
  ['C1 control', 'a\u0080\u009fb', 'a\uFFFD\uFFFDb'],
  ['non-character', 'a\uFFFE\uFFFFb', 'a\uFFFD\uFFFDb'],
  ['lone high half', 'a\uD83Db', 'a\uFFFDb'],
  ['lone low half', '\uDE00b', '\uFFFDb'],
  ['halves the wrong way round', '\uDE00\uD83D', '\uFFFD\uFFFD'],
])('%s', (_name, raw, clean) => {
  expect(canonicalText(raw)).toBe(clean)
  expect(canonicalText(raw)).toHaveLength(raw.length)
})

test.each([
  'tab\tline\nreturn\r\nnext\u0085',
  'pair 😀 stays',
  'soft\u00ADhyphen \u200Ejoiner\u200D',
  'é \u0301 ｱ 水',
  '',
])('left alone: %j', text => {
  expect(canonicalText(text)).toBe(text)
})
