import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Document } from '../model/document.ts'
import { sha256 } from '../model/identifier.ts'
import type { Problem } from '../model/problem.ts'
import { decode } from './decode.ts'
import { type Draft, finish } from './draft.ts'
import { InputError } from './input-error.ts'
import { documentOfRecord } from './json-record.ts'
import { kindOf } from './kind.ts'
import { DEFAULT_LIMITS, type Limits } from './limits.ts'
import { filesAt, unreadable } from './locations.ts'
import { documentOfPage } from './page.ts'
import { documentOfText } from './plain-text.ts'
import { excessOfMarks } from './quotation-excess.ts'

/**
 * One thing that came of an input: a document with the bytes that it was read from (of a record in a file: the record's),
 * or a problem. A document may bring notices with it.
 */
export type Read = { readonly document: Document; readonly bytes: Uint8Array } | { readonly problem: Problem }

const HEAD_BYTES = 4096

/**
 * Files, folders and patterns → documents, one at a time, each bad input a problem among them. Never
 * throws for what an input holds.
 */
export async function* readDocuments(
  locations: readonly string[],
  limits = DEFAULT_LIMITS,
): AsyncGenerator<Read> {
  const seen = new Set<string>()
  for (const location of locations) {
    try {
      for (const file of await filesAt(location, limits)) {
        if (seen.has(file)) continue
        seen.add(file)
        yield* guarded(file, readFileDocuments(file, limits))
      }
    } catch (error) {
      yield { problem: problemOf(location, error) }
    }
  }
}

async function* guarded(location: string, reads: AsyncGenerator<Read>): AsyncGenerator<Read> {
  try {
    yield* reads
  } catch (error) {
    yield { problem: problemOf(location, error) }
  }
}

function problemOf(location: string, error: unknown): Problem {
  return (error instanceof InputError ? error : unreadable(location, error)).toProblem()
}

async function* readFileDocuments(file: string, limits: Limits): AsyncGenerator<Read> {
  const { size } = await stat(file)
  if (size === 0) throw new InputError(file, 'empty', 'the file is empty')
  if (kindOf(await headOf(file)) === 'json-lines') {
    yield* readLines(file, limits)
    return
  }
  if (size > limits.documentBytes) throw tooLarge(file, size, limits)
  const bytes = await readFile(file)
  const { text, reservation } = decode(bytes, file)
  if (reservation) yield notice(file, 'wrong-encoding', reservation)
  const kind = kindOf(text)
  if (kind === 'json' || kind === 'json-lines') {
    for (const [index, record] of recordsIn(text, file).entries()) {
      yield* readRecord(record, JSON.stringify(record), `${file}#${index + 1}`)
    }
    return
  }
  const hash = sha256(bytes)
  yield* finished(
    kind === 'page' ? documentOfPage(text, hash, file, limits) : documentOfText(text, hash, file),
    bytes,
  )
}

function* finished(draft: Draft, bytes: Uint8Array): Generator<Read> {
  const document = finish(draft)
  const excess = excessOfMarks(document.text)
  if (excess) yield notice(document.location, 'too-many-quotation-marks', excess)
  yield { document, bytes }
}

async function headOf(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

async function* readLines(file: string, limits: Limits): AsyncGenerator<Read> {
  const lines = createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  let number = 0
  for await (const line of lines) {
    number++
    if (line.trim() === '') continue
    const location = `${file}#${number}`
    if (line.length > limits.documentBytes)
      yield { problem: tooLarge(location, line.length, limits).toProblem() }
    else yield* readRecord(null, number === 1 ? line.replace(/^\uFEFF/, '') : line, location)
  }
}

/** `value` null: it is still to be parsed from `raw`. */
function* readRecord(value: unknown, raw: string, location: string): Generator<Read> {
  try {
    yield* finished(documentOfRecord(value ?? parseJson(raw, location), raw, location), Buffer.from(raw))
  } catch (error) {
    yield { problem: problemOf(location, error) }
  }
}

function recordsIn(text: string, location: string): unknown[] {
  const value = parseJson(text, location)
  return Array.isArray(value) ? value : [value]
}

function parseJson(text: string, location: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new InputError(location, 'bad-json', `not JSON: ${(error as Error).message}`)
  }
}

function tooLarge(location: string, size: number, limits: Limits): InputError {
  const mib = (bytes: number) => (bytes / 1024 / 1024).toFixed(0)
  return new InputError(
    location,
    'too-large',
    `${mib(size)} MiB; the limit for one document is ${mib(limits.documentBytes)} MiB`,
  )
}

function notice(location: string, code: Problem['code'], message: string): Read {
  return { problem: { location, code, severity: 'notice', message } }
}
