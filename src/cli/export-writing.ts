import { join } from 'node:path'
import type { ExportPart, ExportParts, StreamFormat } from '../export/export-part.ts'
import { STREAM_FORMATS, TABLE_FORMATS } from '../export/formats.ts'
import { joinedParts } from '../export/joined-parts.ts'
import { allTablesLines } from '../export/tables/all-tables.ts'
import type { Table } from '../export/tables/table.ts'
import { type TableFormat, tablePieces } from '../export/tables/table-sink.ts'
import { TABLES } from '../export/tables/tables.ts'
import { spooledCollation } from './spooled-collation.ts'
import { writeOut } from './standard-output.ts'
import { WrittenFile } from './written-file.ts'

/** How an export is asked for on a command line. */
export interface ExportAsked {
  readonly format: string
  /** One table of a format that has a file a table. */
  readonly table?: string
  /** A file, or a folder for many tables; standard output where there is none. */
  readonly output?: string
}

export interface WrittenExport {
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  /** Of which what was written. */
  readonly parts: number
}

/** Why an export cannot be asked for so; null where it can. */
export function exportObjection({ format, table, output }: ExportAsked, everything: boolean): string | null {
  const tables = TABLE_FORMATS.find(({ name }) => name === format)
  if (table !== undefined && tables === undefined)
    return `${format} has no tables; --table goes with csv, jsonl, parquet`
  if (format === 'bundle' && everything)
    return 'a bundle is of one thing: name it with --story, --utterance, --document, --speaker or --query'
  if (format === 'bundle' && output === undefined && process.stdout.isTTY)
    return 'a bundle is no text for a terminal; name a file with -o'
  if (tables === undefined || output !== undefined || table !== undefined || format === 'jsonl') return null
  return `${format} is one file a table: name a folder with -o, or a table with --table (${TABLES.map(t => t.name).join(', ')})`
}

/** Makes of one part one archive. */
export type Bundling = (part: ExportPart) => Promise<Uint8Array>

/**
 * Writes what was asked for. Null where there are no parts: then no file is made. Throws `BundleError`, and what the
 * system says of the files.
 */
export async function writeExport(
  asked: ExportAsked,
  parts: AsyncIterable<ExportPart>,
  bundling: Bundling,
): Promise<WrittenExport | null> {
  const { format, table, output } = asked
  const counted = new CountedParts(parts)
  if (!(await counted.any())) return null
  const tables = TABLE_FORMATS.find(({ name }) => name === format)
  const chosen = TABLES.find(({ name }) => name === table)
  const files =
    tables !== undefined && chosen === undefined
      ? await writeTables(tables, counted, output)
      : await writeStream(pieces(format, chosen, counted, bundling), output)
  return { files, parts: counted.count }
}

function pieces(
  format: string,
  table: Table | undefined,
  parts: ExportParts,
  bundling: Bundling,
): AsyncIterable<string | Uint8Array> {
  if (format === 'json') return spooledCollation(parts)
  if (format === 'bundle') return bundled(parts, bundling)
  const stream: StreamFormat | undefined = STREAM_FORMATS.find(({ name }) => name === format)
  if (stream !== undefined) return stream.pieces(parts)
  return tablePieces(TABLE_FORMATS.find(({ name }) => name === format)!, table!, parts)
}

/** Several parts, of a speaker or a query, are put into one. */
async function* bundled(parts: ExportParts, bundling: Bundling): AsyncGenerator<Uint8Array> {
  const whole: ExportPart[] = []
  for await (const part of parts) whole.push(part)
  yield await bundling(joinedParts(whole))
}

async function writeStream(
  all: AsyncIterable<string | Uint8Array>,
  output: string | undefined,
): Promise<{ path: string; bytes: number }[]> {
  if (output === undefined) {
    await writeOut(all)
    return []
  }
  const file = await WrittenFile.at(output)
  try {
    for await (const piece of all) await file.write(piece)
    await file.finish()
  } catch (error) {
    await file.giveUp()
    throw error
  }
  return [{ path: output, bytes: file.bytes }]
}

/** All tables in one go through the parts: a file each, or their lines together on standard output. */
async function writeTables(
  format: TableFormat,
  parts: ExportParts,
  folder: string | undefined,
): Promise<{ path: string; bytes: number }[]> {
  if (folder === undefined) {
    await writeOut(allTablesLines(parts))
    return []
  }
  const sinks = TABLES.map(table => ({ table, sink: format.sink(table) }))
  const files: WrittenFile[] = []
  try {
    for (const { name } of TABLES) files.push(await WrittenFile.at(join(folder, `${name}.${format.ending}`)))
    for await (const { collation } of parts)
      for (const [i, { sink }] of sinks.entries()) await files[i]!.write(sink.add(collation))
    for (const [i, { sink }] of sinks.entries()) await files[i]!.write(sink.end())
    for (const file of files) await file.finish()
  } catch (error) {
    for (const file of files) await file.giveUp()
    throw error
  }
  return files.map(({ path, bytes }) => ({ path, bytes }))
}

/** Parts, counted as they are taken. */
class CountedParts implements AsyncIterable<ExportPart> {
  count = 0
  readonly #parts: AsyncIterator<ExportPart>
  #first: IteratorResult<ExportPart> | null = null

  constructor(parts: AsyncIterable<ExportPart>) {
    this.#parts = parts[Symbol.asyncIterator]()
  }

  async any(): Promise<boolean> {
    this.#first ??= await this.#parts.next()
    return this.#first.done !== true
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ExportPart> {
    for (let next = this.#first ?? (await this.#parts.next()); next.done !== true; ) {
      this.count++
      yield next.value
      next = await this.#parts.next()
    }
  }
}
