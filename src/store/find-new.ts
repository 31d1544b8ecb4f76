import { setImmediate } from 'node:timers/promises'
import type { Selectable } from 'kysely'
import { type Arrivals, arrivals } from './arrivals.ts'
import type { Database, Queries } from './database.ts'
import { inPortions, portions } from './portions.ts'
import { documentKey, statementKey } from './saved-hits.ts'
import type { SavedHitsTable, SavedSearchesTable } from './schema.ts'
import { type ArrivalQuery, arrivalQuery, arrived } from './search/arrived.ts'
import type { Searched } from './search/found-places.ts'
import { QueryError } from './search/query-problem.ts'
import { StoreError } from './store-error.ts'

/** Looked at together; their terms are in memory at once, those of a document 600 kB at the most. */
const AT_ONCE = { documents: 100, statements: 500 } as const
/** One thing held against one query takes 0.4 µs: a server that also answers is not held up for long. */
const HELD_AT_ONCE = 20_000
/** Hits of one search that are kept, and of one whose webhook has yet to be told of them. */
export const KEPT_HITS = 10_000
export const KEPT_UNTOLD = 100_000

type SearchRow = Selectable<SavedSearchesTable>
type FoundRow = Omit<Selectable<SavedHitsTable>, 'number' | 'search' | 'found_at'>

interface Looking {
  readonly row: SearchRow
  readonly query: ArrivalQuery
}

export interface FindOptions {
  readonly stop?: AbortSignal | undefined
  /** Done between two portions. */
  readonly between?: () => Promise<unknown>
}

/** See `SavedSearches.findNew`. */
export async function findNew(
  database: Database,
  { stop, between = async () => {} }: FindOptions = {},
): Promise<number> {
  const isAny = await database.read(queries =>
    queries.selectFrom('saved_searches').select('number').limit(1).executeTakeFirst(),
  )
  if (isAny === undefined) return 0
  const upTo = await arrivals(database, stop)
  if (stop?.aborted) return 0
  if (upTo === null)
    throw new StoreError(database.name, 'locked', 'others are writing, and what has arrived is not known yet')
  const queries = new Understood()
  let found = 0
  for (const what of ['documents', 'statements'] as const)
    while (stop?.aborted !== true) {
      const hits = await lookAtPortion(database, what, upTo, queries)
      if (hits === null) break
      found += hits
      await between()
      // SQLite answers at once: whatever else the process does has its turn.
      await setImmediate()
    }
  return found
}

/**
 * In a store that was filled from a backup numbers go on behind those that are there. Where the last ones had been removed,
 * what comes would have numbers that have been looked at, or told of, before.
 */
export async function lookFromWhatIsThere(queries: Queries): Promise<void> {
  const last = async (table: 'documents' | 'statements' | 'saved_hits') => {
    const row = await queries
      .selectFrom(table)
      .select(({ fn }) => fn.max('number').as('last'))
      .executeTakeFirst()
    return Number(row?.last ?? 0)
  }
  const numbers = {
    seen_documents: await last('documents'),
    seen_statements: await last('statements'),
    webhook_told: await last('saved_hits'),
  }
  for (const [column, number] of Object.entries(numbers) as [keyof typeof numbers, number][])
    await queries
      .updateTable('saved_searches')
      .set({ [column]: number })
      .where(column, '>', number)
      .execute()
}

