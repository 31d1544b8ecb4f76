import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { beforeAll, describe, expect, test } from 'vitest'
import { TABLE_NAMES } from '../../src/export/format-names.ts'
import { allTablesLines, allTablesZip } from '../../src/export/tables/all-tables.ts'
import { csv, guarded, unguarded } from '../../src/export/tables/csv.ts'
import { jsonLines } from '../../src/export/tables/json-rows.ts'
import { parquet } from '../../src/export/tables/parquet.ts'
import { integer, type Table, tableOf, text } from '../../src/export/tables/table.ts'
import { type TableFormat, tablePieces } from '../../src/export/tables/table-sink.ts'
import { TABLES } from '../../src/export/tables/tables.ts'
import type { Collation } from '../../src/model/collation.ts'
import { samples } from './samples.ts'

type Row = Readonly<Record<string, unknown>>

let collation: Collation
beforeAll(async () => {
  collation = await samples('ombrel-dam')
})

async function written(format: TableFormat, table: Table, parts: readonly Collation[]): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of tablePieces(
    format,
    table,
    parts.map(collation => ({ collation })),
  ))
    pieces.push(piece)
  return Buffer.concat(pieces)
}

const linesOf = async (table: Table, parts: readonly Collation[]): Promise<Row[]> =>
  (await written(jsonLines, table, parts))
    .toString()
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))

const arrayBuffer = (bytes: Buffer): ArrayBuffer => new Uint8Array(bytes).buffer

async function parquetRows(bytes: Buffer): Promise<Row[]> {
  return parquetReadObjects({ file: arrayBuffer(bytes) })
}

test('the tables are those that are told of', () => {
  expect(TABLES.map(({ name }) => name)).toEqual(TABLE_NAMES)
})

describe.each(TABLE_NAMES)('%s', name => {
  const table = TABLES.find(one => one.name === name)!

  test('CSV, read back, says what JSON Lines says', async () => {
    const lines = await linesOf(table, [collation])
    const rows = parse(await written(csv, table, [collation]), { columns: true }) as Record<string, string>[]
    expect(rows).toHaveLength(lines.length)
    for (const [i, row] of rows.entries())
      for (const { name, kind } of table.columns) {
        const value = lines[i]![name]
        const cell = kind === 'text' || kind === 'json' ? unguarded(row[name]!) : row[name]!
        const expected = value === null ? '' : kind === 'json' ? JSON.stringify(value) : String(value)
        expect(cell).toBe(expected)
      }
  })

  test('Parquet, read back, says what JSON Lines says, in its own types', async () => {
    const bytes = await written(parquet, table, [collation])
    expect(await parquetRows(bytes)).toEqual(await linesOf(table, [collation]))
    const [, ...columns] = parquetMetadata(arrayBuffer(bytes)).schema
    const types = { text: 'UTF8', json: 'JSON', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' }
    expect(columns.map(({ name, type, converted_type }) => [name, converted_type ?? type])).toEqual(
      table.columns.map(({ name, kind }) => [name, types[kind]]),
    )
  })

  test('what two parts have stands in it once', async () => {
    expect(await linesOf(table, [collation, collation])).toEqual(await linesOf(table, [collation]))
  })
})

test('spans are slices of the text of their document', async () => {
  const table = (name: string) => linesOf(TABLES.find(one => one.name === name)!, [collation])
  const texts = new Map((await table('documents')).map(({ id, text }) => [id, text as string]))
  let looked = 0
  for (const name of ['readings', 'variants', 'figures'])
    for (const { document, start, end, text } of await table(name)) {
      expect(texts.get(document)!.slice(start as number, end as number)).toBe(text)
      looked++
    }
  expect(looked).toBeGreaterThan(200)
})

test('all tables in one stream, each line telling of which', async () => {
  const hostile = {
    ...collation,
    documents: collation.documents.map(d => ({ ...d, title: 'a\u2028{"b":1}\n{' })),
  }
  let stream = ''
  for await (const piece of allTablesLines([{ collation: hostile }])) stream += piece
  const rows = stream
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line))
  const named = Map.groupBy(rows, ({ table }) => table)
  expect([...named.keys()]).toEqual(TABLE_NAMES.filter(name => named.has(name)))
  expect(named.get('documents')!.map(({ title }) => title)).toContain('a\u2028{"b":1}\n{')
})

