import { inflateRawSync } from 'node:zlib'

/** A file in a zip archive, as the archive's directory has it. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  /** 0: stored as it is; 8: deflate. */
  readonly method: number
  /** Where its own header begins. */
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
/** The end record and the longest comment behind it. */
const END_WITHIN = 22 + 65_535

/**
 * The directory of a zip archive, without anything being unpacked. Throws an `Error` where there is none or it is damaged: it
 * has to end where its end says, or a more generous reader would find other files in it.
 */
export function zipDirectory(bytes: Uint8Array, mostEntries: number): ZipEntry[] {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = endOfDirectory(data)
  const count = data.readUInt16LE(end + 10)
  const size = data.readUInt32LE(end + 12)
  let at = data.readUInt32LE(end + 16)
  if (count === 0xffff || at === 0xffffffff)
    throw new Error('a zip archive of the large kind, which no document is')
  const disks = data.readUInt32LE(end + 4)
  if (disks !== 0 || data.readUInt16LE(end + 8) !== count || at + size !== end) throw damaged()
  if (count > mostEntries) throw new Error(`${count} files in it; the limit is ${mostEntries}`)
  const entries: ZipEntry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || data.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged()
    const nameLength = data.readUInt16LE(at + 28)
    entries.push({
      method: data.readUInt16LE(at + 10),
      packed: data.readUInt32LE(at + 20),
      unpacked: data.readUInt32LE(at + 24),
      offset: data.readUInt32LE(at + 42),
      name: data.toString('utf8', at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
  }
  if (at !== end) throw damaged()
  return entries
}

function damaged(): Error {
  return new Error("the archive's directory is damaged")
}

/** A file of the archive, unpacked to no more than its directory says. Throws an `Error` where it is more, or damaged. */
export function unzipped(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const { offset, packed, unpacked } = entry
  if (offset + 30 > data.length || data.readUInt32LE(offset) !== LOCAL_HEADER)
    throw new Error(`${entry.name} is not where the directory says`)
  const from = offset + 30 + data.readUInt16LE(offset + 26) + data.readUInt16LE(offset + 28)
  const content = data.subarray(from, from + packed)
  if (content.length < packed) throw new Error(`${entry.name} is cut off`)
  if (entry.method === 0) return content
  if (entry.method !== 8) throw new Error(`${entry.name} is packed in a way that is not known`)
  // Nothing is allowed to be nothing long.
  const made = inflateRawSync(content, { maxOutputLength: Math.max(1, unpacked) })
  if (made.length !== unpacked) throw new Error(`${entry.name} is not as long as the directory says`)
  return made
}

function endOfDirectory(data: Buffer): number {
  const lowest = Math.max(0, data.length - END_WITHIN)
  for (let at = data.length - 22; at >= lowest; at--)
    if (data.readUInt32LE(at) === END_OF_DIRECTORY) return at
  throw new Error('the archive has no directory; it may be cut off')
}
