import { AsyncIterReader, StatusAndHeadersParser } from 'warcio'
import type { ByteStream } from './byte-stream.ts'
import { InputError } from './input-error.ts'
import type { Limits } from './limits.ts'

/** Bytes of a record's own header, and of one line of it. */
const LONGEST_HEADER = 256 * 1024
const LONGEST_LINE = 64 * 1024

const VERSION = /^WARC\/[01]\.\d{1,2}\s*$/
const NUMBER = /^\d{1,15}$/

export interface WarcRecord {
  /** Number in the archive, from 1, damaged ones not counted. */
  readonly number: number
  /** A field of the record's header; null where it has none. */
  field(name: string): string | null
  /** Bytes of its block, as the header has it. */
  readonly length: number
  /** The block; null where it is larger than a document may be. */
  readonly block: Uint8Array | null
}

/**
 * The records of a WARC, as they come. What is damaged is an `InputError` in their place, and the search goes on for the
 * next line that begins a record. Nothing but one record is held.
 */
export async function* warcRecords(
  stream: ByteStream,
  location: string,
  limits: Limits,
  wanted: (record: Omit<WarcRecord, 'block'>) => boolean,
): AsyncGenerator<WarcRecord | InputError> {
  const source = new Source(stream, location, limits)
  let number = 0
  /** The line that begins the next record, where it was read already. */
  let first: string | null = null
  let isLost = false
  for (;;) {
    const { reader } = source
    try {
      first ??= isLost ? await soughtLine(reader) : await firstLine(reader, location)
      if (first === null) return
      isLost = false
      const header = await headerOf(reader, first, location)
      first = null
      const declared = header.get('content-length') ?? ''
      if (!NUMBER.test(declared)) throw damaged(location, 'a record does not say how long it is')
      const head = {
        number: ++number,
        length: Number(declared),
        field: (name: string) => header.get(name.toLowerCase()) ?? null,
      }
      const isHeld = head.length <= limits.documentBytes && wanted(head)
      const block = isHeld ? await reader.readSize(head.length) : null
      const got = block === null ? await skipped(reader, head.length) : block.length
      const isWhole = got === head.length
      const behind = isWhole ? await behindBlock(reader) : NOTHING
      if (isWhole && behind.isEnd) {
        yield { ...head, block }
        continue
      }
      const isFound = block !== null && source.putBack(Buffer.concat([block, behind.bytes]))
      if (!isWhole && !isFound) throw truncated(location, number)
      yield damaged(`${location}#${number}`, 'a record is not as long as it says')
      const line = behind.bytes.toString('latin1').trim()
      if (!isFound && VERSION.test(line)) first = line
      else isLost = true
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error
      if (error.code === 'truncated') return
      first = null
      isLost = true
    }
  }
}

/** Where a record begins, among bytes that were taken for another's. */
const RECORD_START = /\r?\n\r?\n(?=WARC\/[01]\.\d{1,2}\r?\n[\w-]{1,60}:)/

/** Bytes that are looked through a second time, all in all, for a record within what another took for its own. */
const MOST_PUT_BACK = 256 * 1024 * 1024

/** The library's reader over what is unpacked already; damage of the packing comes through it, and it can be gone on with. */
class Source {
  reader: AsyncIterReader
  readonly #put: Uint8Array[] = []
  readonly #next: () => Promise<IteratorResult<Uint8Array, undefined>>
  #putBack = 0

