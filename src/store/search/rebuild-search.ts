import type { Annotation } from '../../model/annotation.ts'
import type { Database, Queries } from '../database.ts'
import { documentOf } from '../document-rows.ts'
import { withText } from '../documents.ts'
import { unpackValue } from '../packed.ts'
import { statementRows } from '../statement-rows.ts'
import { documentTerms } from './terms.ts'

/** Documents at a time: others do not wait longer than for these. */
const AT_ONCE = 100

/**
 * Analyses anew what is stored, where a newer version of the program would know it by other terms; search finds it by
 * those from then on. Others may go on reading and writing. Answers how many documents and statements were changed.
 */
export async function rebuildSearch(
  database: Database,
): Promise<{ readonly documents: number; readonly statements: number }> {
  const changed = { documents: 0, statements: 0 }
  for (let after = 0; ; ) {
    const page = await database.write(queries => rebuildPage(queries, after))
    changed.documents += page.documents
    changed.statements += page.statements
    if (page.last === null) return changed
    after = page.last
  }
}

async function rebuildPage(queries: Queries, after: number) {
  const rows = await withText(queries)
    .leftJoin('annotations as a', join =>
      join.onRef('a.document', '=', 'd.number').onRef('a.extractor', '=', 'd.extractor'),
    )
    .select(['a.content', 't.terms'])
    .where('d.number', '>', after)
    .orderBy('d.number')
    .limit(AT_ONCE)
    .execute()
  let documents = 0
  let statements = 0
  for (const row of rows) {
    const document = documentOf(row)
    const terms = documentTerms(document)
    if (terms !== row.terms) {
      await queries.updateTable('texts').set({ terms }).where('document', '=', row.number).execute()
      documents++
    }
    if (row.content === null) continue
    const annotation = { document, ...unpackValue<Omit<Annotation, 'document'>>(row.content) }
    const wanted = new Map(statementRows(annotation).map(statement => [statement.id, statement.terms]))
    const standing = await queries
      .selectFrom('statements')
      .select(['number', 'id', 'terms'])
      .where('document', '=', row.number)
      .execute()
    for (const { number, id, terms: before } of standing) {
      const anew = wanted.get(id)
      if (anew === undefined || anew === before) continue
      await queries.updateTable('statements').set({ terms: anew }).where('number', '=', number).execute()
      statements++
    }
  }
  return { documents, statements, last: rows.length < AT_ONCE ? null : rows.at(-1)!.number }
}
