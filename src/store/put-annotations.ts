import type { Annotation } from '../model/annotation.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Database, Queries } from './database.ts'
import { COLLATED, COLLATED_BEFORE } from './document-rows.ts'
import { inPortions } from './portions.ts'
import { type PreparedAnnotation, type PreparedStatement, preparedAnnotation } from './prepared-annotation.ts'
import { StoreError } from './store-error.ts'

export async function putAnnotations(
  database: Database,
  version: string,
  annotations: readonly (Annotation | PreparedAnnotation)[],
): Promise<void> {
  if (annotations.length === 0) return
  // What takes time is done before others have to wait for it.
  const prepared = annotations.map(one => ('content' in one ? one : preparedAnnotation(one, database.engine)))
  const byId = new Map(prepared.map(one => [one.id, one]))
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
      changed.map(({ number, id }) => ({ number, statements: byId.get(id)!.statements })),
    )
    await replaceTraces(
      database,
      queries,
      newest.map(({ number, id, extractor: before }) => ({ number, before, trace: byId.get(id)!.trace })),
      extractor,
    )
    const known = new Set(changed.filter(({ collated }) => collated === COLLATED))
    await mark(queries, [...known], { extractor, collated: COLLATED_BEFORE })
    await mark(
      queries,
      newest.filter(document => !known.has(document)),
      { extractor },
    )
  })
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
  documents: readonly { readonly number: number; readonly statements: readonly PreparedStatement[] }[],
): Promise<void> {
  const numbers = documents.map(document => document.number)
  const known = await inPortions(numbers, portion =>
    queries
      .selectFrom('statements')
      .select(['number', 'document', 'id', 'speaker'])
      .where('document', 'in', portion)
      .execute(),
  )
  // Until it is collated again, who spoke stays known for what is as it was.
  const speakers = new Map(known.map(row => [`${row.document} ${row.id}`, row.speaker]))
  const lookedAt = known.length === 0 ? 0 : await lookedAtByAll(queries)
  const unseen = new Set(known.flatMap(row => (row.number > lookedAt ? row.document : [])))
  const again = new Set(known.map(row => row.document)).difference(unseen)
  await inPortions(numbers, portion =>
    queries.deleteFrom('statements').where('document', 'in', portion).execute(),
  )
  const rows = documents.flatMap(({ number, statements }) =>
    statements.map(statement => ({
      ...statement,
      document: number,
      speaker: speakers.get(`${number} ${statement.id}`) ?? null,
      again: again.has(number) ? 1 : 0,
    })),
  )
  await database.insert(queries, 'statements', rows)
}

/**
 * Number of the last statement that every saved search has looked at. What another version finds in a document of which it
 * has looked at what was found before is no news; what it has not looked at yet is.
 */
async function lookedAtByAll(queries: Queries): Promise<number> {
  const row = await queries
    .selectFrom('saved_searches')
    .select(({ fn }) => fn.min('seen_statements').as('least'))
    .executeTakeFirst()
  return row?.least == null ? Number.MAX_SAFE_INTEGER : Number(row.least)
}

/** Those that an older extractor's annotation left behind say so, and are not asked. */
async function replaceTraces(
  database: Database,
  queries: Queries,
  documents: readonly {
    readonly number: number
    readonly before: number
    readonly trace?: Uint8Array | undefined
  }[],
  extractor: number,
): Promise<void> {
  const old = documents.filter(({ before }) => before > 0).map(({ number }) => number)
  await inPortions(old, portion => queries.deleteFrom('traces').where('document', 'in', portion).execute())
  const rows = documents.flatMap(({ number, trace }) =>
    trace === undefined ? [] : { document: number, extractor, content: trace },
  )
  await database.insert(queries, 'traces', rows)
}

async function mark(
  queries: Queries,
  documents: readonly { readonly number: number }[],
  as: { extractor: number; collated?: number },
): Promise<void> {
  await inPortions(
    documents.map(document => document.number),
    portion => queries.updateTable('documents').set(as).where('number', 'in', portion).execute(),
  )
}
