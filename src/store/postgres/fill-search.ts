import { sql } from 'kysely'
import type { Queries } from '../database.ts'
import type { Searched } from '../search/found-places.ts'
import { lexemesOf } from '../search/lexemes.ts'
import { binaryArray } from './binary-array.ts'
import { AT_PLACE } from './insert-rows.ts'

/** Rows in one statement. */
const AT_ONCE = 1000

/** Fills the empty tables that search looks into with all that is stored. */
export async function fillSearch(queries: Queries): Promise<void> {
  await fill(
    queries,
    'documents',
    after =>
      sql`select t.document as number, d.day, t.terms from texts t join documents d on d.number = t.document
        where t.document > ${after} order by t.document limit ${AT_ONCE}`,
  )
  await fill(
    queries,
    'statements',
    after =>
      sql`select number, day, terms from statements where number > ${after} order by number limit ${AT_ONCE}`,
  )
}

interface Row {
  readonly number: number
  readonly day: string | null
  readonly terms: string
}

async function fill(queries: Queries, what: Searched, page: (after: number) => ReturnType<typeof sql<Row>>) {
  const table = sql.table(what === 'documents' ? 'document_search' : 'statement_search')
  for (let after = 0; ; ) {
    const { rows } = await page(after).execute(queries)
    if (rows.length === 0) return
    after = rows.at(-1)!.number
    const array = (type: 'bigint' | 'text' | 'tsvector', values: readonly unknown[]) =>
      sql`${binaryArray(type, values)}::${sql.raw(type)}[]`
    const days = array(
      'text',
      rows.map(row => row.day),
    )
    const numbers = array(
      'bigint',
      rows.map(row => row.number),
    )
    const lexemes = array(
      'tsvector',
      rows.map(row => lexemesOf(row.terms)),
    )
    await sql`insert into ${table} select place, ${AT_PLACE} from
      (select search_place(day, number) as place, lexemes
        from unnest(${days}, ${numbers}, ${lexemes}) as given(day, number, lexemes)) a`.execute(queries)
  }
}
