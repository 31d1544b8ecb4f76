import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../schema.ts'
import { actConditions } from './act-conditions.ts'
import { decidedSaid, widened } from './decided-clauses.ts'
import type { PlacesAsked } from './found-places.ts'
import type { Clause, Sequence } from './parse-query.ts'
import { NUMBER_MASK } from './place.ts'
import { EVERYTHING } from './terms.ts'

/** Places by FTS5, whose row ids they are: it gives them in order, so that a page of a common word is read, not sorted. */
export async function sqlitePlaces(queries: Kysely<Schema>, asked: PlacesAsked): Promise<number[]> {
  const { what, clauses, speakers, acts, from, before, limit, superseded } = asked
  const table = sql.table(what === 'documents' ? 'document_search' : 'statement_search')
  const joins: RawBuilder<unknown>[] = []
  const conditions = [
    sql`f.rowid >= ${BigInt(from)}`,
    sql`f.rowid < ${BigInt(before)}`,
    ...speakers.map(clause => spokenBy(clause)),
    ...actConditions(what, acts, sql`f.rowid & ${NUMBER_MASK}`, sql`s.act`),
    ...clauses.flatMap(clause => decided(clause)),
  ]
  // `cross join` keeps SQLite from beginning at the other end.
  if (what === 'statements') joins.push(sql`cross join statements s on s.number = f.rowid & ${NUMBER_MASK}`)
  if (!superseded) {
    const number = what === 'statements' ? sql`s.document` : sql`f.rowid & ${NUMBER_MASK}`
    joins.push(sql`cross join documents d on d.number = ${number} and d.superseded_by is null`)
  }
  const { rows } = await sql<{ place: number }>`
    select f.rowid as place from ${table} f ${sql.join(joins, sql` `)}
    where f.terms match ${matchOf(clauses)} and ${sql.join(conditions, sql` and `)}
    order by f.rowid desc limit ${limit}`.execute(queries)
  return rows.map(row => row.place)
}

/** Whether somebody whom the clause names speaks in the document. */
function spokenBy(clause: Clause): RawBuilder<unknown> {
  return sql`f.rowid & ${NUMBER_MASK} ${sql.raw(clause.isNegated ? 'not in' : 'in')} (
    select s.document from statement_search q cross join statements s on s.number = q.rowid & ${NUMBER_MASK}
    where q.terms match ${clauseOf(widened(clause))}
      and ${clause.decided === undefined ? sql`1` : decided({ ...clause, isNegated: false })[0]})`
}

/** What of a clause the index does not know: for whom it asks by a name that people have given them. */
function decided({ any, isNegated, decided }: Clause): RawBuilder<unknown>[] {
  if (decided === undefined) return []
  const isSaid = decidedSaid(decided, 's')
  // What is left out by its words has been left out by the index.
  if (isNegated) return [sql`not ${isSaid}`]
  return [sql`(${sql.join([isSaid, ...any.map(stands)], sql` or `)})`]
}

function stands({ terms, isPrefix }: Sequence): RawBuilder<unknown> {
  return sql`instr(s.terms, ${` ${terms.join(' ')}${isPrefix ? '' : ' '}`}) > 0`
}

/** FTS5's own language; every term is in quotation marks and has none in it. */
function matchOf(clauses: readonly Clause[]): string {
  const wanted = clauses.filter(clause => !clause.isNegated).map(clause => clauseOf(widened(clause)))
  const unwanted = clauses.filter(clause => clause.isNegated).map(clauseOf)
  const all = wanted.length === 0 ? `"${EVERYTHING}"` : wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}

function clauseOf({ any }: Clause): string {
  return `(${any.map(sequenceOf).join(' OR ')})`
}

function sequenceOf({ terms, isPrefix }: Sequence): string {
  return `"${terms.join(' ')}"${isPrefix ? ' *' : ''}`
}
