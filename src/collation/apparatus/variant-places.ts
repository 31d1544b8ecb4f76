import { isBodyNoun } from '../terms/body-nouns.ts'
import { valueOfNumber } from './number-words.ts'
import type { Column } from './variant-columns.ts'
import type { VariantWord } from './variant-word.ts'

/** Rows `[from, to)` in which the columns named differ; the others have ended before or begin after. */
export interface VariantPlace {
  readonly from: number
  readonly to: number
  readonly columns: readonly Column[]
}

/** The words of a witness in rows `[from, to)`. */
export function wordsIn(column: Column, from: number, to: number): VariantWord[] {
  const words: VariantWord[] = []
  for (let row = from; row < to; row++) {
    const word = column.words[row]
    if (word != null) words.push(word)
  }
  return words
}

export function telling(words: readonly VariantWord[]): VariantWord[] {
  return words.filter(word => word.tells)
}

/** What a witness says there, small words, spelling, inflection, signs and the writing of numbers aside. */
export function sense(words: readonly VariantWord[]): string {
  const parts: string[] = []
  let number: string[] = []
  const endNumber = (): void => {
    if (number.length > 0) parts.push(String(valueOfNumber(number) ?? number.join(' ')))
    number = []
  }
  for (const word of words) {
    if (!word.tells) continue
    if (word.value !== null && !word.name) number.push(word.lower)
    else {
      endNumber()
      if (word.sense !== '') parts.push(word.sense)
    }
  }
  endNumber()
  return parts.join(' ')
}

/**
 * Runs of rows in which not all readings say the same. A row in which all agree parts two places, even where
 * it is a small word: "killed in the north", "wounded in the south" are two differences, and readable ones.
 */
export function differingPlaces(columns: readonly Column[], extents: readonly Extent[]): VariantPlace[] {
  const places: VariantPlace[] = []
  const rowCount = columns[0]?.words.length ?? 0
  let from = -1
  for (let row = 0; row <= rowCount; row++) {
    const agree = row === rowCount || agreeIn(columns, extents, row)
    if (!agree && from < 0) from = row
    if (agree && from >= 0) {
      const covering = columns.filter((_, c) => extents[c]!.from < row && extents[c]!.to > from)
      places.push({ from, to: row, columns: covering })
      from = -1
    }
  }
  return places.filter(place => place.columns.length > 1)
}

/** All that speak there have the same, or each has a small word: "before" against "until" is no difference by itself. */
function agreeIn(columns: readonly Column[], extents: readonly Extent[], row: number): boolean {
  let first: string | null | undefined
  let same = true
  let small = true
  for (let c = 0; c < columns.length; c++) {
    const { from, to } = extents[c]!
    if (row < from || row >= to) continue
    const word = columns[c]!.words[row] ?? null
    const key = word?.key ?? null
    if (first === undefined) first = key
    else if (key !== first) same = false
    if (word === null || word.tells) small = false
  }
  return same || small
}

/** Rows `[from, to)` that a reading speaks to; outside them it has not begun or has ended. */
export interface Extent {
  readonly from: number
  readonly to: number
}

/**
 * A reading that stops at a word which others share has ended there; one that goes on in words of its own has
 * not, it says the rest in another way.
 */
export function extentsOf(columns: readonly Column[]): Extent[] {
  const rowCount = columns[0]?.words.length ?? 0
  return columns.map(column => {
    if (column.lastRow < 0) return { from: 0, to: 0 }
    const begins = isShared(columns, column, column.firstRow)
    const ends = isShared(columns, column, column.lastRow)
    return {
      from: begins ? column.firstRow : 0,
      to: ends ? endOfName(columns, column.lastRow + 1) : rowCount,
    }
  })
}

/** "Nordia" against "Nordian government" at the end is another name, not an end come early. */
function endOfName(columns: readonly Column[], row: number): number {
  let end = row
  while (columns.some(column => isBodyNoun(column.words[end]?.lower ?? '') && column.words[end - 1]?.name))
    end++
  return end
}

function isShared(columns: readonly Column[], column: Column, row: number): boolean {
  return column.readings.length > 1 || columns.some(other => other !== column && other.words[row] != null)
}
