import type { Kysely } from 'kysely'
import type { Document } from '../model/document.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Database, Queries } from './database.ts'
import { type DocumentRow, documentRow, storableDocument, textHash } from './document-rows.ts'
import type { IncomingDocument } from './documents.ts'
import { inPortions } from './portions.ts'
import { type PreparedText, preparedText } from './prepared-text.ts'
import type { Schema } from './schema.ts'
import { packSnapshots, putSnapshots } from './snapshots.ts'
import { fitsAnIndex, locationKey } from './storable.ts'

export interface PutDocument {
  /** The id it is stored under. */
  readonly id: string
  /** `revised`: it took the place of another text at its location. */
  readonly outcome: 'new' | 'revised' | 'known'
  /** Id of the document whose place it took. */
  readonly supersedes: string | null
}

/** A document that is stored, or will be when the batch is over. */
interface Kept {
  readonly id: string
  readonly content: string
  readonly title: string | null
  /** Null until it has been inserted. */
  number: number | null
}

/** What stood last at a location. */
interface Standing {
  readonly revision: number
  readonly document: Kept
}

/** As the batch goes on. */
interface Batch {
  readonly standing: Map<string, Standing>
  /** By bytes and text. */
  readonly byContent: Map<string, Kept>
  readonly byId: Map<string, Kept>
  readonly added: { readonly document: Document; readonly kept: Kept }[]
  readonly revisions: { readonly location: string; readonly revision: number; readonly document: Kept }[]
  readonly superseded: Map<Kept, Kept | null>
}

/** `also`: what is done in the same transaction, when the documents are there. */
export async function putDocuments(
  database: Database,
  incoming: readonly IncomingDocument[],
  also: (queries: Queries, answers: readonly PutDocument[]) => Promise<void> = async () => {},
): Promise<PutDocument[]> {
  // The same order whatever the batch's, so that ids are given alike and two writers do not wait for each other in turn.
  const ordered = incoming
    .map(({ document, ...rest }, place) => ({ document: storableDocument(document), ...rest, place }))
    .sort(
      (a, b) =>
        byCodeUnits(a.document.location, b.document.location) ||
        byCodeUnits(a.document.sha256, b.document.sha256) ||
        a.place - b.place,
    )
  const documents = ordered.map(({ document }) => document)
  // What takes time is done before others have to wait for it.
  const snapshots = await packSnapshots(
    database,
    ordered.flatMap(({ snapshot }) => snapshot ?? []),
  )
  const texts = await readyTexts(database, ordered)
  return database.write(async queries => {
    await putSnapshots(queries, snapshots)
    const batch = await lookUp(queries, documents)
    const answers: PutDocument[] = []
    for (const { document, place } of ordered) answers[place] = take(batch, document)
    await store(database, queries, batch, texts)
    await also(queries, answers)
    return answers
  })
}

type Texts = Map<string, PreparedText>

/** Texts as they are kept, of documents that are likely to be new; by content. */
async function readyTexts(database: Database, incoming: readonly IncomingDocument[]): Promise<Texts> {
  const hashes = incoming.map(({ document }) => textHash(document.text))
  const rows = await database.read(queries => inPortions(hashes, portion => ofTexts(queries, portion)))
  const known = new Set(rows.map(row => contentKey(row.sha256, row.text_sha256)))
  const ready: Texts = new Map()
  for (const { document, text } of incoming) {
    const content = contentOf(document)
    if (!known.has(content) && !ready.has(content))
      ready.set(content, text ?? preparedText(document, database.engine))
  }
  return ready
}

function ofTexts(queries: Kysely<Schema>, hashes: readonly Uint8Array[]) {
  return queries.selectFrom('documents').select(COLUMNS).where('text_sha256', 'in', hashes).execute()
}

const COLUMNS = ['number', 'id', 'title', 'sha256', 'text_sha256'] as const

