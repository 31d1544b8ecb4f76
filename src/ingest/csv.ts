import { CsvError, parse } from 'csv-parse'
import type { ByteStream } from './byte-stream.ts'
import { csvHeader } from './csv-header.ts'
import { decode, textOfHead } from './decode.ts'
import { InputError } from './input-error.ts'
import { documentOfRecord } from './json-record.ts'
import { HEAD_BYTES } from './kind.ts'
import type { Origin } from './origin.ts'
import { finished, problemOf, type Read, type Reading } from './reading.ts'
import type { RecordField } from './record-fields.ts'
import { utf8Stream } from './utf8-stream.ts'

/** What may stand before the header. */
const EMPTY_LINES = /^\uFEFF?(?:[^\S\n]*\n)*/

interface Row {
  /** Bytes as code units, as are the fields. */
  readonly raw: string
  readonly record: readonly string[]
}

/**
 * A table of documents → documents, a row at a time; a row's place is its number, the header's being 1. A row with too few
 * or too many fields, or without a text, is a problem of its own. A quotation mark that is never closed takes in what
 * follows, up to the size of a document: that ends the reading.
 */
export async function* documentsOfCsv(
  stream: ByteStream,
  origin: Origin,
  { limits }: Reading,
): AsyncGenerator<Read> {
  const head = await stream.head(HEAD_BYTES)
  const header = csvHeader(textOfHead(head).replace(EMPTY_LINES, ''))
  if (header === null) throw new InputError(origin.location, 'bad-record', 'no header that names a text')
  const parser = parse({
    delimiter: header.delimiter,
    bom: true,
    // Bytes, one a code unit: a table is in the encoding of whoever wrote it, which is told row by row.
    encoding: 'latin1',
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: limits.documentBytes,
  })
  const rows: Row[] = []
  let failure: unknown = null
  parser.on('data', (row: Row) => rows.push(row))
  parser.on('error', error => {
    failure = error
  })
  let number = 0
  let total = 0
  function* read(): Generator<Read> {
    for (const row of rows.splice(0)) {
      if (number === 0 && row.record.every(field => field.trim() === '')) continue
      number++
      if (number === 1) continue
      yield* documentOfRow(row)
    }
  }
  function* documentOfRow(row: Row): Generator<Read> {
    const location = `${origin.location}#${number}`
    try {
      if (row.record.length !== header!.width)
        throw new InputError(
          location,
          'bad-record',
          `${row.record.length} fields; the header has ${header!.width}`,
        )
      const record: Partial<Record<RecordField, string>> = {}
      for (const [field, at] of Object.entries(header!.columns)) {
        const cell = row.record[at]!
        if (cell.length > 0) record[field as RecordField] = decode(Buffer.from(cell, 'latin1'), location).text
      }
      const bytes = Buffer.from(row.raw, 'latin1')
      yield* finished(documentOfRecord(record, bytes, location), bytes, { ...origin, location })
    } catch (error) {
      yield { problem: problemOf(location, error) }
    }
  }
  const give = (piece: Uint8Array | null) =>
    new Promise<void>(resolve => {
      const done = () => {
        parser.off('error', done)
        resolve()
      }
      parser.on('error', done)
      if (piece === null) parser.once('end', done).end()
      else parser.write(piece, done)
    })
  for await (const piece of utf8Stream(stream)) {
    total += piece.length
    if (total > limits.archiveBytes) failure = new InputError(origin.location, 'too-large', 'too much')
    if (failure === null) await give(piece)
    yield* read()
    if (failure !== null) break
  }
  if (failure === null) {
    await give(null)
    yield* read()
  }
  if (failure === null && number <= 1)
    throw new InputError(origin.location, 'empty', 'a table with a header and nothing below it')
  if (failure !== null) throw failed(failure, `${origin.location}#${number + 1}`)
}

function failed(failure: unknown, location: string): unknown {
  if (!(failure instanceof CsvError)) return failure
  return new InputError(
    location,
    'bad-record',
    failure.code === 'CSV_MAX_RECORD_SIZE' || failure.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quotation mark is opened and not closed; nothing is read from there on'
      : 'not a table; nothing is read from there on',
  )
}
