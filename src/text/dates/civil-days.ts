/**
 * Arithmetic on calendar days, without clocks and time zones. A day number counts days from
 * 1970-01-01 in the proleptic Gregorian calendar; weekdays count from Sunday, 0.
 */

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 1970-01-01 was a Thursday. */
const WEEKDAY_OF_DAY_ZERO = 4

export interface CivilDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0)
}

export function isCivilDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function dayNumber({ year, month, day }: CivilDay): number {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const dayOfYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0) + day
  return before * 365 + leapDays + dayOfYear - DAYS_BEFORE_EPOCH
}

/** Days of the years 1 to 1969, and one because the first day of a year is day 1. */
const DAYS_BEFORE_EPOCH = 1969 * 365 + 492 - 15 + 1

export function civilDay(number: number): CivilDay {
  let year = 1970 + Math.floor(number / 365.2425)
  while (dayNumber({ year, month: 1, day: 1 }) > number) year--
  while (dayNumber({ year: year + 1, month: 1, day: 1 }) <= number) year++
  let rest = number - dayNumber({ year, month: 1, day: 1 })
  let month = 1
  while (rest >= daysInMonth(year, month)) {
    rest -= daysInMonth(year, month)
    month++
  }
  return { year, month, day: rest + 1 }
}

export function weekdayOf(number: number): number {
  return (((number + WEEKDAY_OF_DAY_ZERO) % 7) + 7) % 7
}

/** The day an ISO date or date-time begins with; null where it does not name a day that exists. */
export function parseIsoDay(iso: string): CivilDay | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isCivilDay(year, month, day) ? { year, month, day } : null
}

export function isoDay({ year, month, day }: CivilDay): string {
  return `${isoMonth(year, month)}-${String(day).padStart(2, '0')}`
}

export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, '0')}`
}

export function isoYear(year: number): string {
  return String(year).padStart(4, '0')
}

/** `days` after an ISO day; the day must exist. */
export function addDays(iso: string, days: number): string {
  const day = parseIsoDay(iso)
  if (day === null) throw new RangeError(`"${iso}" is not an ISO day; write it as 2018-02-06`)
  return isoDay(civilDay(dayNumber(day) + days))
}

/** Days from one ISO day to another; null where one of them is not a day. */
export function daysBetween(from: string, to: string): number | null {
  const [a, b] = [parseIsoDay(from), parseIsoDay(to)]
  return a === null || b === null ? null : dayNumber(b) - dayNumber(a)
}
