import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/**
 * Bytes as they are kept: the first says how the rest is to be read, so that another way can come beside it.
 * What does not get smaller is kept as it is.
 */
const PLAIN = 0
const ZSTD = 1

/** Level 3 of 22, zstd's own default. */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 3 } }
/** Nothing shorter gets smaller. */
const LEAST = 64

export function packBytes(bytes: Uint8Array): Uint8Array {
  const packed = bytes.length < LEAST ? bytes : zstdCompressSync(bytes, OPTIONS)
  return packed.length < bytes.length ? kept(ZSTD, packed) : kept(PLAIN, bytes)
}

/** In memory of its own, so that nothing else goes with it to another thread. */
function kept(way: number, bytes: Uint8Array): Uint8Array {
  const whole = Buffer.allocUnsafeSlow(1 + bytes.length)
  whole[0] = way
  whole.set(bytes, 1)
  return whole
}

/** As `packBytes` would, for what gets little smaller. */
export function unpackedBytes(bytes: Uint8Array): Uint8Array {
  return kept(PLAIN, bytes)
}

/** Throws where the bytes are not what `packBytes` made. */
export function unpackBytes(packed: Uint8Array): Buffer {
  const rest = packed.subarray(1)
  if (packed[0] === ZSTD) return zstdDecompressSync(rest)
  if (packed[0] === PLAIN) return Buffer.from(rest.buffer, rest.byteOffset, rest.byteLength)
  throw new Error(`packed in a way that is not known: ${packed[0]}`)
}

export function packText(text: string): Uint8Array {
  return packBytes(Buffer.from(text, 'utf8'))
}

export function unpackText(packed: Uint8Array): string {
  return unpackBytes(packed).toString('utf8')
}

/** A map among plain values; a key of this name in a plain object does not occur. */
const MAP = '\u0000map'

/** Plain values, and maps with plain values in them. */
export function packValue(value: unknown): Uint8Array {
  return packText(
    JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? { [MAP]: [...part] } : part)),
  )
}

export function unpackValue<T>(packed: Uint8Array): T {
  const json = unpackText(packed)
  // Going through every value costs several times what parsing does.
  return json.includes(JSON.stringify(MAP)) ? JSON.parse(json, mapsRestored) : JSON.parse(json)
}

function mapsRestored(_: string, part: unknown): unknown {
  if (typeof part !== 'object' || part === null || !(MAP in part)) return part
  return new Map(part[MAP] as [unknown, unknown][])
}
