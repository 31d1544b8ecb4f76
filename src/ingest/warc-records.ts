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
  const reader = readerOf(stream, location, limits)
  let number = 0
  /** The line that begins the next record, where it was read already. */
  let first: string | null = null
  let isLost = false
  for (;;) {
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
      if (got < head.length) throw truncated(location, number)
      const after = await behindBlock(reader)
      if (after !== null) {
        if (VERSION.test(after)) first = after
        else isLost = true
        yield damaged(`${location}#${number}`, 'a record is not as long as it says')
        continue
      }
      yield { ...head, block }
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      yield error
      if (error.code === 'truncated') return
      first = null
      isLost = true
    }
  }
}

/** The library's reader over what is unpacked already; damage of the packing comes through it, and it can be gone on with. */
function readerOf(stream: ByteStream, location: string, limits: Limits): AsyncIterReader {
  let total = 0
  // No generator, which would be over after the first error.
  const next = async (): Promise<IteratorResult<Uint8Array, undefined>> => {
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
  return new AsyncIterReader({ [Symbol.asyncIterator]: () => ({ next }) }, null)
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
    if (!header.has(folded)) header.set(folded, value)
  }
  return header
}

async function skipped(reader: AsyncIterReader, length: number): Promise<number> {
  return length === 0 ? 0 : reader.skipSize(length)
}

/** Two line ends follow a block: null where they do, or nothing does; else the line that stands there instead. */
async function behindBlock(reader: AsyncIterReader): Promise<string | null> {
  for (let i = 0; i < 2; i++) {
    const line = await lineOf(reader)
    if (line === null) return null
    if (line !== '') return line
  }
  return null
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
