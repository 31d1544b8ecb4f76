import { hash } from 'node:crypto'

/** Algorithms that archives name, and the bytes that each gives. */
const LENGTHS: Readonly<Record<string, number>> = { sha1: 20, sha256: 32, sha512: 64, md5: 16 }

const BASE_32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Whether bytes are those that a digest was made of, written as `sha1:` with base 32, hexadecimal or base 64 behind it; null
 * where the digest cannot be understood, and nothing can be said.
 */
export function isOfDigest(digest: string, bytes: Uint8Array): boolean | null {
  const colon = digest.indexOf(':')
  const algorithm = digest.slice(0, colon).trim().toLowerCase().replace('-', '')
  if (!Object.hasOwn(LENGTHS, algorithm)) return null
  const value = decodedDigest(digest.slice(colon + 1).trim(), LENGTHS[algorithm]!)
  return value === null ? null : hash(algorithm, bytes, 'buffer').equals(value)
}

function decodedDigest(written: string, length: number): Buffer | null {
  if (/^[0-9a-f]+$/i.test(written) && written.length === length * 2) return Buffer.from(written, 'hex')
  const unpadded = written.replace(/=+$/, '')
  if (/^[A-Z2-7]+$/i.test(unpadded) && unpadded.length === Math.ceil((length * 8) / 5)) {
    const bits = [...unpadded.toUpperCase()]
      .map(c => BASE_32.indexOf(c).toString(2).padStart(5, '0'))
      .join('')
    return Buffer.from(Array.from({ length }, (_, i) => Number.parseInt(bits.slice(8 * i, 8 * i + 8), 2)))
  }
  if (/^[\w+/-]+$/.test(unpadded) && unpadded.length === Math.ceil((length * 8) / 6))
    return Buffer.from(unpadded, 'base64')
  return null
}
