import { type BasicType, ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import type { Cell, Column, ColumnKind, Table } from './table.ts'
import { freshKeys, type TableFormat } from './table-sink.ts'

/** A row group is closed at so many rows or so many characters of text, whichever comes first. */
const GROUP_ROWS = 20_000
const GROUP_CHARACTERS = 16_000_000

const TYPES: Readonly<Record<ColumnKind, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
}

const BASIC: Readonly<Record<ColumnKind, BasicType>> = {
  text: 'STRING',
  json: 'JSON',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
}

/** Apache Parquet, columns typed, text packed with Snappy, in row groups of bounded size. */
export const parquet: TableFormat = {
  name: 'parquet',
  title: 'Apache Parquet',
  mediaType: 'application/vnd.apache.parquet',
  ending: 'parquet',
  sink(table) {
    const isFresh = freshKeys()
    const group = new RowGroup(table)
    return {
      add(collation) {
        for (const row of table.rows(collation, isFresh)) group.push(row)
        return group.isFull ? group.take() : new Uint8Array()
      },
      end: () => group.finish(),
    }
  },
}

/** Rows that wait to be written together. */
class RowGroup {
  readonly #columns: readonly Column[]
  readonly #writer = new ByteWriter()
  readonly #file: ParquetWriter
  #cells: Cell[][]
  #rows = 0
  #characters = 0

  constructor({ columns, name, about }: Table) {
    this.#columns = columns
    this.#cells = columns.map(() => [])
    this.#file = new ParquetWriter({
      writer: this.#writer,
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(
          ({ name, kind }): SchemaElement => ({ ...TYPES[kind], name, repetition_type: 'OPTIONAL' }),
        ),
      ],
      kvMetadata: [
        { key: 'hearsay.table', value: name },
        { key: 'hearsay.about', value: about },
        { key: 'hearsay.offsetUnit', value: 'utf-16' },
      ],
      createdBy: 'hearsay',
    })
  }

  get isFull(): boolean {
    return this.#rows >= GROUP_ROWS || this.#characters >= GROUP_CHARACTERS
  }

  push(row: readonly Cell[]): void {
    this.#rows++
    for (const [i, cell] of row.entries()) {
      this.#cells[i]!.push(cell)
      if (typeof cell === 'string') this.#characters += cell.length
    }
  }

  /** Writes what waits, and gives what was written. */
  take(): Uint8Array {
    if (this.#rows > 0) {
      this.#file.write({
        columnData: this.#columns.map(({ name, kind }, i) => ({
          name,
          type: BASIC[kind],
          // The writer makes JSON of values itself.
          data: kind === 'json' ? this.#cells[i]!.map(cell => JSON.parse(cell as string)) : this.#cells[i]!,
        })),
        rowGroupSize: this.#rows,
      })
      this.#cells = this.#columns.map(() => [])
      this.#rows = 0
      this.#characters = 0
    }
    return this.#written()
  }

  finish(): Uint8Array {
    const before = this.take()
    this.#file.finish()
    const last = this.#written()
    const all = new Uint8Array(before.length + last.length)
    all.set(before)
    all.set(last, before.length)
    return all
  }

  /** The writer keeps count of what it was given in `offset`; what it holds can be let go. */
  #written(): Uint8Array {
    const bytes = this.#writer.getBytes().slice()
    this.#writer.index = 0
    return bytes
  }
}
