import type { Database } from './database.ts'
import type { FoundRow, SearchRow } from './keep-hits.ts'
import { portions } from './portions.ts'
import { documentKey, statementKey } from './saved-hits.ts'
import { type ArrivalQuery, arrived } from './search/arrived.ts'

/** A saved search and what it asks. */
export interface Looking {
  readonly row: SearchRow
  readonly query: ArrivalQuery
}

/** Numbers behind `from` up to `to`, no more than `most` of them. */
export interface ArrivalRange {
  readonly from: number
  readonly to: number
  readonly most: number
}

export interface FoundPortion {
  /** Number up to which everything has been looked at. */
  readonly end: number
  /** By number of the search, in order of arrival. */
  readonly found: ReadonlyMap<number, readonly FoundRow[]>
}

export async function newDocuments(
  database: Database,
  looking: readonly Looking[],
  { from, to, most }: ArrivalRange,
): Promise<FoundPortion> {
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

export async function newStatements(
  database: Database,
  looking: readonly Looking[],
  { from, to, most }: ArrivalRange,
): Promise<FoundPortion> {
  const asking = looking.filter(({ row }) => row.what === 'statements')
  const ofSpeakers = looking.filter(({ query }) => query.asksStatements)
  if (asking.length + ofSpeakers.length === 0) return { end: to, found: new Map() }
  const rows = await database.read(queries =>
    queries
      .selectFrom('statements as s')
      .innerJoin('documents as d', 'd.number', 's.document')
      .select([
        's.number',
        's.document',
        's.id',
        's.start',
        's.end',
        's.pieces',
        's.speaker',
        's.speaker_name as speakerName',
      ])
      .select(['s.negated', 's.day', 's.act', 's.terms', 's.again', 'd.location', 'd.superseded_by'])
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
    pieces,
    negated,
    day,
    terms,
    ...speech
  } of fresh) {
    const { speakerName } = speech
    const one = arrived(terms, day, { id, ...speech })
    const key = () => statementKey(location, speakerName, terms)
    for (const { row, query } of asking)
      if (row.seen_statements < number && query.fits(one))
        found.add(row, {
          key: key(),
          document,
          statement: id,
          start,
          end,
          pieces,
          speaker_name: speakerName,
          negated,
        })
  }
  if (ofSpeakers.length > 0) await findSpokenIn(database, ofSpeakers, fresh, found)
  return { end: rows.length < most ? to : rows.at(-1)!.number, found: found.bySearch }
}

/** Looked at together. */
const DOCUMENTS = 100

/** Documents of which it is only known now who speaks in them. */
async function findSpokenIn(
  database: Database,
  looking: readonly Looking[],
  fresh: readonly { readonly number: number; readonly document: number }[],
  found: Found,
): Promise<void> {
  const newest = new Map(fresh.map(({ number, document }) => [document, number]))
  for (const numbers of portions([...newest.keys()], DOCUMENTS)) {
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
        .select(['id', 'document', 'speaker', 'speaker_name as speakerName', 'terms', 'day', 'act'])
        .where('document', 'in', numbers)
        .execute(),
    }))
    const said = Map.groupBy(statements, ({ document }) => document)
    for (const { number, location, day, terms } of documents) {
      const one = arrived(terms, day)
      const heard = (said.get(number) ?? []).map(statement =>
        arrived(statement.terms, statement.day, statement),
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
      pieces: null,
      speaker_name: null,
      negated: 0,
    })
  }
}
