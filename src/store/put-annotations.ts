import type { Annotation } from '../model/annotation.ts'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Database, Queries } from './database.ts'
import { COLLATED, COLLATED_BEFORE } from './document-rows.ts'
import { packValue } from './packed.ts'
import { inPortions } from './portions.ts'
import { statementRows } from './statement-rows.ts'
import { StoreError } from './store-error.ts'

/** What can be made before anybody has to wait for it. */
interface Ready {
  readonly document: Document
  readonly content: Uint8Array
  readonly statements: ReturnType<typeof statementRows>
}

export async function putAnnotations(
  database: Database,
  version: string,
  annotations: readonly Annotation[],
): Promise<void> {
  if (annotations.length === 0) return
  const byId = new Map(annotations.map(annotation => [annotation.document.id, ready(annotation)]))
  await database.write(async queries => {
    const extractor = await extractorNumber(queries, version, database.now())
    const documents = await documentsToAnnotate(queries, database, [...byId.keys()])
    const numbers = documents.map(document => document.number)
    const before = await inPortions(numbers, portion =>
      queries.selectFrom('annotations').selectAll().where('document', 'in', portion).execute(),
    )
    const contentBy = new Map(before.map(row => [`${row.document} ${row.extractor}`, row.content]))
    const fresh = documents.filter(({ number }) => !contentBy.has(`${number} ${extractor}`))
    await database.insert(
      queries,
      'annotations',
      fresh.map(({ number, id }) => ({ document: number, extractor, content: byId.get(id)!.content })),
    )
    const newest = fresh.filter(document => document.extractor < extractor)
    const changed = newest.filter(({ number, id, extractor: newestBefore }) => {
      const content = contentBy.get(`${number} ${newestBefore}`)
      return content === undefined || !Buffer.from(content).equals(byId.get(id)!.content)
    })
    await replaceStatements(
      database,
      queries,
      changed.map(({ number, id }) => ({ number, ready: byId.get(id)! })),
    )
    await mark(queries, newest, { extractor })
    const known = changed.filter(({ collated }) => collated === COLLATED)
    await mark(queries, known, { collated: COLLATED_BEFORE })
  })
}

function ready(annotation: Annotation): Ready {
  const { document, attributions, speakers, figures } = annotation
  return {
    document,
    content: packValue({ attributions, speakers, figures }),
    statements: statementRows(annotation),
  }
}

async function extractorNumber(queries: Queries, version: string, now: string): Promise<number> {
  const find = () =>
    queries.selectFrom('extractors').select('number').where('version', '=', version).executeTakeFirst()
  const known = await find()
  if (known !== undefined) return known.number
  await queries
    .insertInto('extractors')
    .values({ version, first_used: now })
    .onConflict(conflict => conflict.column('version').doNothing())
    .execute()
  return (await find())!.number
}

/** In order of their numbers; nobody else annotates them meanwhile. */
async function documentsToAnnotate(queries: Queries, database: Database, ids: readonly string[]) {
  const rows = await inPortions([...ids].sort(byCodeUnits), portion => {
    const found = queries
      .selectFrom('documents')
      .select(['number', 'id', 'extractor', 'collated'])
      .where('id', 'in', portion)
      .orderBy('number')
    return (database.engine === 'postgres' ? found.forUpdate() : found).execute()
  })
  if (rows.length < ids.length) {
    const known = new Set(rows.map(row => row.id))
    const missing = ids.find(id => !known.has(id))
    throw new StoreError(
      database.name,
      'not-found',
      `document ${missing} is to be annotated and is not stored`,
    )
  }
  return rows
}

async function replaceStatements(
  database: Database,
  queries: Queries,
  documents: readonly { readonly number: number; readonly ready: Ready }[],
): Promise<void> {
  const numbers = documents.map(document => document.number)
  // Until it is collated again, who spoke stays known for what is as it was.
  const known = await inPortions(numbers, portion =>
    queries
      .selectFrom('statements')
      .select(['document', 'id', 'speaker'])
      .where('document', 'in', portion)
      .where('speaker', 'is not', null)
      .execute(),
  )
  const speakers = new Map(known.map(row => [`${row.document} ${row.id}`, row.speaker]))
  await inPortions(numbers, portion =>
    queries.deleteFrom('statements').where('document', 'in', portion).execute(),
  )
  const rows = documents.flatMap(({ number, ready }) =>
    ready.statements.map(statement => ({
      ...statement,
      document: number,
      speaker: speakers.get(`${number} ${statement.id}`) ?? null,
    })),
  )
  await database.insert(queries, 'statements', rows)
}

async function mark(
  queries: Queries,
  documents: readonly { readonly number: number }[],
  as: { extractor: number } | { collated: number },
): Promise<void> {
  await inPortions(
    documents.map(document => document.number),
    portion => queries.updateTable('documents').set(as).where('number', 'in', portion).execute(),
  )
}
