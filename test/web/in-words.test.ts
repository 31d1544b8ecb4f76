import { expect, test } from 'vitest'
import { counted, dateInWords, grouped, listed, shortDate, timeInWords } from '../../src/web/in-words.ts'

test.each([
  ['2025-10-12', 'Sunday 12 October 2025', '12 Oct 2025', ''],
  ['2024-02-29T06:00:00Z', 'Thursday 29 February 2024', '29 Feb 2024', '06:00 UTC'],
  ['2025-10-12T19:40:00+02:00', 'Sunday 12 October 2025', '12 Oct 2025', '19:40 UTC+2'],
  ['2025-10-12T19:40-03:30', 'Sunday 12 October 2025', '12 Oct 2025', '19:40 UTC−3:30'],
  ['2025-10', 'October 2025', 'Oct 2025', ''],
  ['2025', '2025', '2025', ''],
  ['2025-13-01', '2025', '2025', ''],
  ['last spring', 'last spring', 'last spring', ''],
])('%s is %s', (iso, long, short, time) => {
  expect([dateInWords(iso), shortDate(iso), timeInWords(iso)]).toEqual([long, short, time])
})

test.each([
  [0, '0'],
  [999, '999'],
  [17600, '17,600'],
  [1234567.5, '1,234,567.5'],
  [-4200, '−4,200'],
  [1e21, '1e+21'],
])('%d is %s', (value, words) => {
  expect(grouped(value)).toBe(words)
})

test('counts and lists', () => {
  expect(counted(1, 'story', 'stories')).toBe('1 story')
  expect(counted(2, 'story', 'stories')).toBe('2 stories')
  expect(listed([])).toBe('')
  expect(listed(['a'])).toBe('a')
  expect(listed(['a', 'b', 'c'])).toBe('a, b and c')
})
