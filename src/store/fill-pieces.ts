import type { Annotation } from '../model/annotation.ts'
import type { Database, Queries } from './database.ts'
import { unpackValue } from './packed.ts'
import { storedPieces } from './stored-pieces.ts'

/** Documents that are looked at in one transaction; their annotations are unpacked one by one. */
const TOGETHER = 50

/**
 * Gives statements, and what saved searches have found of them, the pieces that annotations have. What has been done is done:
 * where it is broken off, whoever opens the store next begins again, and comes to the same.
 */
export async function fillPieces(database: Database): Promise<void> {
  for (let after: number | null = 0; after !== null; )
    after = await database.write((queries: Queries) => fillSome(database, queries, after!))
}

/** The same at once, within a transaction. */
export async function fillPiecesIn(database: Database, queries: Queries): Promise<void> {
  for (let after: number | null = 0; after !== null; ) after = await fillSome(database, queries, after)
}

/** The last document that was looked at; null where there is none. */
async function fillSome(database: Database, queries: Queries, after: number): Promise<number | null> {
  const asked = queries
    .selectFrom('documents')
    .select(['number', 'extractor'])
    .where('number', '>', after)
    .where('extractor', '>', 0)
    .orderBy('number')
    .limit(TOGETHER)
  // Nobody else annotates them meanwhile.
  const documents = await (database.engine === 'postgres' ? asked.forUpdate() : asked).execute()
  if (documents.length === 0) return null
  const newest = new Map(documents.map(({ number, extractor }) => [number, extractor]))
  const numbers = [...newest.keys()]
  const statements = Map.groupBy(
    await queries
      .selectFrom('statements')
      .select(['number', 'document', 'id'])
      .where('document', 'in', numbers)
      .where('pieces', 'is', null)
      .execute(),
    ({ document }) => document,
  )
  const hits = Map.groupBy(
    await queries
      .selectFrom('saved_hits')
      .select(['number', 'document', 'statement', 'start', 'end'])
      .where('document', 'in', numbers)
      .where('statement', 'is not', null)
      .where('pieces', 'is', null)
      .execute(),
    ({ document }) => document,
  )
  const annotations = await queries
    .selectFrom('annotations')
    .selectAll()
    .where('document', 'in', numbers)
    .orderBy('document')
    .orderBy('extractor', 'desc')
    .execute()
  for (const { document, extractor, content } of annotations) {
    const isNewest = newest.get(document) === extractor
    const found = hits.get(document) ?? []
    if (!isNewest && found.length === 0) continue
    const several = severalIn(content)
    if (isNewest)
      for (const { number, id } of statements.get(document) ?? [])
        await set(queries, 'statements', number, several.byId.get(id))
    // What was found by an older version is called otherwise where it is still found.
    for (const { number, statement, start, end } of found)
      await set(
        queries,
        'saved_hits',
        number,
        several.byId.get(statement!) ?? several.byEnds.get(`${start}-${end}`),
      )
  }
  return numbers.at(-1)!
}

async function set(
  queries: Queries,
  table: 'statements' | 'saved_hits',
  number: number,
  pieces: string | undefined,
): Promise<void> {
  if (pieces !== undefined)
    await queries.updateTable(table).set({ pieces }).where('number', '=', number).execute()
}

/** What an annotation has in several pieces, by ids and by where the first begins and the last ends. */
function severalIn(content: Uint8Array) {
  const byId = new Map<string, string>()
  const byEnds = new Map<string, string>()
  const { attributions } = unpackValue<Pick<Annotation, 'attributions'>>(content)
  for (const { id, content } of attributions) {
    const pieces = storedPieces(content)
    if (pieces === null) continue
    byId.set(id, pieces)
    byEnds.set(`${content[0]![0]}-${content.at(-1)![1]}`, pieces)
  }
  return { byId, byEnds }
}
