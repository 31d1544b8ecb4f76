import type { Kysely } from 'kysely'
import type { Annotation } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import type { Database } from './database.ts'
import { type DocumentTextRow, documentOf } from './document-rows.ts'
import { withText } from './documents.ts'
import { unpackBytes, unpackValue } from './packed.ts'
import { inPortions } from './portions.ts'
import type { PreparedAnnotation } from './prepared-annotation.ts'
import { putAnnotations } from './put-annotations.ts'
import type { Schema } from './schema.ts'

/** A version of what annotates, as the store has met it. */
export interface Extractor {
  readonly version: string
  readonly firstUsed: string
  /** Documents it has annotated. */
  readonly documents: number
}

/** An annotation, and the number that the store has given to the extractor that made it. */
export interface MadeAnnotation {
  readonly annotation: Annotation
  readonly extractor: number
}

/** What the program made of a document beside its annotation, see `PreparedAnnotation`. */
export interface KeptTrace {
  /** Its id. */
  readonly document: string
  readonly extractor: number
  readonly trace: Uint8Array
}

export interface AnnotatingPage {
  /** Documents in it, at most. */
  readonly limit: number
  /** And so many characters of text, or one document that has more. */
  readonly characters?: number
  /** Where an earlier page ended. */
  readonly after?: AnnotatingPlace | null
}

/** Of a document among those that are to be annotated: its newest extractor's number and its own. */
export type AnnotatingPlace = readonly [extractor: number, document: number]

export interface ToAnnotate {
  readonly documents: readonly Document[]
  /** Where it ends; null where nothing is behind it. */
  readonly next: AnnotatingPlace | null
}

/**
 * What was found in each document on its own, with the version of the program that found it. A version that the store
 * meets later is newer. Those of several versions stand side by side until the older ones are pruned.
 */
export interface Annotations {
  /**
   * Keeps what a version found in documents that are stored; again makes no difference. What search finds and what is
   * asked for without a version is the newest version's that has read the document. Where something else was found than
   * before, the document has to be collated again. Throws `not-found` for a document that is not stored.
   */
  put(version: string, annotations: readonly (Annotation | PreparedAnnotation)[]): Promise<void>
  get(document: string, version?: string): Promise<Annotation | null>
  /** The newest version that has annotated it. */
  versionOf(document: string): Promise<string | null>
  /** In order of the documents' ids, without those that nothing has annotated. */
  getAll(documents: readonly string[]): Promise<Annotation[]>
  /** The same, each with the number of the extractor that made it. */
  getAllMade(documents: readonly string[]): Promise<MadeAnnotation[]>
  /** By what they are found to belong with others, of those that this version annotated last, as far as it is kept. */
  traces(documents: readonly string[], version: string): Promise<KeptTrace[]>
  /**
   * Documents in force that neither this version nor a newer one has annotated, in the order in which they came; first
   * those that none has. One page at a time.
   */
  toAnnotate(version: string, page: AnnotatingPage): Promise<ToAnnotate>
  /** How many documents in force `toAnnotate` has still to give. */
  left(version: string): Promise<number>
  versions(): Promise<Extractor[]>
}

export function annotationsIn(database: Database): Annotations {
  return {
    put: (version, annotations) => putAnnotations(database, version, annotations),
    get: (document, version) =>
      database.read(async queries => {
        const rows = annotated(queries).where('d.id', '=', document)
        const row =
          version === undefined
            ? await rows.whereRef('a.extractor', '=', 'd.extractor').executeTakeFirst()
            : await rows
                .innerJoin('extractors as e', 'e.number', 'a.extractor')
                .where('e.version', '=', version)
                .executeTakeFirst()
        return row === undefined ? null : annotationOf(row)
      }),
    versionOf: document =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('documents as d')
          .innerJoin('extractors as e', 'e.number', 'd.extractor')
          .select('e.version')
          .where('d.id', '=', document)
          .executeTakeFirst()
        return row?.version ?? null
      }),
    getAll: async documents => (await made(database, documents)).map(({ annotation }) => annotation),
    getAllMade: documents => made(database, documents),
    traces: (documents, version) => traces(database, documents, version),
    toAnnotate: (version, page) => toAnnotate(database, version, page),
    left: version =>
      database.read(async queries => {
        const row = await queries
          .selectFrom('documents')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('extractor', '<', await numberOf(queries, version))
          .where('superseded_by', 'is', null)
          .executeTakeFirstOrThrow()
        return row.count
      }),
    versions: () =>
      database.read(async queries => {
        const rows = await queries
          .selectFrom('extractors as e')
          .leftJoin('annotations as a', 'a.extractor', 'e.number')
          .select(({ fn }) => ['e.version', 'e.first_used', fn.count<number>('a.document').as('documents')])
          .groupBy(['e.number', 'e.version', 'e.first_used'])
          .orderBy('e.number')
          .execute()
        return rows.map(row => ({
          version: row.version,
          firstUsed: row.first_used,
          documents: row.documents,
        }))
      }),
  }
}