/** Null where everything has been looked at. */
async function lookAtPortion(
  database: Database,
  what: Searched,
  upTo: Arrivals,
  known: Understood,
): Promise<number | null> {
  const column = what === 'documents' ? 'seen_documents' : 'seen_statements'
  const behind = await database.read(queries =>
    queries.selectFrom('saved_searches').selectAll().where(column, '<', upTo[what]).execute(),
  )
  if (behind.length === 0) return null
  const looking = behind.flatMap(row => {
    const query = known.query(row)
    return query === null ? [] : { row, query }
  })
  const most = Math.max(1, Math.min(AT_ONCE[what], Math.floor(HELD_AT_ONCE / Math.max(1, looking.length))))
  const range = { from: Math.min(...behind.map(row => row[column])), to: upTo[what], most }
  const { end, found } = await (what === 'documents' ? newDocuments : newStatements)(database, looking, range)
  return database.write(async queries => {
    const moved = new Set<number>()
    for (const [seen, rows] of Map.groupBy(behind, row => row[column])) {
      if (seen >= end) continue
      // Whoever has looked at these meanwhile has kept what was found.
      const updated = await inPortions(rows, portion =>
        queries
          .updateTable('saved_searches')
          .set(what === 'documents' ? { seen_documents: end } : { seen_statements: end })
          .where(
            'number',
            'in',
            portion.map(row => row.number),
          )
          .where(column, '=', seen)
          .returning('number')
          .execute(),
      )
      for (const { number } of updated) moved.add(number)
    }
    let hits = 0
    for (const { row } of looking)
      if (moved.has(row.number)) hits += await keep(database, queries, row, found.get(row.number) ?? [])
    return hits
  })
}

/** Queries as they are understood, each once. */
class Understood {
  readonly #known = new Map<number, ArrivalQuery | null>()

  /** Null: one that an earlier version understood and this one does not, which finds nothing. */
  query({ number, query, what }: SearchRow): ArrivalQuery | null {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const found = understood(query, what as Searched)
    this.#known.set(number, found)
    return found
  }
}

function understood(query: string, what: Searched): ArrivalQuery | null {
  try {
    return arrivalQuery(query, what)
  } catch (error) {
    if (error instanceof QueryError) return null
    throw error
  }
}

/** Numbers behind `from` up to `to`, no more than `most` of them. */
interface Range {
  readonly from: number
  readonly to: number
  readonly most: number
}

interface Portion {
  /** Number up to which everything has been looked at. */
  readonly end: number
  /** By number of the search, in order of arrival. */
  readonly found: ReadonlyMap<number, readonly FoundRow[]>
}

async function newDocuments(
  database: Database,
  looking: readonly Looking[],
  { from, to, most }: Range,
): Promise<Portion> {
  const asking = looking.filter(({ row, query }) => row.what === 'documents' && !query.asksStatements)
  if (asking.length === 0) return { end: to, found: new Map() }
  const rows = await database.read(queries =>
    queries
      .selectFrom('documents as d')
      .innerJoin('texts as t', 't.document', 'd.number')
      .select(['d.number', 'd.location', 'd.day', 'd.superseded_by', 't.terms'])
      .where('d.number', '>', from)
      .where('d.number', '<=', to)
      .orderBy('d.number')
      .limit(most)
      .execute(),
  )
  const found = new Found()
  for (const { number, location, day, terms, superseded_by } of rows) {
    if (superseded_by !== null) continue
    const one = arrived(terms, day)
    for (const { row, query } of asking)
      if (row.seen_documents < number && query.fits(one)) found.document(row, number, location)
  }
  return { end: rows.length < most ? to : rows.at(-1)!.number, found: found.bySearch }
}

async function newStatements(
  database: Database,
  looking: readonly Looking[],
  { from, to, most }: Range,
): Promise<Portion> {
  const asking = looking.filter(({ row }) => row.what === 'statements')
  const ofSpeakers = looking.filter(({ query }) => query.asksStatements)
  if (asking.length + ofSpeakers.length === 0) return { end: to, found: new Map() }
  const rows = await database.read(queries =>
    queries
      .selectFrom('statements as s')
      .innerJoin('documents as d', 'd.number', 's.document')
      .select(['s.number', 's.document', 's.id', 's.start', 's.end', 's.speaker_name', 's.negated', 's.day'])
      .select(['s.act', 's.terms', 's.again', 'd.location', 'd.superseded_by'])
      .where('s.number', '>', from)
      .where('s.number', '<=', to)
      .orderBy('s.number')
      .limit(most)
      .execute(),
  )
  const found = new Found()
  const fresh = rows.filter(({ again, superseded_by }) => again === 0 && superseded_by === null)
  for (const {
    number,
    document,
    location,
    id,
    start,
    end,
    speaker_name,
    negated,
    day,
    act,
    terms,
  } of fresh) {
    const one = arrived(terms, day, act)
    const key = () => statementKey(location, speaker_name, terms)
    for (const { row, query } of asking)
      if (row.seen_statements < number && query.fits(one))
        found.add(row, { key: key(), document, statement: id, start, end, speaker_name, negated })
  }
  if (ofSpeakers.length > 0) await findSpokenIn(database, ofSpeakers, fresh, found)
  return { end: rows.length < most ? to : rows.at(-1)!.number, found: found.bySearch }
}

