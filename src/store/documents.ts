import type { Kysely } from 'kysely'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Database } from './database.ts'
import { type DocumentTextRow, documentOf } from './document-rows.ts'
import { inPortions } from './portions.ts'
import type { PreparedText } from './prepared-text.ts'
import { type PutDocument, putDocuments } from './put-documents.ts'
import type { Schema } from './schema.ts'
import { locationKey } from './storable.ts'

/** A document together with the bytes it was read from, where they are to be kept. */
export interface IncomingDocument {
  readonly document: Document
  readonly snapshot?: Uint8Array
  /** Of this very document, where that was made elsewhere. */
  readonly text?: PreparedText
}

/** What the store knows of a document beside what was read. */
export interface StoredDocument {
  readonly document: Document
  /** Counts up as documents come. */
  readonly number: number
  readonly storedAt: string
  /** Id of the revision that took its place at its location. */
  readonly supersededBy: string | null
}

export interface Revision {
  /** From 1. */
  readonly revision: number
  readonly document: string
  readonly storedAt: string
}

export interface Documents {
  /**
   * Takes documents in; again makes no difference. A location whose text has changed gets a new revision, and what stood
   * there is marked as superseded by it; what has the bytes and the text of a stored document is that document, wherever
   * it was read. An id that is taken by other content gives way to one that derives from the document's own. Answers are
   * in the order of the batch.
   */
  put(batch: readonly IncomingDocument[]): Promise<PutDocument[]>
  get(id: string): Promise<Document | null>
  /** In order of their ids, without those that are not there. */
  getAll(ids: readonly string[]): Promise<Document[]>
  entry(id: string): Promise<StoredDocument | null>
  /** The document that stands at a location now. */
  at(location: string): Promise<Document | null>
  /** What has stood at a location, the oldest first. */
  revisions(location: string): Promise<Revision[]>
  /** One page of all documents in the order in which they came, behind the one of that number. */
  list(after?: number, limit?: number): Promise<StoredDocument[]>
  count(): Promise<number>
}

const PAGE = 500

export function documentsIn(database: Database): Documents {
  return {
    put: batch => putDocuments(database, batch),
    get: id => database.read(async queries => (await entriesOf(queries, [id]))[0]?.document ?? null),
    getAll: ids =>
      database.read(async queries => {
        const entries = await inPortions([...new Set(ids)], portion => entriesOf(queries, portion))
        return entries.map(entry => entry.document).sort((a, b) => byCodeUnits(a.id, b.id))
      }),
    entry: id => database.read(async queries => (await entriesOf(queries, [id]))[0] ?? null),
    at: location =>
      database.read(async queries => {
        const row = await withText(queries)
          .innerJoin('revisions as r', 'r.document', 'd.number')
          .where('r.location', '=', locationKey(location))
          .orderBy('r.revision', 'desc')
          .limit(1)
          .executeTakeFirst()
        return row === undefined ? null : documentOf(row)
      }),
    revisions: location =>
      database.read(async queries => {
        const rows = await queries
          .selectFrom('revisions as r')
          .innerJoin('documents as d', 'd.number', 'r.document')
          .select(['r.revision', 'd.id', 'r.stored_at'])
          .where('r.location', '=', locationKey(location))
          .orderBy('r.revision')
          .execute()
        return rows.map(row => ({ revision: row.revision, document: row.id, storedAt: row.stored_at }))
      }),
    list: (after = 0, limit = PAGE) =>
      database.read(async queries => {
        const rows = await withText(queries)
          .where('d.number', '>', after)
          .orderBy('d.number')
          .limit(limit)
          .execute()
        return rows.map(storedOf)
      }),
    count: () =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('documents')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
        return row.count
      }),
  }
}

/** Documents with their texts, and who took their place. */
export function withText(queries: Kysely<Schema>) {
  return queries
    .selectFrom('documents as d')
    .innerJoin('texts as t', 't.document', 'd.number')
    .leftJoin('documents as newer', 'newer.number', 'd.superseded_by')
    .selectAll('d')
    .select(['t.text', 't.dropped', 't.provenance', 'newer.id as newer_id'])
}

async function entriesOf(queries: Kysely<Schema>, ids: readonly string[]): Promise<StoredDocument[]> {
  return (await withText(queries).where('d.id', 'in', ids).execute()).map(storedOf)
}

function storedOf(row: DocumentTextRow & { newer_id: string | null }): StoredDocument {
  return {
    document: documentOf(row),
    number: row.number,
    storedAt: row.stored_at,
    supersededBy: row.newer_id,
  }
}
