import { type ByteStream, tooLarge } from './byte-stream.ts'
import { InputError } from './input-error.ts'
import { documentOfRecord } from './json-record.ts'
import type { Origin } from './origin.ts'
import { finished, problemOf, type Read, type Reading } from './reading.ts'
import { utf8Stream } from './utf8-stream.ts'

const LINE_FEED = 10
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** JSON Lines → documents, a line at a time. A bad line is a problem of its own. */
export async function* documentsOfLines(
  stream: ByteStream,
  origin: Origin,
  { limits }: Reading,
): AsyncGenerator<Read> {
  let number = 0
  for await (const line of linesOf(stream, limits.documentBytes, limits.archiveBytes, origin)) {
    number++
    const location = `${origin.location}#${number}`
    if (line.bytes === null) {
      yield { problem: tooLarge(location, line.size, limits.documentBytes).toProblem() }
      continue
    }
    const text = UTF_8.decode(line.bytes).replace(/^\uFEFF|\r$/g, '')
    if (text.trim() !== '') yield* documentOfJson(null, text, { ...origin, location })
  }
}

/** One JSON record. `value` null: it is still to be parsed from `raw`. */
export function* documentOfJson(value: unknown, raw: string, origin: Origin): Generator<Read> {
  const { location } = origin
  try {
    const record = value ?? parseJson(raw, location)
    yield* finished(documentOfRecord(record, raw, location), Buffer.from(raw), origin)
  } catch (error) {
    yield { problem: problemOf(location, error) }
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
