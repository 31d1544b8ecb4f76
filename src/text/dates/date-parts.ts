import type { Atoms } from '../tokens/atoms.ts'
import { isCapitalised } from '../words/letter-case.ts'
import type { CalendarWords } from './calendar-words.ts'

/** A part read from atoms: its value and the atom after it. */
export interface DatePart {
  readonly value: number
  readonly next: number
}

/** Signs that may touch the first digit or letter of a date. */
const OPENERS = new Set(['(', '[', '"', "'", '“', '‘', '«', '„', '—', '–', '…', '|', '*', ',', ';', '>'])

/** Whether nothing that belongs to a longer number or name touches atom `i` from the left. */
export function isStandalone(atoms: Atoms, i: number): boolean {
  if (i === 0 || atoms.gap(i) !== 'none') return true
  if (!OPENERS.has(atoms.at(i - 1))) return false
  // "1,200 March" and "3–5 May": the sign joins two numbers.
  return !(atoms.gap(i - 1) === 'none' && atoms.kind(i - 2) === 'number')
}

/** A month's name, or its abbreviation with or without point. */
export function readMonth(atoms: Atoms, i: number, words: CalendarWords, short: boolean): DatePart | null {
  if (atoms.kind(i) !== 'word') return null
  const word = atoms.lower(i)
  if (words.capitalised && !isCapitalised(atoms.at(i))) return null
  const full = words.months.get(word)
  if (full !== undefined) return { value: full, next: i + 1 }
  const value = short ? words.shortMonths.get(word) : undefined
  if (value === undefined) return null
  return { value, next: atoms.at(i + 1) === '.' && atoms.gap(i + 1) === 'none' ? i + 2 : i + 1 }
}

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª'])

/** 1 to 31, with its ordinal ending; the point of German ordinals. */
export function readDay(atoms: Atoms, i: number): DatePart | null {
  if (atoms.kind(i) !== 'number') return null
  const digits = atoms.at(i)
  const value = Number(digits)
  if (digits.length > 2 || value < 1 || value > 31) return null
  if (atoms.gap(i + 1) === 'none' && ORDINAL_ENDINGS.has(atoms.lower(i + 1))) return { value, next: i + 2 }
  return { value, next: i + 1 }
}

/** A year of four digits, after a comma, a hyphen or "of". */
export function readYear(atoms: Atoms, i: number): DatePart | null {
  let at = i
  const between = atoms.lower(at)
  if (between === ',' || between === '-' || between === '/' || BEFORE_YEAR.has(between)) at++
  if (atoms.kind(at) !== 'number' || atoms.gap(i) === 'break' || atoms.gap(at) === 'break') return null
  const digits = atoms.at(at)
  const value = Number(digits)
  if (digits.length !== 4 || value < EARLIEST_YEAR || value > LATEST_YEAR || isPartOfNumber(atoms, at)) {
    return null
  }
  return { value, next: at + 1 }
}

const BEFORE_YEAR = new Set(['of', 'de', 'del'])

/** Years that news speaks of. */
const EARLIEST_YEAR = 1500
const LATEST_YEAR = 2199

/** "10:30", "4.5", "17,600", "7%": the digits go on, or count something. */
export function isPartOfNumber(atoms: Atoms, i: number): boolean {
  if (atoms.gap(i + 1) !== 'none') return false
  const sign = atoms.at(i + 1)
  if (sign === '%' || atoms.kind(i + 1) === 'word') return true
  return (
    (sign === ':' || sign === '.' || sign === ',' || sign === '/') &&
    atoms.gap(i + 2) === 'none' &&
    atoms.kind(i + 2) === 'number'
  )
}
