import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFeedDate } from '../../src/ingest/feed-date.ts'

describe('a date of a feed → ISO 8601, as precise as it was given', () => {
  test.each([
    ['Tue, 14 Oct 2025 18:05:09 GMT', '2025-10-14T18:05:09Z'],
    ['Tue, 14 Oct 2025 18:05:09 +0200', '2025-10-14T18:05:09+02:00'],
    ['14 Oct 2025 18:05 -0330', '2025-10-14T18:05-03:30'],
    ['Tue, 14 Oct 25 18:05:09 EST', '2025-10-14T18:05:09-05:00'],
    ['Wed, 14 Oct 98 18:05:09 PDT', '1998-10-14T18:05:09-07:00'],
    ['Tue, 14 October 2025 18:05:09 CEST', '2025-10-14T18:05:09+02:00'],
    ['Tue, 14-Oct-2025 18:05:09 UT', '2025-10-14T18:05:09Z'],
    ['Tue, 14 Oct 2025 18:05:09 +0200 (CEST)', '2025-10-14T18:05:09+02:00'],
    ['Tue, 14 Oct 2025 18:05:09 GMT+2', '2025-10-14T18:05:09+02:00'],
    ['Tue, 14 Oct 2025 18:05:09 -0000', '2025-10-14T18:05:09Z'],
    ['Tue, 14 Oct 2025 18:05:09', '2025-10-14T18:05:09'],
    ['Tue, 14 Oct 2025', '2025-10-14'],
    ['Tue Oct 14 18:05:09 2025', '2025-10-14T18:05:09'],
    ['Tue Oct 14 18:05:09 UTC 2025', '2025-10-14T18:05:09Z'],
    ['October 14, 2025', '2025-10-14'],
    ['Sept 9, 2025, 18:05', '2025-09-09T18:05'],
    ['2025-10-14T18:05:09Z', '2025-10-14T18:05:09Z'],
    ['2025-10-14t18:05:09.123z', '2025-10-14T18:05:09.123Z'],
    ['2025-10-14T18:05:09+0200', '2025-10-14T18:05:09+02:00'],
    ['2025-10-14 18:05:09 UTC', '2025-10-14T18:05:09Z'],
    ['2025-10-14T18:05+02', '2025-10-14T18:05+02:00'],
    ['2025-10-14T18:05', '2025-10-14T18:05'],
    ['2025-10-14', '2025-10-14'],
    ['2025-10', '2025-10'],
    ['2025', '2025'],
    ['  2024-02-29\n', '2024-02-29'],
    ['Tue, 31 Dec 2024 23:59:60 GMT', '2024-12-31T23:59Z'],
  ])('%s → %s', (written, iso) => {
    expect(readFeedDate(written)).toEqual({ value: iso, doubt: null })
  })

  test.each([
    ['Tue, 14 Oct 2025 18:05:09 IST', '2025-10-14T18:05:09'],
    ['Tue, 14 Oct 2025 18:05:09 A', '2025-10-14T18:05:09'],
  ])('%s: a zone of several places is none: %s', (written, iso) => {
    expect(readFeedDate(written)).toMatchObject({ value: iso, doubt: expect.stringContaining('zone') })
  })

  test('a weekday that the day is not is told of; the day stays as written', () => {
    expect(readFeedDate('Mon, 14 Oct 2025 18:05:09 GMT')).toMatchObject({
      value: '2025-10-14T18:05:09Z',
      doubt: expect.stringContaining('weekday'),
    })
  })
})

describe('what is no date is left out, not guessed', () => {
  test.each([
    '',
    'yesterday',
    'Tue, 31 Feb 2025 18:05:09 GMT',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-10-14T25:05:00Z',
    '2025-10-14T18:65:00Z',
    '2025-10-14T18:05:00+19:00',
    '2025-10-14T18:05:00+02:65',
    'Tue, 14 Oct 2025 18:05:09 +0299',
    '14/10/2025',
    '10/14/2025 18:05',
    '14.10.2025',
    '1760465109',
    'mar., 14 oct. 2025 18:05:09 +0200 x y z',
    '14 Marble 2025',
    '14 okt 2025',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 01:00:00 +0100',
    '-0001-11-30T00:00:00Z',
    'Tue, 14 Oct 2025 18:05:09 <b>',
  ])('%s', written => {
    const { value, doubt } = readFeedDate(written)
    expect(value).toBeNull()
    expect(doubt).not.toBeNull()
  })
})

describe('laws of dates', () => {
  const moment = fc.date({ min: new Date('1971-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })

  test('whatever the platform writes is the same moment again', () => {
    fc.assert(
      fc.property(moment, date => {
        const second = new Date(Math.floor(date.getTime() / 1000) * 1000)
        for (const written of [second.toUTCString(), second.toISOString()])
          expect(new Date(readFeedDate(written).value!).getTime()).toBe(second.getTime())
      }),
      { seed: 6 },
    )
  })

  test('anything at all is read or not, and what is read is ISO 8601', () => {
    const bits = fc.constantFrom(
      ...'Tue Oct 14 2025 25 18:05 18:05:09 , GMT +0200 EST 2025-10-14 T Z -00:00 ( ) Sept 99 31 . / é'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(bits, fc.string({ maxLength: 4 })), { maxLength: 9 }), parts => {
        for (const glue of ['', ' ']) {
          const { value } = readFeedDate(parts.join(glue))
          if (value !== null)
            expect(value).toMatch(
              /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/,
            )
        }
      }),
      { seed: 6, numRuns: 2000 },
    )
  })
})
