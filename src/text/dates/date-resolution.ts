import type { DatePrecision } from '../../model/occasion.ts'
import {
  civilDay,
  dayNumber,
  daysInMonth,
  isCivilDay,
  isoDay,
  isoMonth,
  isoYear,
  parseIsoDay,
  weekdayOf,
} from './civil-days.ts'
import type { DateMention } from './dates.ts'

export interface ResolvedDate {
  /** ISO date cut to `precision`. */
  readonly value: string
  readonly precision: DatePrecision
}

/**
 * The day, month or year that a mention means, read on an ISO day. A weekday is the latest one that is
 * not after that day ("last": before it; "next" and "until": after it), a month likewise; a day of a month without
 * year is the nearest one. Null for what names no single day, month or year: "last week", "45 days".
 */
export function resolveDate(mention: DateMention, reference: string): ResolvedDate | null {
  if (mention.value !== null) return { value: mention.value, precision: mention.precision }
  const today = parseIsoDay(reference)
  const { relative } = mention
  if (today === null || relative === null) return null
  const number = dayNumber(today)
  // "until Friday" looks ahead, where nothing says which Friday.
  const isAhead = mention.role === 'until' && 'which' in relative && relative.which === 'near'
  switch (relative.kind) {
    case 'weekday': {
      const back = (weekdayOf(number) - relative.weekday + 7) % 7
      if (relative.which === 'next' || (isAhead && back > 0)) return onDay(number - back + 7)
      return onDay(relative.which === 'last' && back === 0 ? number - 7 : number - back)
    }
    case 'offset':
      return onDay(number + relative.days)
    case 'month-day': {
      const day = nearestDay(relative, today.year, number)
      return day === null ? null : onDay(day)
    }
    case 'day-of-month': {
      const inMonth = relative.day <= today.day
      const year = inMonth || today.month > 1 ? today.year : today.year - 1
      const month = inMonth ? today.month : today.month > 1 ? today.month - 1 : 12
      return relative.day > daysInMonth(year, month)
        ? null
        : onDay(dayNumber({ year, month, day: relative.day }))
    }
    case 'month': {
      const { month } = relative
      const which = isAhead && month !== today.month ? 'next' : relative.which
      const passed = month < today.month || (month === today.month && which === 'near')
      const year = which === 'next' ? (month > today.month ? 0 : 1) : passed ? 0 : -1
      return { value: isoMonth(today.year + year, month), precision: 'month' }
    }
    case 'period': {
      if (relative.unit === 'week') return null
      if (relative.unit === 'year') {
        return { value: isoYear(today.year + relative.count), precision: 'year' }
      }
      const months = today.year * 12 + (today.month - 1) + relative.count
      return { value: isoMonth(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1), precision: 'month' }
    }
    case 'duration':
      return null
  }
}

function onDay(number: number): ResolvedDate {
  return { value: isoDay(civilDay(number)), precision: 'day' }
}

/** A named weekday decides the year where one of the neighbouring years has it. */
function nearestDay(
  wanted: { readonly month: number; readonly day: number; readonly weekday: number | null },
  year: number,
  reference: number,
): number | null {
  const near = [year - 1, year, year + 1]
    .filter(y => isCivilDay(y, wanted.month, wanted.day))
    .map(y => dayNumber({ year: y, month: wanted.month, day: wanted.day }))
    .sort((a, b) => Math.abs(a - reference) - Math.abs(b - reference))
  return near.find(n => wanted.weekday === null || weekdayOf(n) === wanted.weekday) ?? near[0] ?? null
}