test('the same tables are the same archive', async () => {
  const archive = () => allTablesZip(csv, [{ collation }])
  expect(await archive()).toEqual(await archive())
})

describe('row groups', () => {
  const many: Table = tableOf<number>({
    name: 'many',
    about: 'numbers',
    each: ({ problems }) => Array.from({ length: 9000 }, (_, i) => i + 9000 * problems.length),
    key: String,
    columns: [integer('number', 'n', n => n), text('word', 'its name', n => (n % 7 === 0 ? null : `n${n}`))],
  })
  const part = (n: number) => ({ problems: Array.from({ length: n }) }) as Partial<Collation> as Collation

  test('a table of many parts is written in several, and nothing is lost between them', async () => {
    const bytes = await written(parquet, many, [0, 1, 2, 3, 4].map(part))
    expect(parquetMetadata(arrayBuffer(bytes)).row_groups.map(group => Number(group.num_rows))).toEqual([
      27000, 18000,
    ])
    const rows = await parquetRows(bytes)
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 45_000 }, (_, i) => i))
    expect(rows[7]).toEqual({ number: 7, word: null })
  })

  test('a table without rows has its columns all the same', async () => {
    const bytes = await written(parquet, many, [])
    expect(await parquetRows(bytes)).toEqual([])
    expect(parquetMetadata(arrayBuffer(bytes)).schema).toHaveLength(3)
  })
})

/** As they were found in the wild, and what makes a spreadsheet see them all the same. */
const FORMULAS = [
  '=1+1',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u00a0=1',
  '\u200b=1',
  '\ufeff=1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹣1',
  '﹢1',
  '−1',
  '"=1',
  "'=1",
  "''=1",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example","ferry")',
  '-',
  '\u202e=1',
] as const

describe('what a spreadsheet would run', () => {
  const RUN = /^[=+\-@\t\r]/
  const seen = (cell: string) => cell.normalize('NFKC').replace(/^[\s\u200b-\u200f\u202a-\u202e\ufeff]+/u, '')

  test.each(FORMULAS)('%j begins with an apostrophe, and is had back', formula => {
    const cell = guarded(formula)
    expect(cell).toBe(`'${formula}`)
    expect(unguarded(cell)).toBe(formula)
  })

  test.each(['ferry', '“No,” she said', '4 crowns', '', '1-2', 'a=b', '(=1)', '¡No!'])(
    '%j is left as it is',
    word => {
      expect(guarded(word)).toBe(word)
    },
  )

  test('whatever a text says: no cell runs, and all are had back', () => {
    const piece = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '－',
      "'",
      '"',
      '\t',
      '\r',
      '\n',
      ' ',
      '\u200b',
      'a',
      '1',
      ',',
      '🚢',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const word = pieces.join('')
        const table = tableOf<string>({
          name: 'words',
          about: '',
          each: () => [word],
          key: one => one,
          columns: [text('word', '', one => one), text('again', '', one => one)],
        })
        const sink = csv.sink(table)
        const bytes = Buffer.concat([sink.add(collation), sink.end()])
        const [row] = parse(bytes, { columns: true, skip_empty_lines: false }) as Record<string, string>[]
        for (const cell of Object.values(row!)) {
          expect(seen(cell)).not.toMatch(RUN)
          expect(unguarded(cell)).toBe(word)
        }
      }),
      { seed: 9, numRuns: 500 },
    )
  })

  test('numbers are numbers, below nought too', async () => {
    const [figure] = collation.figures
    const below = { ...figure!, readings: [{ ...figure!.readings[0]!, value: -4.5 }] }
    const table = TABLES.find(({ name }) => name === 'figures')!
    const bytes = await written(csv, table, [{ ...collation, figures: [below] }])
    const [row] = parse(bytes, { columns: true }) as Record<string, string>[]
    expect(row!.value).toBe('-4.5')
  })
})