function made(database: Database, documents: readonly string[]): Promise<MadeAnnotation[]> {
  return database.read(async queries => {
    const rows = await inPortions([...new Set(documents)].sort(), portion =>
      annotated(queries)
        .select('a.extractor')
        .whereRef('a.extractor', '=', 'd.extractor')
        .where('d.id', 'in', portion)
        .orderBy('d.id')
        .execute(),
    )
    return rows.map(row => ({ annotation: annotationOf(row), extractor: row.extractor }))
  })
}

function traces(database: Database, documents: readonly string[], version: string): Promise<KeptTrace[]> {
  return database.read(async queries => {
    const rows = await inPortions(documents, portion =>
      queries
        .selectFrom('documents as d')
        .innerJoin('traces as t', join =>
          join.onRef('t.document', '=', 'd.number').onRef('t.extractor', '=', 'd.extractor'),
        )
        .innerJoin('extractors as e', 'e.number', 't.extractor')
        .select(['d.id', 't.extractor', 't.content'])
        .where('d.id', 'in', portion)
        .where('e.version', '=', version)
        .execute(),
    )
    return rows.map(({ id, extractor, content }) => ({
      document: id,
      extractor,
      trace: unpackBytes(content),
    }))
  })
}

/** Texts are fetched so many at a time, since how long they are shows when they are there. */
const TEXTS_AT_ONCE = 32

async function toAnnotate(
  database: Database,
  version: string,
  { limit, characters = Number.POSITIVE_INFINITY, after = null }: AnnotatingPage,
): Promise<ToAnnotate> {
  return database.read(async queries => {
    const newest = await numberOf(queries, version)
    const documents: Document[] = []
    let place = after ?? FIRST
    let room = characters
    for (;;) {
      const wanted = Math.min(limit - documents.length, TEXTS_AT_ONCE)
      const rows = await rowsBehind(queries, newest, place, wanted + 1)
      for (const row of rows.slice(0, wanted)) {
        const document = documentOf(row)
        room -= document.text.length
        if (room < 0 && documents.length > 0) return { documents, next: place }
        documents.push(document)
        place = [row.extractor, row.number]
      }
      if (rows.length <= wanted) return { documents, next: null }
      if (documents.length >= limit) return { documents, next: place }
    }
  })
}

const FIRST: AnnotatingPlace = [-1, 0]

function rowsBehind(
  queries: Kysely<Schema>,
  newest: number,
  [extractor, number]: AnnotatingPlace,
  limit: number,
) {
  return withText(queries)
    .where('d.extractor', '<', newest)
    .where('d.superseded_by', 'is', null)
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('d.extractor', 'd.number'), '>', tuple(extractor, number)),
    )
    .orderBy('d.extractor')
    .orderBy('d.number')
    .limit(limit)
    .execute()
}

/** Newer than every version that has been met. */
const NOT_MET = 2 ** 31

async function numberOf(queries: Kysely<Schema>, version: string): Promise<number> {
  const row = await queries
    .selectFrom('extractors')
    .select('number')
    .where('version', '=', version)
    .executeTakeFirst()
  return row?.number ?? NOT_MET
}

function annotated(queries: Kysely<Schema>) {
  return withText(queries).innerJoin('annotations as a', 'a.document', 'd.number').select('a.content')
}

function annotationOf(row: DocumentTextRow & { content: Uint8Array }): Annotation {
  return { document: documentOf(row), ...unpackValue<Omit<Annotation, 'document'>>(row.content) }
}
