import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/text/analyse.ts'
import { addDays, civilDay, dayNumber, daysBetween, weekdayOf } from '../../src/text/dates/civil-days.ts'
import { findDates, resolveDate } from '../../src/text/dates/dates.ts'
import { findNumbers } from '../../src/text/numbers/numbers.ts'

const SEEDED = { seed: 20170305, numRuns: 500 }

/** Day numbers of the years 1 to 9999. */
const DAY = fc.integer({ min: -719_162, max: 2_932_896 })

const MILLISECONDS = 86_400_000

describe('civil days', () => {
  it('agree with the built-in calendar', () => {
    fc.assert(
      fc.property(DAY, number => {
        const date = new Date(number * MILLISECONDS)
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
        expect(civilDay(number)).toEqual(day)
        expect(dayNumber(day)).toBe(number)
        expect(weekdayOf(number)).toBe(date.getUTCDay())
      }),
      SEEDED,
    )
  })

  it('come back after going and coming', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), days => {
        const there = addDays('2017-11-19', days)
        expect(daysBetween('2017-11-19', there)).toBe(days)
        expect(addDays(there, -days)).toBe('2017-11-19')
      }),
      SEEDED,
    )
  })

  it('refuse what is no day', () => {
    expect(() => addDays('2017-02-30', 1)).toThrow(/2017-02-30/)
    expect(daysBetween('2017-13-01', '2017-01-01')).toBeNull()
  })
})

const PIECES = fc.array(
  fc.constantFrom(
    ...'November 19 2017 , Sunday last 7th of -/.: 45 days ago since “ ” today 17,600 $ % million to 10-12 am\n\n Ann'.split(
      ' ',
    ),
  ),
  { maxLength: 40 },
)

describe('dates and numbers', () => {
  it('lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(PIECES, fc.constantFrom(' ', ''), (pieces, glue) => {
        const text = pieces.join(glue)
        const analysis = analyse({ text, language: 'en', titleSpan: null })
        for (const found of [findDates(analysis), findNumbers(analysis)]) {
          let last = 0
          for (const { span } of found) {
            expect(span[0]).toBeGreaterThanOrEqual(last)
            expect(span[1]).toBeGreaterThan(span[0])
            expect(text.slice(...span)).toBe(text.slice(...span).trim())
            last = span[1]
          }
          expect(last).toBeLessThanOrEqual(text.length)
        }
      }),
      SEEDED,
    )
  })

  it('resolve to days, months and years that exist', () => {
    fc.assert(
      fc.property(PIECES, DAY, (pieces, number) => {
        const text = pieces.join(' ')
        const reference = addDays('2017-11-19', number % 20_000)
        for (const mention of findDates(analyse({ text, language: 'en', titleSpan: null }))) {
          const resolved = resolveDate(mention, reference)
          if (resolved === null) continue
          const length = { day: 10, month: 7, year: 4 }[resolved.precision]
          expect(resolved.value).toHaveLength(length)
          expect(
            new Date(`${resolved.value}${'-01-01'.slice(0, 10 - length)}T00:00:00Z`).getTime(),
          ).not.toBeNaN()
        }
      }),
      SEEDED,
    )
  })
})
