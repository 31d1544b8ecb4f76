import { expect, test } from 'vitest'
import { inOwnMarks } from '../../src/web/reading-words.ts'

/** `[`, `]`: the span. */
test.each([
  ['She said: “[The pier is shut]”.', '“The pier is shut”'],
  ['“[The pier is shut],” she said.', '“The pier is shut,”'],
  ['«[La jetée est fermée]», dit-elle.', '«La jetée est fermée»'],
  ['„[Der Steg ist zu]“, sagte sie.', '„Der Steg ist zu“'],
  ['She said the pier was [“shut]”.', '“shut”'],
  ['She said [the pier is shut].', 'the pier is shut'],
])('%s is shown as its outlet set it', (notation, shown) => {
  const start = notation.indexOf('[')
  const end = notation.indexOf(']') - 1
  expect(inOwnMarks(notation.replace(/[[\]]/g, ''), [start, end], 100)).toBe(shown)
})

test('what is cut keeps its marks, and no stop', () => {
  expect(inOwnMarks('“The pier is shut,” she said.', [1, 17], 12)).toBe('“The pier is …”')
})
