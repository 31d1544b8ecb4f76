import { createHash } from 'node:crypto'

/** A `urn:uuid:` that derives from a name. RFC 9562, version 8: what the other bits stand for is ours. */
export function nameUuid(name: string, key: Uint8Array = new Uint8Array()): string {
  const bytes = createHash('sha256').update(`${name}\u0000`).update(key).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
  return `urn:uuid:${parts.join('-')}`
}