/** What is stored already of all that the batch touches. */
async function lookUp(queries: Queries, documents: readonly Document[]): Promise<Batch> {
  const byNumber = new Map<number, Kept>()
  const keep = (row: Pick<DocumentRow, (typeof COLUMNS)[number]>) => {
    const known = byNumber.get(row.number)
    if (known !== undefined) return known
    const { id, number, title } = row
    const kept = { id, number, title, content: contentKey(row.sha256, row.text_sha256) }
    byNumber.set(row.number, kept)
    return kept
  }
  const standing = new Map<string, Standing>()
  const locations = [...new Set(documents.map(document => locationKey(document.location)))]
  const revisions = await inPortions(locations, portion =>
    queries
      .selectFrom('revisions as r')
      .innerJoin('documents as d', 'd.number', 'r.document')
      .select(['r.location', 'r.revision', 'd.number', 'd.id', 'd.title', 'd.sha256', 'd.text_sha256'])
      .where('r.location', 'in', portion)
      .orderBy('r.revision')
      .execute(),
  )
  for (const row of revisions) standing.set(row.location, { revision: row.revision, document: keep(row) })
  const sameText = await inPortions(
    documents.map(document => textHash(document.text)),
    portion => ofTexts(queries, portion),
  )
  const sameId = await inPortions([...new Set(documents.flatMap(possibleIds))], portion =>
    queries.selectFrom('documents').select(COLUMNS).where('id', 'in', portion).execute(),
  )
  for (const row of [...sameText, ...sameId]) keep(row)
  const known = [...byNumber.values()]
  return {
    standing,
    byContent: new Map(known.map(kept => [kept.content, kept])),
    byId: new Map(known.map(kept => [kept.id, kept])),
    added: [],
    revisions: [],
    superseded: new Map(),
  }
}

function contentOf({ sha256, text }: Document): string {
  return contentKey(sha256, textHash(text))
}

function contentKey(sha256: string, textSha256: Uint8Array): string {
  return `${sha256} ${Buffer.from(textSha256).toString('hex')}`
}

/** Its own, if nothing else has it; the one of its bytes; the one of its bytes and what was read from them. */
function possibleIds({ id, sha256, text }: Document): string[] {
  const derived = [identifier('d', [sha256]), identifier('d', [sha256, textHash(text).toString('hex')])]
  return fitsAnIndex(id) ? [id, ...derived] : derived
}

function take(batch: Batch, document: Document): PutDocument {
  const location = locationKey(document.location)
  const content = contentOf(document)
  const standing = batch.standing.get(location)
  const before = standing?.document
  if (before !== undefined && isAsItWas(before, document, content))
    return { id: before.id, outcome: 'known', supersedes: null }
  let kept = batch.byContent.get(content)
  const isNew = kept === undefined
  if (kept === undefined) {
    const id = possibleIds(document).find(possible => !batch.byId.has(possible))!
    kept = { id, content, title: document.title, number: null }
    batch.byContent.set(content, kept)
    batch.byId.set(id, kept)
    batch.added.push({ document: id === document.id ? document : { ...document, id }, kept })
  }
  const revision = (standing?.revision ?? 0) + 1
  batch.standing.set(location, { revision, document: kept })
  batch.revisions.push({ location, revision, document: kept })
  if (before === undefined) return { id: kept.id, outcome: isNew ? 'new' : 'known', supersedes: null }
  batch.superseded.set(before, kept)
  // A text that comes back is in force again.
  batch.superseded.set(kept, null)
  return { id: kept.id, outcome: 'revised', supersedes: before.id }
}

/**
 * Other bytes around the same text (a page's advertisements) are no revision, unless they change a headline that does not
 * stand in the text.
 */
function isAsItWas(before: Kept, { title }: Document, content: string): boolean {
  if (before.content === content) return true
  const isSameText = before.content.endsWith(content.slice(content.indexOf(' ')))
  return isSameText && (before.title === null || title === null || before.title === title)
}

async function store(database: Database, queries: Queries, batch: Batch, texts: Texts): Promise<void> {
  const now = database.now()
  await database.insert(
    queries,
    'documents',
    batch.added.map(({ document }) => documentRow(document, now)),
  )
  const rows = await inPortions(
    batch.added.map(({ kept }) => kept.id),
    portion => queries.selectFrom('documents').select(['number', 'id']).where('id', 'in', portion).execute(),
  )
  const numbers = new Map(rows.map(row => [row.id, row.number]))
  for (const { kept } of batch.added) kept.number = numbers.get(kept.id)!
  await database.insert(
    queries,
    'texts',
    batch.added.map(({ document, kept }) => ({
      document: kept.number!,
      ...(texts.get(kept.content) ?? preparedText(document, database.engine)),
    })),
  )
  await database.insert(
    queries,
    'revisions',
    batch.revisions.map(({ location, revision, document }) => ({
      location,
      revision,
      document: document.number!,
      stored_at: now,
    })),
  )
  for (const [before, after] of batch.superseded) {
    if (after !== null && (await standsSomewhere(queries, before.number!))) continue
    await queries
      .updateTable('documents')
      .set({ superseded_by: after?.number ?? null })
      .where('number', '=', before.number!)
      .execute()
  }
}

/** Whether a document is the last that stood at any location. */
async function standsSomewhere(queries: Queries, document: number): Promise<boolean> {
  const found = await queries
    .selectFrom('revisions as r')
    .select('r.revision')
    .where('r.document', '=', document)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('revisions as later')
            .select('later.revision')
            .whereRef('later.location', '=', 'r.location')
            .whereRef('later.revision', '>', 'r.revision'),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