/** Documents of which it is only known now who speaks in them. */
async function findSpokenIn(
  database: Database,
  looking: readonly Looking[],
  fresh: readonly { readonly number: number; readonly document: number }[],
  found: Found,
): Promise<void> {
  const newest = new Map(fresh.map(({ number, document }) => [document, number]))
  for (const numbers of portions([...newest.keys()], AT_ONCE.documents)) {
    const { documents, statements } = await database.read(async queries => ({
      documents: await queries
        .selectFrom('documents as d')
        .innerJoin('texts as t', 't.document', 'd.number')
        .select(['d.number', 'd.location', 'd.day', 't.terms'])
        .where('d.number', 'in', numbers)
        .orderBy('d.number')
        .execute(),
      statements: await queries
        .selectFrom('statements')
        .select(['document', 'terms', 'day', 'act'])
        .where('document', 'in', numbers)
        .execute(),
    }))
    const said = Map.groupBy(statements, ({ document }) => document)
    for (const { number, location, day, terms } of documents) {
      const one = arrived(terms, day)
      const heard = (said.get(number) ?? []).map(statement =>
        arrived(statement.terms, statement.day, statement.act),
      )
      for (const { row, query } of looking)
        if (row.seen_statements < newest.get(number)! && query.fits(one) && query.saidIn(heard))
          found.document(row, number, location)
    }
  }
}

class Found {
  readonly bySearch = new Map<number, FoundRow[]>()

  add({ number }: SearchRow, hit: FoundRow): void {
    const hits = this.bySearch.get(number)
    if (hits === undefined) this.bySearch.set(number, [hit])
    else hits.push(hit)
  }

  document(search: SearchRow, document: number, location: string): void {
    const key = documentKey(location)
    this.add(search, {
      key,
      document,
      statement: null,
      start: null,
      end: null,
      speaker_name: null,
      negated: 0,
    })
  }
}

/** Answers how many had not been found before. */
async function keep(
  database: Database,
  queries: Queries,
  search: SearchRow,
  found: readonly FoundRow[],
): Promise<number> {
  if (found.length === 0) return 0
  // What was removed meanwhile has nothing to point to.
  const there = new Set(
    await inPortions([...new Set(found.map(({ document }) => document))], async portion =>
      (await queries.selectFrom('documents').select('number').where('number', 'in', portion).execute()).map(
        row => row.number,
      ),
    ),
  )
  const found_at = database.now()
  const rows = found
    .filter(({ document }) => there.has(document))
    .map(hit => ({ ...hit, search: search.number, found_at }))
  let added = 0
  for (const portion of portions(rows, 200)) {
    const kept = await queries
      .insertInto('saved_hits')
      .values(portion)
      .onConflict(conflict => conflict.columns(['search', 'key']).doNothing())
      .returning('number')
      .execute()
    added += kept.length
  }
  if (added > 0) {
    await forget(queries, search, KEPT_HITS, search.webhook_url === null ? null : search.webhook_told)
    await forget(queries, search, KEPT_UNTOLD, null)
  }
  return added
}

/** All but the last so many; `told`: only up to that number. */
async function forget(
  queries: Queries,
  { number }: SearchRow,
  keep: number,
  told: number | null,
): Promise<void> {
  const oldest = await queries
    .selectFrom('saved_hits')
    .select('number')
    .where('search', '=', number)
    .orderBy('number', 'desc')
    .offset(keep)
    .limit(1)
    .executeTakeFirst()
  if (oldest === undefined) return
  const last = told === null ? oldest.number : Math.min(oldest.number, told)
  await queries.deleteFrom('saved_hits').where('search', '=', number).where('number', '<=', last).execute()
}
