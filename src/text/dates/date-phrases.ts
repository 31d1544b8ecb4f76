import type { CalendarWords } from './calendar-words.ts'
import { readDayFirst, readMonthAlone, readMonthFirst, readYearAlone } from './date-calendar.ts'
import { readDigits } from './date-digits.ts'
import {
  OFFSET_OPENERS,
  readAgo,
  readDayWord,
  readDuration,
  readFrontedAgo,
  readPeriod,
} from './date-offsets.ts'
import { readDayOfMonth, readWarDay } from './date-ordinals.ts'
import { readQualified, readWeekday, readWeekdayDate } from './date-weekdays.ts'
import type { DateReader } from './dates.ts'

/**
 * Every way of writing a date that is known, the more telling before the less: the first that fits at
 * a place is taken.
 */
export const DATE_PHRASES: readonly DateReader[] = [
  readDigits, // 2018-02-06, 19/11/2023, 26.02.2018
  readWeekdayDate, // Sun Nov 19 2017, Sunday, 19 November
  readDayFirst, // 19 November 2017, 19–21 November, 9th of October
  readMonthFirst, // November 19, 2017, Oct. 9, November 2017
  readAgo, // two days ago
  readFrontedAgo, // vor zwei Tagen, il y a deux jours
  readQualified, // last Tuesday, next March
  readPeriod, // last week, this year
  readWeekday, // Sunday, dimanche dernier
  readDayWord, // yesterday, today
  readWarDay, // 48th day
  readDayOfMonth, // on the 15th
  readDuration, // 45 days, more than two weeks
  readMonthAlone, // in March
  readYearAlone, // in 2019
]

/** Words that a phrase may begin with: all others need no reading. */
export function phraseOpeners(words: CalendarWords): ReadonlySet<string> {
  return new Set([
    ...words.months.keys(),
    ...words.shortMonths.keys(),
    ...words.weekdays.keys(),
    ...words.shortWeekdays.keys(),
    ...words.days.keys(),
    ...words.last,
    ...words.next,
    'this',
    ...OFFSET_OPENERS,
  ])
}
