import type { Cell, Column } from './table.ts'
import { freshKeys, type TableFormat } from './table-sink.ts'

const encoder = new TextEncoder()

/** JSON Lines: an object a row, of the same names as the columns. */
export const jsonLines: TableFormat = {
  name: 'jsonl',
  title: 'JSON Lines',
  mediaType: 'application/jsonl; charset=utf-8',
  ending: 'jsonl',
  sink(table) {
    const isFresh = freshKeys()
    return {
      add(collation) {
        let lines = ''
        for (const row of table.rows(collation, isFresh)) lines += `${jsonRow(table.columns, row)}\n`
        return encoder.encode(lines)
      },
      end: () => new Uint8Array(),
    }
  },
}

/** Written by hand where a cell is JSON already. */
function jsonRow(columns: readonly Column[], row: readonly Cell[]): string {
  const pairs = columns.map(({ name, kind }, i) => {
    const cell = row[i]!
    return `${JSON.stringify(name)}:${kind === 'json' && typeof cell === 'string' ? cell : JSON.stringify(cell)}`
  })
  return `{${pairs.join(',')}}`
}
