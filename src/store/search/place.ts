/**
 * A row's place in the order of search as one number: its day, then its own number. Both engines index by it, so that
 * the newest come first without sorting, and a range of days is a range of places. The migrations compute it in SQL.
 */
const DAYS_A_MONTH = 31
const DAYS_A_YEAR = 12 * DAYS_A_MONTH

/** Bits of a row's number: 2 billion rows; with the 22 of days up to the year 9999 they fit a JavaScript number. */
const NUMBER_BITS = 31
export const NUMBERS = 2 ** NUMBER_BITS

/** What a place gives a row's number by, in SQL: `place & NUMBER_MASK`. */
export const NUMBER_MASK = NUMBERS - 1

/** Days in order, with gaps behind short months; 0 stands for no day. */
export function dayNumber(year: number, month: number, day: number): number {
  return year * DAYS_A_YEAR + month * DAYS_A_MONTH + day
}

/** The first place of a day. */
export function firstPlace(dayNumber: number): number {
  return dayNumber * NUMBERS
}

/** Of the year 9999. */
export const LAST_DAY = dayNumber(9999, 12, 31)

/** Behind every place. */
export const LAST_PLACE = Number.MAX_SAFE_INTEGER
