import type { Kysely } from 'kysely'
import type { Annotation } from '../../model/annotation.ts'
import { sha256 } from '../../model/identifier.ts'
import { textHash } from '../document-rows.ts'
import { unpackBytes, unpackText, unpackValue } from '../packed.ts'
import type { Schema } from '../schema.ts'
import { storedPieces } from '../stored-pieces.ts'
import type { FaultReport } from './fault.ts'
import { provenanceFaults } from './provenance-faults.ts'
import { annotationFaults } from './span-faults.ts'
import { unpackedOr } from './unpacked-or.ts'

/** Documents in one question. */
const PAGE = 200

/** Texts, and what was found in each on its own. */
export async function verifyDocuments(queries: Kysely<Schema>, report: FaultReport) {
  let documents = 0
  let annotations = 0
  for (let after = 0; ; ) {
    const rows = await queries
      .selectFrom('documents as d')
      .leftJoin('texts as t', 't.document', 'd.number')
      .leftJoin('snapshots as s', 's.sha256', 'd.sha256')
      .select(['d.number', 'd.id', 'd.text_sha256', 'd.title_start', 'd.title_end', 'd.extractor'])
      .select(['t.text', 't.provenance', 's.size'])
      .where('d.number', '>', after)
      .orderBy('d.number')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return { documents, annotations }
    after = rows.at(-1)!.number
    documents += rows.length
    const texts = new Map<
      number,
      { readonly id: string; readonly text: string; readonly extractor: number }
    >()
    for (const row of rows) {
      const { number, id, text, text_sha256, title_start, title_end, extractor } = row
      const whole = text === null ? null : unpackedOr(() => unpackText(text))
      if (whole === null || !textHash(whole).equals(text_sha256)) {
        report({ kind: 'text', subject: id, message: 'its text is not what was read' })
        continue
      }
      if (title_start !== null && !(title_start <= title_end! && title_end! <= whole.length))
        report({ kind: 'span', subject: id, message: 'its headline lies outside its text' })
      if (row.provenance !== null) provenanceFaults(row.provenance, id, whole.length, row.size, report)
      texts.set(number, { id, text: whole, extractor })
    }
    annotations += await verifyAnnotations(queries, texts, report)
  }
}

async function verifyAnnotations(
  queries: Kysely<Schema>,
  documents: ReadonlyMap<number, { readonly id: string; readonly text: string; readonly extractor: number }>,
  report: FaultReport,
): Promise<number> {
  const numbers = [...documents.keys()]
  if (numbers.length === 0) return 0
  const rows = await queries
    .selectFrom('annotations')
    .selectAll()
    .where('document', 'in', numbers)
    .orderBy('document')
    .orderBy('extractor')
    .execute()
  const statements = Map.groupBy(
    await queries
      .selectFrom('statements')
      .select(['document', 'id', 'start', 'end', 'pieces'])
      .where('document', 'in', numbers)
      .execute(),
    statement => statement.document,
  )
  const newest = new Map(rows.map(row => [row.document, row.extractor]))
  for (const [number, { id, extractor }] of documents) {
    if ((newest.get(number) ?? 0) !== extractor)
      report({ kind: 'reference', subject: id, message: 'its newest annotation is not the one it names' })
    if (!newest.has(number) && statements.has(number))
      report({ kind: 'reference', subject: id, message: 'it has statements and no annotation' })
  }
  for (const row of rows) {
    const { id, text, extractor } = documents.get(row.document)!
    const content = unpackedOr(() => unpackValue<Omit<Annotation, 'document'>>(row.content))
    if (content === null) {
      report({ kind: 'text', subject: id, message: 'its annotation cannot be read' })
      continue
    }
    annotationFaults(content, id, text, report)
    if (row.extractor !== extractor) continue
    const spans = new Map(content.attributions.map(a => [a.id, a.content]))
    const found = statements.get(row.document) ?? []
    const isSame =
      found.length === content.attributions.filter(a => a.content.length > 0).length &&
      found.every(({ id, start, end, pieces }) => {
        const content = spans.get(id)
        return content?.[0]?.[0] === start && content.at(-1)![1] === end && storedPieces(content) === pieces
      })
    if (!isSame)
      report({ kind: 'reference', subject: id, message: 'its statements are not those of its annotation' })
  }
  return rows.length
}

export async function verifySnapshots(queries: Kysely<Schema>, report: FaultReport): Promise<number> {
  let count = 0
  // One at a time: each may be as large as a document may be.
  for (let after = ''; ; count++) {
    const row = await queries
      .selectFrom('snapshots')
      .selectAll()
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return count
    after = row.sha256
    const bytes = unpackedOr(() => unpackBytes(row.bytes))
    if (bytes === null || bytes.length !== row.size || sha256(bytes) !== row.sha256)
      report({ kind: 'snapshot', subject: row.sha256, message: 'it is not what was read' })
  }
}
