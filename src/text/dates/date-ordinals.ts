import { readDay } from './date-parts.ts'
import type { DateReader } from './dates.ts'

const ENDINGS = new Set(['st', 'nd', 'rd', 'th'])

/** Words that may follow "on the 15th"; a noun behind it would be what the ordinal counts. */
const AFTER_DAY = new Set(
  'of and at in when that after before as to with for he she they it we i the a this his her their by from'.split(
    ' ',
  ),
)

export const readDayOfMonth: DateReader = (atoms, i) => {
  if (atoms.kind(i) !== 'number' || atoms.lower(i - 1) !== 'the' || atoms.lower(i - 2) !== 'on') return null
  const day = readDay(atoms, i)
  if (day === null || !ENDINGS.has(atoms.lower(i + 1))) return null
  if (atoms.kind(day.next) === 'word' && !AFTER_DAY.has(atoms.lower(day.next))) return null
  if (atoms.at(day.next) === '-') return null
  const relative = { kind: 'day-of-month', day: day.value } as const
  return { first: i, last: day.next, value: null, precision: 'day', relative }
}

/** "on the 48th day of the war": the first day is day 1. */
export const readWarDay: DateReader = (atoms, i) => {
  if (atoms.kind(i) !== 'number' || !ENDINGS.has(atoms.lower(i + 1)) || atoms.lower(i + 2) !== 'day')
    return null
  const days = Number(atoms.at(i)) - 1
  if (atoms.at(i).length > 4 || days < 1) return null
  const relative = { kind: 'duration', days, bound: 'exact' } as const
  return { first: i, last: i + 3, value: null, precision: 'day', relative }
}
