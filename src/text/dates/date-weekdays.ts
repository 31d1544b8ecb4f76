import { isCapitalised } from '../words/letter-case.ts'
import { readDayFirst, readMonthFirst } from './date-calendar.ts'
import { readDigits } from './date-digits.ts'
import { isStandalone, readMonth } from './date-parts.ts'
import type { DateReader } from './dates.ts'

export const readWeekdayDate: DateReader = (atoms, i, words) => {
  if (atoms.kind(i) !== 'word' || (words.capitalised && !isCapitalised(atoms.at(i)))) return null
  const name = atoms.lower(i)
  const weekday = words.weekdays.get(name) ?? words.shortWeekdays.get(name)
  if (weekday === undefined) return null
  let at = i + 1
  while (at < i + 4 && BETWEEN.has(atoms.lower(at)) && atoms.gap(at) !== 'break') at++
  if (atoms.gap(at) === 'break') return null
  const day =
    readDigits(atoms, at, words) ?? readDayFirst(atoms, at, words) ?? readMonthFirst(atoms, at, words)
  if (day === null || day.precision !== 'day') return null
  const relative = day.relative?.kind === 'month-day' ? { ...day.relative, weekday } : day.relative
  return { ...day, first: i, relative }
}

const BETWEEN = new Set([',', '.', 'the', 'le', 'den', 'dem', 'el'])

/** Days that are names of other things. */
const NAMED_DAYS = new Set(
  'black good ash super bloody holy palm easter cyber giving casual ruby fat spy mardi maundy shrove man'.split(
    ' ',
  ),
)

const NEWSPAPERS = new Set(
  'times telegraph mirror express mail post herald review star sun world tribune independent'.split(' '),
)

export const readWeekday: DateReader = (atoms, i, words) => {
  if (atoms.kind(i) !== 'word') return null
  const weekday = words.weekdays.get(atoms.lower(i))
  if (weekday === undefined || (words.capitalised && !isCapitalised(atoms.at(i)))) return null
  const before = atoms.at(i - 1)
  if (NAMED_DAYS.has(before.toLowerCase()) && atoms.gap(i) === 'space' && isCapitalised(before)) return null
  const after = atoms.at(i + 1)
  if (NEWSPAPERS.has(after.toLowerCase()) && atoms.gap(i + 1) === 'space' && isCapitalised(after)) return null
  const qualifier = words.qualifierBehind ? atoms.lower(i + 1) : ''
  const which = words.last.has(qualifier) ? 'last' : words.next.has(qualifier) ? 'next' : 'near'
  const last = which === 'near' ? i + 1 : i + 2
  return { first: i, last, value: null, precision: 'day', relative: { kind: 'weekday', weekday, which } }
}

/** "last Tuesday", "this past Friday", "next March". */
export const readQualified: DateReader = (atoms, i, words) => {
  if (atoms.kind(i) !== 'word') return null
  const word = atoms.lower(i)
  let at = i + 1
  let which: 'near' | 'last' | 'next'
  if (word === 'this') {
    which = 'near'
    if (words.last.has(atoms.lower(at))) which = 'last'
    else if (words.next.has(atoms.lower(at))) which = 'next'
    if (which !== 'near') at++
  } else if (words.last.has(word)) which = 'last'
  else if (words.next.has(word)) which = 'next'
  else return null
  if (atoms.gap(at) !== 'space' || !isStandalone(atoms, i)) return null
  const name = atoms.at(at)
  if (words.capitalised && !isCapitalised(name)) return null
  const weekday = words.weekdays.get(name.toLowerCase())
  if (weekday !== undefined) {
    return {
      first: i,
      last: at + 1,
      value: null,
      precision: 'day',
      relative: { kind: 'weekday', weekday, which },
    }
  }
  const month = readMonth(atoms, at, words, false)
  if (month === null) return null
  const relative = { kind: 'month', month: month.value, which } as const
  return { first: i, last: month.next, value: null, precision: 'month', relative }
}
