import { zipSync } from 'fflate'
import { sha256 } from '../../model/identifier.ts'
import { BundleError } from './bundle-error.ts'
import { BUNDLE_LIMITS } from './bundle-limits.ts'

/** Signatures and sizes of records, as the ZIP application note has them. */
export const LOCAL_HEADER = 0x04034b50
export const DIRECTORY_ENTRY = 0x02014b50
export const END_RECORD = 0x06054b50
export const LOCAL_SIZE = 30
export const ENTRY_SIZE = 46
export const END_SIZE = 22
/** Where in the end record the length of the archive's comment stands. */
export const COMMENT_LENGTH_AT = 20

/** The archive's comment: the hash of every byte before it, but for its own length. */
const SEAL = 'hearsay-bundle/1 sha256 '
export const SEAL_SIZE = SEAL.length + 64

/** Any fixed time will do; this is the first day that the format has. Made of local parts, as the packer takes it apart. */
export function zipTime(): Date {
  return new Date(1980, 0, 1, 12)
}

export type BundleFile = readonly [path: string, bytes: Uint8Array]

/**
 * A zip archive that shows whether a byte of it was changed: its comment is the hash of all that stands before. Same
 * files in the same order, same bytes. Throws `BundleError` where they are too many or too large.
 */
export function sealedZip(files: readonly BundleFile[]): Uint8Array {
  const unpacked = files.reduce((sum, [, bytes]) => sum + bytes.length, 0)
  if (files.length > BUNDLE_LIMITS.files || unpacked > BUNDLE_LIMITS.unpacked)
    throw new BundleError(
      `${files.length} files of ${unpacked} bytes are more than a bundle holds; take fewer reports`,
    )
  const plain = zipSync(Object.fromEntries(files), { level: 6, mtime: zipTime() })
  if (plain.length + SEAL_SIZE > BUNDLE_LIMITS.bytes)
    throw new BundleError(`${plain.length} bytes are more than a bundle has; take fewer reports`)
  const sealed = new Uint8Array(plain.length + SEAL_SIZE)
  sealed.set(plain)
  sealed.set(new TextEncoder().encode(sealOf(plain)), plain.length)
  new DataView(sealed.buffer).setUint16(plain.length - END_SIZE + COMMENT_LENGTH_AT, SEAL_SIZE, true)
  return sealed
}

/** Of an archive with or without its comment, up to where its length stands. */
export function sealOf(archive: Uint8Array, end: number = archive.length): string {
  return SEAL + sha256(archive.subarray(0, end - END_SIZE + COMMENT_LENGTH_AT))
}
