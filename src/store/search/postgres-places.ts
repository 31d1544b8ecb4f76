import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Queries } from '../database.ts'
import type { Schema } from '../schema.ts'
import type { PlacesAsked } from './found-places.ts'
import type { Clause, Sequence } from './parse-query.ts'
import { NUMBER_MASK } from './place.ts'
import { EVERYTHING } from './terms.ts'

/** The newest texts that are looked through one by one before the index is asked; takes some 10 ms. */
const NEWEST = 400

/**
 * Places by tsvector. The planner cannot know which is the better way: a word in every tenth text is soonest found by
 * going through the newest ones, a rarer one by the index of words, and each is slow where the other is fast. So we go
 * the first way for a moment, and where that does not fill the page, the second.
 */
export async function postgresPlaces(queries: Queries, asked: PlacesAsked): Promise<number[]> {
  await keepToPlan(queries)
  const newest = await amongNewest(queries, asked)
  return newest.length < asked.limit ? byIndex(queries, asked) : newest
}

/** For this transaction: no plan but the ones written here, which differ from the planner's guess at how often words occur. */
async function keepToPlan(queries: Queries): Promise<void> {
  await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
    set_config('jit', 'off', true)`.execute(queries)
}

function amongNewest(queries: Kysely<Schema>, asked: PlacesAsked): Promise<number[]> {
  return places(
    queries,
    asked,
    sql`select place, terms from ${tableOf(asked)} where ${rangeOf(asked)} order by place desc limit ${NEWEST}`,
    sql`f.terms @@ ${tsquery(asked.clauses)}`,
  )
}

function byIndex(queries: Kysely<Schema>, asked: PlacesAsked): Promise<number[]> {
  // `+ 0` keeps it from going by the index of places.
  return places(
    queries,
    asked,
    sql`select place + 0 as place, terms from ${tableOf(asked)}
      where terms @@ ${tsquery(asked.clauses)} and ${rangeOf(asked)} order by place + 0 desc`,
    sql`true`,
  )
}

function tableOf({ what }: PlacesAsked): RawBuilder<unknown> {
  return sql.table(what === 'documents' ? 'document_search' : 'statement_search')
}

function rangeOf({ from, before }: PlacesAsked): RawBuilder<unknown> {
  return sql`place >= ${from} and place < ${before}`
}

/** Of what is found, in its order, what fits in all else; only as much is looked at as the page takes. */
async function places(
  queries: Kysely<Schema>,
  { what, clauses, speakers, superseded, limit }: PlacesAsked,
  found: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<number[]> {
  const number = sql`(f.place & ${NUMBER_MASK})`
  const exact = clauses.filter(hasPhrase)
  const joins: RawBuilder<unknown>[] = []
  if (what === 'statements' && (exact.length > 0 || !superseded))
    joins.push(sql`join statements w on w.number = ${number}`)
  if (what === 'documents' && exact.length > 0) joins.push(sql`join texts w on w.document = ${number}`)
  if (!superseded) {
    const document = what === 'statements' ? sql`w.document` : number
    joins.push(sql`join documents d on d.number = ${document} and d.superseded_by is null`)
  }
  const conditions = [condition, ...exact.map(inOrder), ...speakers.map(clause => spokenBy(clause, number))]
  const { rows } = await sql<{ place: number }>`
    select f.place from (${found}) f ${sql.join(joins, sql` `)}
    where ${sql.join(conditions, sql` and `)} order by f.place desc limit ${limit}`.execute(queries)
  return rows.map(row => row.place)
}

function spokenBy(clause: Clause, number: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`${number} ${sql.raw(clause.isNegated ? 'not in' : 'in')} (
    select s.document from statement_search q join statements s on s.number = (q.place & ${NUMBER_MASK})
    where q.terms @@ ${sql.val(clauseOf(clause))}::tsquery and ${hasPhrase(clause) ? phrases(clause, sql`s.terms`, sql`q.terms`) : sql`true`})`
}

/**
 * As the index knows it: without places in the text, so that a phrase is its words. A tsvector's own places end at
 * 16,383 and at 256 of one word, and the index has none of them.
 */
function tsquery(clauses: readonly Clause[]): RawBuilder<unknown> {
  const wanted = clauses.filter(clause => !clause.isNegated).map(clauseOf)
  const unwanted = clauses.filter(clause => clause.isNegated && !hasPhrase(clause))
  const all = wanted.length === 0 ? [lexeme(EVERYTHING)] : wanted
  return sql`${[...all, ...unwanted.map(clause => `!${clauseOf(clause)}`)].join(' & ')}::tsquery`
}

function hasPhrase({ any }: Clause): boolean {
  return any.some(({ terms }) => terms.length > 1)
}

function clauseOf({ any }: Clause): string {
  return `(${any.map(sequenceOf).join(' | ')})`
}

function sequenceOf({ terms, isPrefix }: Sequence): string {
  const lexemes = terms.map((term, i) => lexeme(term) + (isPrefix && i === terms.length - 1 ? ':*' : ''))
  return lexemes.length === 1 ? lexemes[0]! : `(${lexemes.join(' & ')})`
}

/** Terms have neither quotation marks nor backslashes in them. */
function lexeme(term: string): string {
  return `'${term}'`
}

function inOrder(clause: Clause): RawBuilder<unknown> {
  const found = phrases(clause, sql`w.terms`, sql`f.terms`)
  return clause.isNegated ? sql`not (${found})` : found
}

/** The clause's phrases as they stand in the terms, or its single words. */
function phrases(
  { any }: Clause,
  text: RawBuilder<unknown>,
  vector: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const single = any.filter(({ terms }) => terms.length === 1)
  const several = any.filter(({ terms }) => terms.length > 1)
  const ways = several.map(
    ({ terms, isPrefix }) => sql`strpos(${text}, ${` ${terms.join(' ')}${isPrefix ? '' : ' '}`}) > 0`,
  )
  if (single.length > 0) ways.push(sql`${vector} @@ ${single.map(sequenceOf).join(' | ')}::tsquery`)
  return sql`(${sql.join(ways, sql` or `)})`
}
