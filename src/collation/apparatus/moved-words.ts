import type { Column } from './variant-columns.ts'
import type { VariantPlace } from './variant-places.ts'
import { wordsIn } from './variant-places.ts'
import type { VariantWord } from './variant-word.ts'

/**
 * A place without the readings that lack the words here but have them elsewhere, where the readings that have
 * them here have others or none: there they only changed their place.
 */
export function withoutMoved<Place extends VariantPlace>(place: Place): Place {
  const rows = rowsThatDiffer(place)
  const keys = place.columns.map(column => tellingKeys(column, rows))
  if (keys.every(list => list.length > 0)) return place
  const columns = place.columns.filter(
    (column, c) =>
      keys[c]!.length > 0 ||
      !place.columns.some(
        (other, o) => keys[o]!.length > 0 && keys[o]!.every(key => hasElsewhere(column, other, key)),
      ),
  )
  return { ...place, columns }
}

/** A reading's words in a place, less those that all readings without them here have elsewhere. */
export function wordsThatStay(column: Column, place: VariantPlace): VariantWord[] {
  return wordsIn(column, place.from, place.to).filter(({ key }) => {
    let moved = false
    for (const other of place.columns) {
      if (other === column || hasIn(other, place, key)) continue
      if (!hasElsewhere(other, column, key)) return true
      moved = true
    }
    return !moved
  })
}

function rowsThatDiffer({ from, to, columns }: VariantPlace): number[] {
  const rows: number[] = []
  for (let row = from; row < to; row++) {
    const key = columns[0]?.words[row]?.key
    if (columns.some(column => column.words[row]?.key !== key)) rows.push(row)
  }
  return rows
}

function tellingKeys({ words }: Column, rows: readonly number[]): string[] {
  const keys: string[] = []
  for (const row of rows) {
    const word = words[row]
    if (word?.tells) keys.push(word.key)
  }
  return keys
}

function hasIn(column: Column, { from, to }: VariantPlace, key: string): boolean {
  return column.rowsWith(key).some(row => row >= from && row < to)
}

function hasElsewhere(column: Column, other: Column, key: string): boolean {
  return column.rowsWith(key).some(row => other.words[row]?.key !== key)
}
