import { zipSync } from 'fflate'
import { zipTime } from '../bundle/sealed-zip.ts'
import type { ExportParts } from '../export-part.ts'
import { jsonLines } from './json-rows.ts'
import type { TableFormat } from './table-sink.ts'
import { TABLES } from './tables.ts'

/** JSON Lines of all tables in one stream: each line says first which table it is of. */
export async function* allTablesLines(parts: ExportParts): AsyncGenerator<string> {
  const sinks = TABLES.map(table => ({ table, sink: jsonLines.sink(table) }))
  const decoder = new TextDecoder()
  for await (const { collation } of parts)
    for (const { table, sink } of sinks) {
      const lines = decoder.decode(sink.add(collation)).split('\n').slice(0, -1)
      yield lines.map(line => `{"table":${JSON.stringify(table.name)},${line.slice(1)}\n`).join('')
    }
}

/** All tables as files of one archive, held in memory. */
export async function allTablesZip(format: TableFormat, parts: ExportParts): Promise<Uint8Array> {
  const sinks = TABLES.map(table => ({
    name: table.name,
    sink: format.sink(table),
    pieces: [] as Uint8Array[],
  }))
  for await (const { collation } of parts)
    for (const { sink, pieces } of sinks) pieces.push(sink.add(collation))
  const files = sinks.map(({ name, sink, pieces }) => [
    `${name}.${format.ending}`,
    together([...pieces, sink.end()]),
  ])
  return zipSync(Object.fromEntries(files), { level: 6, mtime: zipTime() })
}

function together(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
