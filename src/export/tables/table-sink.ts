import type { Collation } from '../../model/collation.ts'
import type { ExportParts } from '../export-part.ts'
import type { Table } from './table.ts'

/** A table on its way out: takes one part after the other, so that many tables are made in one go through a store. */
export interface TableSink {
  /** What is to be written now; a part may wait for others. */
  add(collation: Collation): Uint8Array
  /** What is to be written last. */
  end(): Uint8Array
}

export interface TableFormat {
  readonly name: string
  readonly title: string
  readonly mediaType: string
  readonly ending: string
  sink(table: Table): TableSink
}

/** One table of all parts, as pieces of a file. */
export async function* tablePieces(
  format: TableFormat,
  table: Table,
  parts: ExportParts,
): AsyncGenerator<Uint8Array> {
  const sink = format.sink(table)
  for await (const { collation } of parts) {
    const piece = sink.add(collation)
    if (piece.length > 0) yield piece
  }
  yield sink.end()
}

/** Tells of each key once that it is new: what several parts have stands in a table once. */
export function freshKeys(): (key: string) => boolean {
  const known = new Set<string>()
  return key => {
    const before = known.size
    known.add(key)
    return known.size > before
  }
}
