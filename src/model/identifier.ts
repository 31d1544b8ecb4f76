import { hash } from 'node:crypto'

/** Lower-case hex SHA-256. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/**
 * An identifier that derives from content: the prefix tells the noun, 64 bits of SHA-256 the rest.
 * Parts are joined by NUL, which canonical text cannot hold, so that no two lists of parts collide.
 */
export function identifier(prefix: string, parts: Iterable<string | number>): string {
  return `${prefix}-${sha256([...parts].join('\u0000')).slice(0, 16)}`
}
