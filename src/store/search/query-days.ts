import { dayNumber } from './place.ts'

/** Days `[from, to)` in numbers of `dayNumber`. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** The days of a day, a month or a year: `2031-05-04`, `2031-05`, `2031`; null for what is none. */
export function daysOf(date: string): DayRange | null {
  const found = DATE.exec(date)
  if (found === null) return null
  const [year, month, day] = [found[1], found[2], found[3]].map(part =>
    part === undefined ? null : Number(part),
  )
  if (month != null && (month < 1 || month > 12)) return null
  if (day != null && (day < 1 || day > daysIn(year!, month!))) return null
  const from = dayNumber(year!, month ?? 1, day ?? 1)
  if (day != null) return { from, to: from + 1 }
  return { from, to: month == null ? dayNumber(year! + 1, 1, 1) : dayNumber(year!, month + 1, 1) }
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}
