import { Inflate } from 'fflate'
import { BundleError } from './bundle-error.ts'
import type { BundleLimits } from './bundle-limits.ts'
import {
  COMMENT_LENGTH_AT,
  DIRECTORY_ENTRY,
  END_RECORD,
  END_SIZE,
  ENTRY_SIZE,
  LOCAL_HEADER,
  LOCAL_SIZE,
  SEAL_SIZE,
  sealOf,
} from './sealed-zip.ts'

/** A file in the archive, where it lies and how large it is. */
export interface ZippedFile {
  readonly path: string
  readonly size: number
  unpack(): Uint8Array
}

export interface OpenedZip {
  /** Whether its bytes are those that were sealed. */
  readonly isSealed: boolean
  readonly files: readonly ZippedFile[]
}

/** Of bytes that are unpacked at a time, packed. */
const PORTION = 64 * 1024

/** The one flag that a packer of ours sets. */
const NAMES_IN_UTF8 = 0x0800
/** A sign at its beginning that does not show belongs to a name, too: it is another name then. */
const NAME = new TextDecoder('utf-8', { ignoreBOM: true })

/**
 * The files of a sealed archive. It is read as strictly as it was written, file behind file and nothing in between, so
 * that no other reader finds other files in it; nothing is unpacked before it is asked for, and then no more than was
 * said. Throws `BundleError` for what is no such archive.
 */
export function openedZip(bytes: Uint8Array, limits: BundleLimits): OpenedZip {
  if (bytes.length > limits.bytes)
    throw new BundleError(`${bytes.length} bytes; a bundle has at most ${limits.bytes}`)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = bytes.length - SEAL_SIZE - END_SIZE
  if (end < 0 || view.getUint32(end, true) !== END_RECORD)
    throw new BundleError('it is no sealed zip archive')
  const seal = new TextDecoder().decode(bytes.subarray(end + END_SIZE))
  const isSealed =
    view.getUint16(end + COMMENT_LENGTH_AT, true) === SEAL_SIZE && seal === sealOf(bytes, end + END_SIZE)
  return { isSealed, files: entries(bytes, view, end, limits) }
}

function entries(bytes: Uint8Array, view: DataView, end: number, limits: BundleLimits): ZippedFile[] {
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const directory = at
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count || at > end)
    throw damaged()
  if (count > limits.files) throw new BundleError(`${count} files; a bundle has at most ${limits.files}`)
  const files: ZippedFile[] = []
  const known = new Set<string>()
  let place = 0
  let unpacked = 0
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged()
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    const length = view.getUint16(at + 28, true)
    // Nothing beside names: no extra fields, no comments of files, nothing that makes a link or a folder of a file.
    if (view.getUint32(at + 30, true) !== 0 || at + ENTRY_SIZE + length > end) throw damaged()
    if (view.getUint32(at + 34, true) !== 0 || view.getUint32(at + 38, true) !== 0) throw damaged()
    // Nor a password, nor sizes that stand elsewhere.
    if ((view.getUint16(at + 8, true) & ~NAMES_IN_UTF8) !== 0) throw damaged()
    if (view.getUint32(at + 42, true) !== place || (method !== 0 && method !== 8)) throw damaged()
    const data = place + LOCAL_SIZE + length
    if (data + packed > directory || view.getUint32(place, true) !== LOCAL_HEADER) throw damaged()
    // The header before the data says the same as the directory: from the version that is needed to the extra field.
    if (!isSame(bytes, place + 4, at + 6, 26)) throw damaged()
    if (!isSame(bytes, place + LOCAL_SIZE, at + ENTRY_SIZE, length)) throw damaged()
    const path = NAME.decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + length))
    if (known.has(path)) throw new BundleError(`two files are called ${path}`)
    known.add(path)
    unpacked += size
    if (unpacked > limits.unpacked)
      throw new BundleError(`unpacked it is more than ${limits.unpacked} bytes, which no bundle is`)
    const own = bytes.subarray(data, data + packed)
    files.push({ path, size, unpack: () => (method === 0 ? stored(own, size) : inflated(own, size)) })
    place = data + packed
    at += ENTRY_SIZE + length
  }
  if (place !== directory || at !== end || view.getUint32(end + 12, true) !== end - directory) throw damaged()
  return files
}

function isSame(bytes: Uint8Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[a + i] !== bytes[b + i]) return false
  return true
}

function stored(own: Uint8Array, size: number): Uint8Array {
  if (own.length !== size) throw damaged()
  return own
}

function inflated(own: Uint8Array, size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let filled = 0
  const inflate = new Inflate(chunk => {
    if (filled + chunk.length > size) throw new BundleError('it unpacks to more than it says')
    whole.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let from = 0; from === 0 || from < own.length; from += PORTION)
      inflate.push(own.subarray(from, from + PORTION), from + PORTION >= own.length)
  } catch (error) {
    if (error instanceof BundleError) throw error
    throw new BundleError('it cannot be unpacked')
  }
  if (filled !== size) throw new BundleError('it unpacks to less than it says')
  return whole
}

function damaged(): BundleError {
  return new BundleError('the archive is damaged, or was not written as a bundle')
}
