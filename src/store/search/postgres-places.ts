import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Queries } from '../database.ts'
import type { Schema } from '../schema.ts'
import { actConditions } from './act-conditions.ts'
import { blocksCovering } from './day-blocks.ts'
import { decidedSaid, widened } from './decided-clauses.ts'
import type { PlacesAsked } from './found-places.ts'
import { pairOf } from './lexemes.ts'
import type { Clause, Sequence } from './parse-query.ts'
import { LAST_DAY, NUMBER_MASK, NUMBERS } from './place.ts'
import { EVERYTHING, isField } from './terms.ts'
import { type PlaceRange, windowsBack } from './windows.ts'

/** The newest texts, looked through one by one before the index is asked. */
const SAMPLE = 100
/** No more of them than these: each takes 6 µs. */
const LONGEST_WALK = 400
/** So many of the newest texts are asked for by the index first; then of so many times as many days, and so on. */
const FIRST_WINDOW = 3000
const WIDER = 60
/** A prefix makes the index gather all words that begin so each time: there it is asked twice at most. */
const FIRST_OF_PREFIX = 10_000

/**
 * Places by tsvector. A common word is soonest found by going through the newest texts, all others by the index of words,
 * which knows days too: it is asked for the newest days alone, and for more as long as the page is not full. So neither
 * how often a word occurs nor how much is stored decides how much is read, and the planner need not know either.
 */
export async function postgresPlaces(queries: Queries, asked: PlacesAsked): Promise<number[]> {
  const { limit } = asked
  await prepare(queries)
  const spoken: RawBuilder<unknown>[] = []
  for (const clause of asked.speakers) spoken.push(await spokenBy(queries, clause))
  await allow(queries, 'walk')
  const newest = await amongNewest(queries, asked, spoken, SAMPLE)
  if (newest.length >= limit) return newest
  const toWalk = Math.ceil((2 * limit * SAMPLE) / newest.length)
  if (toWalk <= LONGEST_WALK) {
    const more = await amongNewest(queries, asked, spoken, toWalk)
    if (more.length >= limit) return more
  }
  const windows = await windowsOf(queries, asked)
  await allow(queries, 'index')
  const found: number[] = []
  for (const [from, before] of windows) {
    found.push(...(await byIndex(queries, { ...asked, from, before, limit: limit - found.length }, spoken)))
    if (found.length >= limit) break
  }
  return found
}

/** Ranges of places that together are what is asked for, the newest first: the days of the newest texts, then ever more. */
async function windowsOf(queries: Kysely<Schema>, asked: PlacesAsked): Promise<readonly PlaceRange[]> {
  const { from, clauses } = asked
  const hasPrefix = clauses.some(({ any }) => any.some(({ isPrefix }) => isPrefix))
  const { rows } = await sql<{ newest: number | null; last: number | null }>`
    select (select max(place) from ${tableOf(asked)} where ${rangeOf(asked)}) as newest,
      (select place from ${tableOf(asked)} where ${rangeOf(asked)}
        order by place desc offset ${hasPrefix ? FIRST_OF_PREFIX : FIRST_WINDOW} limit 1) as last`.execute(
    queries,
  )
  const { newest, last } = rows[0]!
  if (newest === null) return []
  if (last === null) return [[from, asked.before]]
  return windowsBack(
    { from, before: asked.before, newest, last },
    hasPrefix ? Number.MAX_SAFE_INTEGER : WIDER,
  )
}

/** For this transaction: no plans but those written here. */
async function prepare(queries: Queries): Promise<void> {
  await sql`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
      set_config('jit', 'off', true), set_config('work_mem', '32MB', true)`.execute(queries)
}

/** The index of places gives rows in order one by one, the one of words all at once and to be sorted. */
async function allow(queries: Queries, way: 'walk' | 'index'): Promise<void> {
  const setting = way === 'walk' ? 'off' : 'on'
  await sql`select set_config('enable_bitmapscan', ${setting}, true), set_config('enable_sort', ${setting}, true)`.execute(
    queries,
  )
}

function amongNewest(
  queries: Kysely<Schema>,
  asked: PlacesAsked,
  spoken: readonly RawBuilder<unknown>[],
  count: number,
): Promise<number[]> {
  return places(
    queries,
    asked,
    spoken,
    sql`select place, terms from ${tableOf(asked)} where ${rangeOf(asked)} order by place desc limit ${count}`,
    sql`f.terms @@ ${tsquery(asked.clauses)}`,
  )
}

function byIndex(
  queries: Kysely<Schema>,
  asked: PlacesAsked,
  spoken: readonly RawBuilder<unknown>[],
): Promise<number[]> {
  const { from, before } = asked
  // `+ 0` keeps it from going by the index of places.
  return places(
    queries,
    asked,
    spoken,
    sql`select place + 0 as place, terms from ${tableOf(asked)}
      where terms @@ ${tsquery(asked.clauses)} ${onDays(asked)} and place + 0 >= ${from} and place + 0 < ${before}
      order by place + 0 desc`,
    sql`true`,
  )
}

/** What more blocks would say, the places that are found say as well. */
const MOST_BLOCKS = 200