  constructor(stream: ByteStream, location: string, limits: Limits) {
    let total = 0
    // No generator, which would be over after the first error.
    this.#next = async () => {
      const again = this.#put.shift()
      if (again !== undefined) return { done: false, value: again }
      const value = await stream.next()
      total += value?.length ?? 0
      if (total > limits.archiveBytes)
        throw new InputError(
          location,
          'truncated',
          `only ${limits.archiveBytes / 1024 ** 3} GiB of it are read`,
        )
      return value === null ? { done: true, value: undefined } : { done: false, value }
    }
    this.reader = this.#over()
  }

  /** Has bytes read again from where a record begins in them; false where none does. */
  putBack(bytes: Buffer): boolean {
    const start = RECORD_START.exec(bytes.toString('latin1'))
    this.#putBack += bytes.length
    if (start === null || this.#putBack > MOST_PUT_BACK) return false
    // What the reader had read ahead comes after it.
    const ahead = this.reader._savedChunk
    this.#put.unshift(bytes.subarray(start.index + start[0].length), ...(ahead === null ? [] : [ahead]))
    this.reader = this.#over()
    return true
  }

  #over(): AsyncIterReader {
    return new AsyncIterReader({ [Symbol.asyncIterator]: () => ({ next: this.#next }) }, null)
  }
}

/** On to a line that begins a record, past empty ones; null at the end. */
async function firstLine(reader: AsyncIterReader, location: string): Promise<string | null> {
  for (;;) {
    const line = await lineOf(reader)
    if (line === null) return null
    if (line === '') continue
    if (VERSION.test(line)) return line
    throw damaged(location, 'something stands between two records')
  }
}

async function soughtLine(reader: AsyncIterReader): Promise<string | null> {
  for (;;) {
    const line = await lineOf(reader)
    if (line === null || VERSION.test(line)) return line
  }
}

/** Without its line end; null at the end of the archive. A line too long comes in parts. */
async function lineOf(reader: AsyncIterReader): Promise<string | null> {
  const bytes = await reader.readlineRaw(LONGEST_LINE)
  return bytes === null
    ? null
    : Buffer.from(bytes)
        .toString('latin1')
        .replace(/\r?\n$/, '')
}

async function headerOf(
  reader: AsyncIterReader,
  first: string,
  location: string,
): Promise<ReadonlyMap<string, string>> {
  const lines: Uint8Array[] = []
  let size = 0
  for (;;) {
    const line = await reader.readlineRaw(LONGEST_LINE)
    if (line === null) throw truncated(location, null)
    if (line.length <= 2 && (line[0] === 10 || line[0] === 13)) break
    size += line.length
    if (size > LONGEST_HEADER) throw damaged(location, "a record's header does not end")
    lines.push(line)
  }
  return parsedHeader(first, Buffer.concat(lines))
}

/** Field names in lower case; of fields given twice the first. */
export async function parsedHeader(first: string, fields: Uint8Array): Promise<ReadonlyMap<string, string>> {
  // The library wants the empty line, with its carriage returns, at the end.
  const text = `${Buffer.from(fields).toString('utf8').replace(/\r?\n/g, '\r\n')}\r\n`
  const parsed = await new StatusAndHeadersParser().parse(new AsyncIterReader([Buffer.from(text)], null), {
    firstLine: first,
    headersClass: Headers,
  })
  const header = new Map<string, string>()
  for (const [name, value] of parsed?.headers ?? []) {
    const folded = name.toLowerCase()
    // What goes beyond Latin-1 the library gives as its bytes in UTF-8, one a code unit.
    const isBytes = parsed!.reencodeHeaders?.has(folded) === true
    if (!header.has(folded)) header.set(folded, isBytes ? Buffer.from(value, 'latin1').toString() : value)
  }
  return header
}

async function skipped(reader: AsyncIterReader, length: number): Promise<number> {
  return length === 0 ? 0 : reader.skipSize(length)
}

const NOTHING = { isEnd: false, bytes: Buffer.alloc(0) }

/** Two line ends follow a block, or the end: what stands there instead. */
async function behindBlock(reader: AsyncIterReader): Promise<{ isEnd: boolean; bytes: Buffer }> {
  let bytes = NOTHING.bytes
  for (let i = 0; i < 2; i++) {
    const line = await reader.readlineRaw(LONGEST_LINE)
    if (line === null) break
    bytes = Buffer.concat([bytes, line])
    if (line.length > 2 || !/^\r?\n$/.test(Buffer.from(line).toString('latin1')))
      return { isEnd: false, bytes }
  }
  return { isEnd: true, bytes }
}

function damaged(location: string, message: string): InputError {
  return new InputError(location, 'bad-archive', message)
}

function truncated(location: string, number: number | null): InputError {
  return new InputError(
    number === null ? location : `${location}#${number}`,
    'truncated',
    'the archive ends within a record',
  )
}
