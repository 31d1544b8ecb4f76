import { sha256 } from '../model/identifier.ts'

/**
 * Text as both engines can keep it: a NUL or half of a surrogate pair becomes U+FFFD, as in canonical text, so that
 * nothing moves.
 */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\uFFFD').toWellFormed()
}

/** In UTF-16 units; PostgreSQL takes 2,704 bytes into an index, and a unit may come to three. */
const LONGEST_KEY = 300

export function fitsAnIndex(text: string): boolean {
  return text.length <= LONGEST_KEY
}

/** A location as it stands in an index: itself, or its beginning and its hash. */
export function locationKey(location: string): string {
  const whole = storable(location)
  return fitsAnIndex(whole) ? whole : `${whole.slice(0, 200).toWellFormed()}…${sha256(whole)}`
}
