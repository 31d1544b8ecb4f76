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
  return parsedValue(unpackText(packed))
}

/** Of the JSON of a value that was packed, or of a part of it. `within`: the one field with maps in it, so that the others need no look. */
export function parsedValue<T>(json: string, within?: keyof T): T {
  const value = JSON.parse(json)
  if (!isCompound(value) || !json.includes(JSON.stringify(MAP))) return value as T
  const whole = value as T
  if (within === undefined) return mapsRestored(whole)
  whole[within] = mapsRestored(whole[within])
  return whole
}

/** In place: a reviver, which makes all anew, takes seven times as long as parsing does. */
function mapsRestored<T>(part: T): T
function mapsRestored(part: unknown): unknown {
  if (Array.isArray(part)) {
    for (let i = 0; i < part.length; i++) {
      const restored = isCompound(part[i]) ? mapsRestored(part[i]) : part[i]
      if (restored !== part[i]) part[i] = restored
    }
    return part
  }
  const fields = part as Record<string, unknown>
  for (const name in fields) {
    const field = fields[name]
    const restored = isCompound(field) ? mapsRestored(field) : field
    if (restored !== field) fields[name] = restored
  }
  const entries = fields[MAP]
  return entries === undefined ? part : new Map(entries as [unknown, unknown][])
}

function isCompound(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
