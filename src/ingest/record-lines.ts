import { type ByteStream, tooLarge } from './byte-stream.ts'
import { type Decoded, decode } from './decode.ts'
import { InputError } from './input-error.ts'
import { documentOfRecord } from './json-record.ts'
import type { Origin } from './origin.ts'
import { finished, notice, problemOf, type Read, type Reading } from './reading.ts'
import { utf8Stream } from './utf8-stream.ts'

const LINE_FEED = 10
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

/** JSON Lines → documents, a line at a time. A bad line is a problem of its own; lines that are no UTF-8 are told of once. */
export async function* documentsOfLines(
  stream: ByteStream,
  origin: Origin,
  { limits }: Reading,
): AsyncGenerator<Read> {
  let number = 0
  let isTold = false
  for await (const line of linesOf(stream, limits.documentBytes, limits.archiveBytes, origin)) {
    number++
    const location = `${origin.location}#${number}`
    if (line.bytes === null) {
      yield { problem: tooLarge(location, line.size, limits.documentBytes).toProblem() }
      continue
    }
    try {
      const { text, reservation } = textOf(line.bytes, location)
      if (reservation !== null && !isTold) yield notice(location, 'wrong-encoding', reservation)
      isTold ||= reservation !== null
      const raw = text.replace(/^\uFEFF|\r$/g, '')
      if (raw.trim() !== '') yield* documentOfJson({ raw }, { ...origin, location })
    } catch (error) {
      yield { problem: problemOf(location, error) }
    }
  }
}

function textOf(bytes: Uint8Array, location: string): Omit<Decoded, 'encoding'> {
  try {
    return { text: UTF_8.decode(bytes), reservation: null }
  } catch {
    return decode(bytes, location)
  }
}

/** One JSON record, parsed or still to be. */
export function* documentOfJson(
  record: { readonly value: unknown } | { readonly raw: string },
  origin: Origin,
): Generator<Read> {
  const { location } = origin
  try {
    const raw = 'raw' in record ? record.raw : written(record.value, location)
    const value = 'raw' in record ? parseJson(raw, location) : record.value
    yield* finished(documentOfRecord(value, raw, location), Buffer.from(raw), origin)
  } catch (error) {
    yield { problem: problemOf(location, error) }
  }
}

/** Parsing has no bound of depth, writing has. */
function written(value: unknown, location: string): string {
  try {
    return JSON.stringify(value)
  } catch {
    throw new InputError(location, 'too-deep', 'a record that nests too deep')
  }
}

export function parseJson(text: string, location: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(location, 'bad-json', `not JSON: ${(error as Error).message}`)
  }
}

interface Line {
  /** Without its line feed; null where it is longer than allowed. */
  readonly bytes: Uint8Array | null
  readonly size: number
}

async function* linesOf(
  stream: ByteStream,
  longest: number,
  mostBytes: number,
  origin: Origin,
): AsyncGenerator<Line> {
  let held: Uint8Array[] = []
  let size = 0
  let total = 0
  const add = (piece: Uint8Array) => {
    size += piece.length
    if (size <= longest) held.push(piece)
    // What is too long is only counted.
    else held = []
  }
  const line = (): Line => {
    const bytes = size > longest ? null : held.length === 1 ? held[0]! : Buffer.concat(held)
    const made = { bytes, size }
    held = []
    size = 0
    return made
  }
  for await (const piece of utf8Stream(stream)) {
    total += piece.length
    if (total > mostBytes) throw tooLarge(origin.location, null, mostBytes)
    let from = 0
    for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, from)) {
      add(piece.subarray(from, at))
      yield line()
      from = at + 1
    }
    if (from < piece.length) add(piece.subarray(from))
  }
  if (size > 0) yield line()
}
