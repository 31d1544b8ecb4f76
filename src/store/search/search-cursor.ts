import { sha256 } from '../../model/identifier.ts'
import { LAST_PLACE } from './place.ts'
import { QueryError } from './query-problem.ts'
import type { SearchOptions } from './search.ts'

/** To the base 36: short, and nothing that a link has to write otherwise. */
const BASE = 36
/** Of a million that were made up one or none is taken for one that was given. */
const SIGNS = 4
const CURSOR = new RegExp(`^([0-9a-z]{${SIGNS}})([0-9a-z]{1,11})$`)

/** What was searched, and how far pages may go on with it. */
export interface Asked {
  readonly query: string
  readonly options: Pick<SearchOptions, 'what' | 'superseded'>
}

/** Leads to what stands behind a place of what was found; with it stands by what it was found. */
export function cursorOf(place: number, asked: Asked): string {
  const written = place.toString(BASE)
  return signsOf(written, asked) + written
}

/** Throws a `QueryError` where a cursor is none that this search gave. */
export function placeOf(cursor: string | null, asked: Asked): number {
  if (cursor === null) return LAST_PLACE
  const [, signs, written] = CURSOR.exec(cursor) ?? []
  const place = Number.parseInt(written ?? '', BASE)
  if (written === undefined || !Number.isSafeInteger(place) || signs !== signsOf(written, asked)) {
    const message = 'this is no place in what was found by this query'
    throw new QueryError(asked.query, [{ code: 'bad-cursor', message, span: [0, 0] }])
  }
  return place
}

/** No secret: whoever computes it gets a page behind a place, which is theirs to read. */
function signsOf(place: string, { query, options: { what, superseded = false } }: Asked): string {
  const words = query.trim().replace(/\s+/g, ' ')
  const hash = Number.parseInt(sha256(JSON.stringify([place, what, superseded, words])).slice(0, 12), 16)
  return (hash % BASE ** SIGNS).toString(BASE).padStart(SIGNS, '0')
}
