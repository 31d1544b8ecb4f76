import { type RawBuilder, sql } from 'kysely'
import type { Queries } from '../database.ts'
import type { NewRow } from '../new-rows.ts'
import { portions } from '../portions.ts'
import type { Schema } from '../schema.ts'
import { lexemesOf } from '../search/lexemes.ts'
import { binaryArray, type ColumnType } from './binary-array.ts'
import { COLUMN_TYPES } from './column-types.ts'

/** Rows in one statement; what they hold is in memory twice meanwhile. */
const AT_ONCE = 2000

/**
 * Puts rows that are all of one shape into a table, in their order: an array a column, so that the statement is as short
 * and as soon planned for a thousand rows as for one. Rows that search finds get their rows there with them.
 */
export async function insertRows<T extends keyof Schema>(
  queries: Queries,
  table: T,
  rows: readonly NewRow<T>[],
): Promise<void> {
  for (const portion of portions(rows, AT_ONCE)) {
    const insert = statementFor(table, portion)
    await insert.execute(queries)
  }
}

function statementFor<T extends keyof Schema>(table: T, rows: readonly NewRow<T>[]): RawBuilder<unknown> {
  const types: Readonly<Record<string, ColumnType>> = COLUMN_TYPES[table]
  const columns = Object.keys(rows[0]!).filter(column => column in types)
  const added = columns.map(column => arrayOf(types[column]!, rows, row => row[column]))
  const names = namesOf(columns)
  if (table !== 'texts' && table !== 'statements')
    return sql`insert into ${sql.table(table)} (${names}) select * from unnest(${sql.join(added)})`
  added.push(arrayOf('tsvector', rows, row => row.lexemes ?? lexemesOf(row.terms as string)))
  const given = sql`unnest(${sql.join(added)}) as given(${namesOf([...columns, 'lexemes'])})`
  if (table === 'texts')
    return sql`with added as materialized (select * from ${given}),
      kept as (insert into texts (${names}) select ${names} from added)
      insert into document_search select place, ${AT_PLACE} from
      (select search_place((select day from documents where number = document), document) as place, lexemes from added) a`
  const number = columns.includes('number') ? sql`` : sql`nextval('statements_number_seq') as number, `
  const all = namesOf(columns.includes('number') ? columns : ['number', ...columns])
  return sql`with added as materialized (select ${number}* from ${given}),
    kept as (insert into statements (${all}) select ${all} from added)
    insert into statement_search select place, ${AT_PLACE} from
    (select search_place(day, number) as place, lexemes from added) a`
}

/** What a text is found by, with its days. */
export const AT_PLACE = sql`lexemes || array_to_tsvector(search_days(place))`

function namesOf(columns: readonly string[]): RawBuilder<unknown> {
  return sql.join(columns.map(column => sql.ref(column)))
}

function arrayOf<R>(
  type: ColumnType,
  rows: readonly R[],
  take: (row: Readonly<Record<string, unknown>>) => unknown,
): RawBuilder<unknown> {
  const values = rows.map(row => take(row as Readonly<Record<string, unknown>>))
  return sql`${binaryArray(type, values)}::${sql.raw(type)}[]`
}
