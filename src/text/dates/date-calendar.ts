import type { Atoms } from '../tokens/atoms.ts'
import { isCapitalised } from '../words/letter-case.ts'
import { isCivilDay, isoDay, isoMonth, isoYear } from './civil-days.ts'
import { type DatePart, isPartOfNumber, isStandalone, readDay, readMonth, readYear } from './date-parts.ts'
import type { DatePhrase, DateReader } from './dates.ts'

/** The second end of a range of days, behind a dash or "to". */
const RANGE_SIGNS = new Set(['-', '–', '—', 'to', 'and', '&', 'bis', 'und', 'au', 'et', 'al', 'y'])

function readRangeEnd(atoms: Atoms, i: number): DatePart | null {
  if (!RANGE_SIGNS.has(atoms.lower(i)) || atoms.gap(i) === 'break' || atoms.gap(i + 1) === 'break')
    return null
  return readDay(atoms, i + 1)
}

export const readDayFirst: DateReader = (atoms, i, words) => {
  const day = readDay(atoms, i)
  if (day === null || !isStandalone(atoms, i)) return null
  const through = readRangeEnd(atoms, day.next)
  let at = through?.next ?? day.next
  const between = atoms.lower(at)
  if (between === 'of' || between === 'de' || between === 'd') at++
  else if ((between === '-' || between === '.' || between === '/') && atoms.gap(at) === 'none') at++
  if (atoms.gap(at) === 'break') return null
  const month = readMonth(atoms, at, words, true)
  if (month === null) return null
  return dated(i, month.value, day.value, through !== null, readYear(atoms, month.next), month.next)
}

export const readMonthFirst: DateReader = (atoms, i, words) => {
  const month = readMonth(atoms, i, words, true)
  if (month === null || !isStandalone(atoms, i)) return null
  const at = atoms.lower(month.next) === 'the' ? month.next + 1 : month.next
  if (atoms.gap(month.next) === 'break' || atoms.gap(at) === 'break') return null
  const day = readDay(atoms, at)
  if (day === null || isCount(atoms, at, day.next)) return ofYear(i, month, readYear(atoms, month.next))
  const through = readRangeEnd(atoms, day.next)
  const end = through?.next ?? day.next
  const year = readYear(atoms, end)
  // "in October 12 people": a day takes "on", so the number counts the people.
  if (year === null && atoms.lower(i - 1) === 'in' && atoms.kind(end) === 'word') return null
  return dated(i, month.value, day.value, through !== null, year, end)
}

const NUMBER_GOES_ON = new Set([
  'percent',
  'per',
  'million',
  'billion',
  'thousand',
  'am',
  'pm',
  'a.m',
  'p.m',
  '%',
])

function isCount(atoms: Atoms, at: number, next: number): boolean {
  return (next === at + 1 && isPartOfNumber(atoms, at)) || NUMBER_GOES_ON.has(atoms.lower(next))
}

function ofYear(first: number, month: DatePart, year: DatePart | null): DatePhrase | null {
  if (year === null) return null
  return {
    first,
    last: year.next,
    value: isoMonth(year.value, month.value),
    precision: 'month',
    relative: null,
  }
}

function dated(
  first: number,
  month: number,
  day: number,
  isRange: boolean,
  year: DatePart | null,
  end: number,
): DatePhrase | null {
  // In a leap year, so that 29 February passes where no year is given.
  if (!isCivilDay(year?.value ?? 2000, month, day)) return null
  if (year === null) {
    const relative = isRange
      ? ({ kind: 'month', month, which: 'near' } as const)
      : ({ kind: 'month-day', month, day, weekday: null } as const)
    return { first, last: end, value: null, precision: isRange ? 'month' : 'day', relative }
  }
  const value = isRange ? isoMonth(year.value, month) : isoDay({ year: year.value, month, day })
  return { first, last: year.next, value, precision: isRange ? 'month' : 'day', relative: null }
}

/** Months that are names and verbs too, and stand for the month only behind a preposition. */
const ALSO_NAMES = new Set(['april', 'may', 'june', 'august', 'march', 'augusto', 'julio', 'mai', 'mars'])

const BEFORE_MONTH = new Set(
  (
    'in of since by until till during from through early late mid before after end ' +
    'im seit bis anfang ende mitte en depuis fin début desde hasta'
  ).split(' '),
)

export const readMonthAlone: DateReader = (atoms, i, words) => {
  const month = readMonth(atoms, i, words, false)
  if (month === null || atoms.gap(i) === 'break') return null
  const before = atoms.at(i - 1) === '-' ? atoms.lower(i - 2) : atoms.lower(i - 1)
  if (!BEFORE_MONTH.has(before)) return null
  const followed = atoms.gap(month.next) === 'space' && isCapitalised(atoms.at(month.next))
  if (followed && before !== 'in' && ALSO_NAMES.has(atoms.lower(i))) return null
  const relative = { kind: 'month', month: month.value, which: 'near' } as const
  return { first: i, last: month.next, value: null, precision: 'month', relative }
}

const BEFORE_BARE_YEAR = new Set(
  'in since by until till from during early late mid spring summer autumn fall winter year im seit en depuis desde'.split(
    ' ',
  ),
)

const SEASONS = new Set(['spring', 'summer', 'autumn', 'fall', 'winter', 'end', 'beginning', 'start'])

export const readYearAlone: DateReader = (atoms, i) => {
  if (atoms.kind(i) !== 'number' || atoms.gap(i) !== 'space') return null
  const before = atoms.lower(i - 1)
  const afterSeason = before === 'of' && SEASONS.has(atoms.lower(i - 2))
  if (!afterSeason && !BEFORE_BARE_YEAR.has(before)) return null
  const year = readYear(atoms, i)
  if (year === null || atoms.at(i + 1) === '-' || COUNTED.has(atoms.lower(i + 1))) return null
  return { first: i, last: i + 1, value: isoYear(year.value), precision: 'year', relative: null }
}

/** "in 2000 cases": a count after all. */
const COUNTED = new Set(
  'people cases homes villages places schools days years soldiers men women children hours of'.split(' '),
)
