import type { VariantPlace } from './variant-places.ts'
import { telling, wordsIn } from './variant-places.ts'
import type { Column, VariantWord } from './variant-words.ts'

/**
 * A place without the readings that lack the words here but have them elsewhere, where the readings that have
 * them here have others or none: there they only changed their place.
 */
export function withoutMoved<Place extends VariantPlace>(place: Place): Place {
  const rows = rowsThatDiffer(place)
  const keysOf = (column: Column): string[] =>
    telling(rows.flatMap(row => column.words[row] ?? [])).map(word => word.key)
  const having = place.columns.filter(column => keysOf(column).length > 0)
  if (having.length === place.columns.length) return place
  const columns = place.columns.filter(
    column =>
      having.includes(column) ||
      !having.some(other => keysOf(other).every(key => hasElsewhere(column, other, key))),
  )
  return { ...place, columns }
}

/** A reading's words in a place, less those that all readings without them here have elsewhere. */
export function wordsThatStay(column: Column, place: VariantPlace): VariantWord[] {
  return wordsIn(column, place.from, place.to).filter(({ key }) => {
    const lacking = place.columns.filter(other => other !== column && !hasIn(other, place, key))
    return lacking.length === 0 || !lacking.every(other => hasElsewhere(other, column, key))
  })
}

function rowsThatDiffer({ from, to, columns }: VariantPlace): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k).filter(
    row => new Set(columns.map(column => column.words[row]?.key)).size > 1,
  )
}

function hasIn(column: Column, { from, to }: VariantPlace, key: string): boolean {
  return column.rowsOfKey.get(key)?.some(row => row >= from && row < to) ?? false
}

function hasElsewhere(column: Column, other: Column, key: string): boolean {
  return column.rowsOfKey.get(key)?.some(row => other.words[row]?.key !== key) ?? false
}
