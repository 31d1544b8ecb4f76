import { expect, test } from 'vitest'
import { publicationDate } from '../../src/ingest/publication-date.ts'

test.each([
  // as precise as it was given
  ['2025-10-14', '2025-10-14'],
  ['2025-10-14T18:05:00+02:00', '2025-10-14T18:05:00+02:00'],
  ['2025-10-14 18:05 +0200', '2025-10-14T18:05+02:00'],
  ['2025-10-14T18:05:00Z (updated)', '2025-10-14T18:05:00Z'],
  ['20251014T180500Z', '2025-10-14T18:05:00Z'],
  ['20251014', '2025-10-14'],
  ['Tue, 14 Oct 2025 18:05:00 GMT', '2025-10-14T18:05:00Z'],
  ['Tue, 14 Oct 2025 18:05:00 +0200', '2025-10-14T18:05:00+02:00'],
  ['1760457900', '2025-10-14T16:05:00Z'],
  ['1760457900250', '2025-10-14T16:05:00.250Z'],
  ['2025/10/14 18:05', '2025-10-14T18:05'],
  ['2025年10月15日 9時05分', '2025-10-15T09:05'],
  // no zone is guessed
  ['2025-10-14T18:05:00', '2025-10-14T18:05:00'],
  ['14.10.2025, 18:05 Uhr', '2025-10-14T18:05'],
  // which is the month is plain, or it is not read
  ['14/10/2025', '2025-10-14'],
  ['10/14/2025', '2025-10-14'],
  ['05/05/2025', '2025-05-05'],
  ['03/04/2025', null],
  // words
  ['October 14, 2025', '2025-10-14'],
  ['14 October 2025', '2025-10-14'],
  // no day, no date
  ['2025-10', null],
  ['2025-02-30', null],
  ['yesterday', null],
  ['14', null],
  ['', null],
])('%j is %j', (raw, expected) => {
  expect(publicationDate(raw, 'en')).toBe(expected)
})

test('months in the language of the page', () => {
  expect(publicationDate('Publié le 8 juillet 2025 à 06h30', 'fr')).toBe('2025-07-08')
  expect(publicationDate('14. Oktober 2025', 'de')).toBe('2025-10-14')
})
