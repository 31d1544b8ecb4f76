import { sha256 } from './sha256.ts'

export { sha256 } from './sha256.ts'

/**
 * An identifier that derives from content: the prefix tells the noun, 64 bits of SHA-256 the rest.
 * Parts are joined by NUL, which canonical text cannot hold, so that no two lists of parts collide.
 */
export function identifier(prefix: string, parts: Iterable<string | number>): string {
  return `${prefix}-${sha256([...parts].join('\u0000')).slice(0, 16)}`
}