/**
 * That a text is from a range of days, as a condition of its own: the index then goes through what has the words and looks
 * whether it is from one of the days. Within the query of words it would go through all that is from them.
 */
function onDays({ from, before }: PlacesAsked): RawBuilder<unknown> {
  const to = Math.ceil(before / NUMBERS)
  const blocks = from === 0 || to > LAST_DAY ? [] : blocksCovering(Math.floor(from / NUMBERS), to)
  if (blocks.length === 0 || blocks.length > MOST_BLOCKS) return sql``
  return sql`and terms @@ ${blocks.map(lexeme).join(' | ')}::tsquery`
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
  { what, clauses, acts, superseded, limit }: PlacesAsked,
  spoken: readonly RawBuilder<unknown>[],
  found: RawBuilder<unknown>,
  condition: RawBuilder<unknown>,
): Promise<number[]> {
  const number = sql`(f.place & ${NUMBER_MASK})`
  const exact = clauses.filter(isLookedAt)
  const joins: RawBuilder<unknown>[] = []
  if (what === 'statements' && (exact.length > 0 || acts.length > 0 || !superseded))
    joins.push(sql`join statements w on w.number = ${number}`)
  if (what === 'documents' && exact.length > 0) joins.push(sql`join texts w on w.document = ${number}`)
  if (!superseded) {
    const document = what === 'statements' ? sql`w.document` : number
    joins.push(sql`join documents d on d.number = ${document} and d.superseded_by is null`)
  }
  const conditions = [
    condition,
    ...exact.map(inOrder),
    ...spoken,
    ...actConditions(what, acts, number, sql`w.act`),
  ]
  const { rows } = await sql<{ place: number }>`
    select f.place from (${found}) f ${sql.join(joins, sql` `)}
    where ${sql.join(conditions, sql` and `)} order by f.place desc limit ${limit}`.execute(queries)
  return rows.map(row => row.place)
}

/** Whether somebody whom the clause names speaks in the document: in one question of its own, asked once. */
async function spokenBy(queries: Kysely<Schema>, clause: Clause): Promise<RawBuilder<unknown>> {
  const { rows } = await sql<{ document: number }>`
    select distinct s.document from statement_search q join statements s on s.number = (q.place & ${NUMBER_MASK})
    where q.terms @@ ${clauseOf(widened(clause))}::tsquery
      and ${isLookedAt(clause) ? said(clause, 's', sql`q.terms`) : sql`true`}`.execute(queries)
  const documents = sql`${rows.map(row => row.document)}::bigint[]`
  return clause.isNegated
    ? sql`(f.place & ${NUMBER_MASK}) <> all (${documents})`
    : sql`(f.place & ${NUMBER_MASK}) = any (${documents})`
}

/**
 * As the index knows it: without places in the text, so that a phrase is its words. A tsvector's own places end at
 * 16,383 and at 256 of one word, and the index has none of them.
 */
function tsquery(clauses: readonly Clause[]): RawBuilder<unknown> {
  const wanted = clauses.filter(clause => !clause.isNegated).map(clause => clauseOf(widened(clause)))
  const unwanted = clauses.filter(clause => clause.isNegated && !hasPhrase(clause))
  const all = wanted.length === 0 ? [lexeme(EVERYTHING)] : wanted
  return sql`${[...all, ...unwanted.map(clause => `!${clauseOf(clause)}`)].join(' & ')}::tsquery`
}

/** Whether what the index finds has to be looked at: it knows neither phrases nor whom people have given a name. */
function isLookedAt(clause: Clause): boolean {
  return hasPhrase(clause) || clause.decided !== undefined
}

function hasPhrase({ any }: Clause): boolean {
  return any.some(({ terms }) => terms.length > 1)
}

function clauseOf({ any }: Clause): string {
  return `(${any.map(sequenceOf).join(' | ')})`
}

function sequenceOf({ terms, isPrefix }: Sequence): string {
  const whole = isPrefix ? terms.slice(0, -1) : terms
  const lexemes = whole.map(lexeme)
  if (isPrefix) lexemes.push(`${lexeme(terms.at(-1)!)}:*`)
  if (!isField(terms[0]!))
    for (let i = 1; i < whole.length; i++) lexemes.push(lexeme(pairOf(whole[i - 1]!, whole[i]!)))
  return lexemes.length === 1 ? lexemes[0]! : `(${lexemes.join(' & ')})`
}

/** Terms have neither quotation marks nor backslashes in them. */
function lexeme(term: string): string {
  return `'${term}'`
}

function inOrder(clause: Clause): RawBuilder<unknown> {
  const found = said(clause, 'w', sql`f.terms`)
  return clause.isNegated ? sql`not (${found})` : found
}

/** `row`: a statement, or, where nobody is asked for, a text. */
function said(clause: Clause, row: 's' | 'w', vector: RawBuilder<unknown>): RawBuilder<unknown> {
  const found = phrases(clause, sql.ref(`${row}.terms`), vector)
  if (clause.decided === undefined) return found
  return sql`(${decidedSaid(clause.decided, row)} or ${found})`
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
