import type SqliteDatabase from 'better-sqlite3'
import type { Database } from '../database.ts'

/**
 * Rows of one statement: as many as there are of the largest, then of the next, so that few are prepared. Not one by
 * one, since FTS5 writes down what it has gathered as each statement begins.
 */
const SIZES = [256, 64, 16, 4, 1]

/**
 * Puts rows into tables by statements that are prepared once. On the one connection there is, and so in the transaction
 * that is under way. Triggers have search find the rows.
 */
export function rowInserter(open: SqliteDatabase.Database): Database['insert'] {
  const prepared = new Map<string, SqliteDatabase.Statement>()
  const statementFor = (table: string, columns: readonly string[], size: number) => {
    const key = `${size} ${table} ${columns.join()}`
    const known = prepared.get(key)
    if (known !== undefined) return known
    const names = columns.map(column => `"${column}"`).join()
    const row = `(${columns.map(() => '?').join()})`
    const statement = open.prepare(`insert into "${table}" (${names}) values ${Array(size).fill(row).join()}`)
    prepared.set(key, statement)
    return statement
  }
  return async (_queries, table, rows) => {
    const columns = Object.keys(rows[0] ?? {}).filter(column => column !== 'lexemes')
    let at = 0
    for (const size of SIZES) {
      for (; at + size <= rows.length; at += size) {
        const portion = rows.slice(at, at + size) as readonly Readonly<Record<string, unknown>>[]
        statementFor(table, columns, size).run(portion.flatMap(row => columns.map(column => row[column])))
      }
    }
  }
}
