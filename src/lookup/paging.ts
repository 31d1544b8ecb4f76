import type { PageAsked } from './lookup.ts'

/** Of one page. */
const USUAL = 50
const MOST = 200

export function limitOf({ limit = USUAL }: PageAsked): number {
  return Number.isFinite(limit) ? Math.min(Math.max(1, Math.trunc(limit)), MOST) : USUAL
}

/** Says that a cursor is none that a page before gave. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
  readonly cursor: string

  constructor(cursor: string) {
    super(`this is no place where a page ends: ${cursor.slice(0, 80)}`)
    this.cursor = cursor
  }
}

const LONGEST = 2000

/** The values that a page ends with, as an address may carry them. */
export function cursorOf(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place), 'utf8').toString('base64url')
}

/** What `cursorOf` was given, values of these types; null where there is no cursor. Throws `CursorError`. */
export function placeOf<T extends readonly (string | number)[]>(
  cursor: string | null | undefined,
  types: { readonly [K in keyof T]: T[K] extends string ? 'string' : 'number' },
): T | null {
  if (cursor === null || cursor === undefined) return null
  const place = cursor.length > LONGEST ? null : parsed(Buffer.from(cursor, 'base64url').toString('utf8'))
  const isPlace =
    Array.isArray(place) &&
    place.length === types.length &&
    place.every(
      (value, i) => typeof value === types[i] && (typeof value !== 'number' || Number.isFinite(value)),
    )
  if (!isPlace) throw new CursorError(cursor)
  return place as unknown as T
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
