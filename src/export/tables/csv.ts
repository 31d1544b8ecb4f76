// The form without Node's Buffer, which a browser has not.
import { stringify } from 'csv-stringify/browser/esm/sync'
import type { Cell } from './table.ts'
import { freshKeys, type TableFormat } from './table-sink.ts'

/**
 * A spreadsheet takes a cell that begins so for a formula and may run it, also behind white space and signs that do not
 * show; the full-width forms it makes half-width first.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}\p{Zs}'"]*[=+\-@\t\r\n＝＋－−﹣﹢＠﹦﹫]/u

/** Stands before what a spreadsheet would take for a formula, and before what has it already. */
const GUARD = "'"

/** The guard is put before every cell that has it or needs it: so taking one away always gives what was there. */
export function guarded(cell: string): string {
  return cell.startsWith(GUARD) || FORMULA.test(cell) ? GUARD + cell : cell
}

/** What `guarded` was given. */
export function unguarded(cell: string): string {
  return cell.startsWith(GUARD) ? cell.slice(GUARD.length) : cell
}

const encoder = new TextEncoder()

/** RFC 4180 in UTF-8: a header, CRLF, an empty cell for what is not known. Texts are guarded, numbers are as they are. */
export const csv: TableFormat = {
  name: 'csv',
  title: 'CSV, for spreadsheets',
  mediaType: 'text/csv; charset=utf-8; header=present',
  ending: 'csv',
  sink(table) {
    const isFresh = freshKeys()
    let before = encoder.encode(lines([table.columns.map(({ name }) => name)]))
    return {
      add(collation) {
        const rows = [...table.rows(collation, isFresh)].map(row => row.map(printed))
        const piece = joined(before, rows.length === 0 ? '' : lines(rows))
        before = new Uint8Array()
        return piece
      },
      end: () => before,
    }
  },
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: '\r\n' })
}

function printed(cell: Cell): string {
  if (typeof cell === 'string') return guarded(cell)
  return cell === null ? '' : String(cell)
}

function joined(before: Uint8Array, behind: string): Uint8Array<ArrayBuffer> {
  const bytes = encoder.encode(behind)
  const all = new Uint8Array(before.length + bytes.length)
  all.set(before)
  all.set(bytes, before.length)
  return all
}
