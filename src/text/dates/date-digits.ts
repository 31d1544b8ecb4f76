import type { Atoms } from '../tokens/atoms.ts'
import { isCivilDay, isoDay, isoYear } from './civil-days.ts'
import { isStandalone } from './date-parts.ts'
import type { DatePhrase, DateReader } from './dates.ts'

const SEPARATORS = new Set(['-', '/', '.', '\u2010', '\u2011'])

/**
 * Three groups of digits: year first, or day and month first where only one order makes a date. Where
 * both orders do, the year alone is sure. Points are written between day first and month only.
 */
export const readDigits: DateReader = (atoms, i) => {
  if (atoms.kind(i) !== 'number' || !isStandalone(atoms, i)) return null
  const separator = atoms.at(i + 1)
  if (!SEPARATORS.has(separator) || atoms.at(i + 3) !== separator) return null
  for (let k = i + 1; k <= i + 4; k++) if (atoms.gap(k) !== 'none') return null
  const [first, second, third] = [atoms.at(i), atoms.at(i + 2), atoms.at(i + 4)]
  if (![first, second, third].every(part => /^\d{1,4}$/.test(part)) || goesOn(atoms, i + 5, separator)) {
    return null
  }
  const [a, b, c] = [Number(first), Number(second), Number(third)]
  const last = i + 5
  if (first.length === 4) return second.length <= 2 && third.length <= 2 ? day(i, last, a, b, c) : null
  if (first.length > 2 || second.length > 2) return null
  if (third.length === 4) return dayAndMonth(i, last, a, b, c, separator)
  // With two digits for the year, only a group that can be nothing but a day tells the order.
  if (third.length !== 2 || separator === '-') return null
  if (a > 12) return b <= 12 ? day(i, last, 2000 + c, b, a) : null
  return b > 12 && separator === '/' ? day(i, last, 2000 + c, a, b) : null
}

function dayAndMonth(
  first: number,
  last: number,
  a: number,
  b: number,
  year: number,
  separator: string,
): DatePhrase | null {
  const dayFirst = day(first, last, year, b, a)
  if (separator === '.') return dayFirst
  const monthFirst = day(first, last, year, a, b)
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst
  return { first, last, value: isoYear(year), precision: 'year', relative: null }
}

function day(first: number, last: number, year: number, month: number, day: number): DatePhrase | null {
  if (year < 1000 || !isCivilDay(year, month, day)) return null
  return { first, last, value: isoDay({ year, month, day }), precision: 'day', relative: null }
}

/** More digits follow without a space: a telephone number, an address, a version. A time may. */
function goesOn(atoms: Atoms, i: number, separator: string): boolean {
  if (atoms.gap(i) !== 'none') return false
  if (atoms.kind(i) === 'number') return true
  const sign = atoms.at(i)
  return (
    (sign === separator || sign === '-' || sign === '/') &&
    atoms.gap(i + 1) === 'none' &&
    atoms.kind(i + 1) === 'number'
  )
}
