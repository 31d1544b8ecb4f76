import { setImmediate } from 'node:timers/promises'
import { type Arrivals, arrivals } from './arrivals.ts'
import type { Database, Queries } from './database.ts'
import { keepHits, type SearchRow } from './keep-hits.ts'
import { newDocuments, newStatements } from './new-arrivals.ts'
import { inPortions } from './portions.ts'
import { type ArrivalQuery, arrivalQuery } from './search/arrived.ts'
import type { DecidedVoices } from './search/decided-voice.ts'
import type { Searched } from './search/found-places.ts'
import { QueryError } from './search/query-problem.ts'
import { StoreError } from './store-error.ts'

/** Looked at together; their terms are in memory at once, those of a document 600 kB at the most. */
const AT_ONCE = { documents: 100, statements: 500 } as const
/** One thing held against one query takes 0.4 µs: a server that also answers is not held up for long. */
const HELD_AT_ONCE = 20_000
export interface FindOptions {
  readonly stop?: AbortSignal | undefined
  /** Done between two portions. */
  readonly between?: () => Promise<unknown>
}

/** See `SavedSearches.findNew`. */
export async function findNew(
  database: Database,
  voices: DecidedVoices,
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
  const queries = new Understood(voices)
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
      if (moved.has(row.number)) hits += await keepHits(database, queries, row, found.get(row.number) ?? [])
    return hits
  })
}

/** Queries as they are understood, each once. */
class Understood {
  readonly #known = new Map<number, ArrivalQuery | null>()
  readonly #voices: DecidedVoices

  constructor(voices: DecidedVoices) {
    this.#voices = voices
  }

  /** Null: one that an earlier version understood and this one does not, which finds nothing. */
  query({ number, query, what }: SearchRow): ArrivalQuery | null {
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const found = understood(query, what as Searched, this.#voices)
    this.#known.set(number, found)
    return found
  }
}

function understood(query: string, what: Searched, voices: DecidedVoices): ArrivalQuery | null {
  try {
    return arrivalQuery(query, what, voices)
  } catch (error) {
    if (error instanceof QueryError) return null
    throw error
  }
}
