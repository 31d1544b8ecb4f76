import type { Kysely } from 'kysely'
import type { Copy } from '../../model/copy.ts'
import type { StoryFindings } from '../collations.ts'
import { unpackValue } from '../packed.ts'
import { inPortions } from '../portions.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'
import { eachPassage, findingsFaults, passageFaults } from './span-faults.ts'
import { textsOf } from './texts-of.ts'
import { unpackedOr } from './unpacked-or.ts'

/** Copies or positions in one question. */
const PAGE = 200

export async function verifyStories(queries: Kysely<Schema>, report: FaultReport): Promise<number> {
  let count = 0
  for (let after = ''; ; count++) {
    const row = await queries
      .selectFrom('stories')
      .select(['id', 'content', 'size'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) return count
    after = row.id
    const findings = unpackedOr(() => unpackValue<StoryFindings>(row.content))
    if (findings === null) {
      report({ kind: 'text', subject: row.id, message: 'its collation cannot be read' })
      continue
    }
    const members = await queries
      .selectFrom('story_documents as s')
      .innerJoin('documents as d', 'd.number', 's.document')
      .select('d.id')
      .where('s.story', '=', row.id)
      .execute()
    if (!isSameSet(members, findings.story.documents))
      report({ kind: 'reference', subject: row.id, message: 'its documents are not those of its collation' })
    const utterances = await queries
      .selectFrom('utterances')
      .select('id')
      .where('story', '=', row.id)
      .execute()
    if (
      !isSameSet(
        utterances,
        findings.utterances.map(u => u.id),
      )
    )
      report({ kind: 'reference', subject: row.id, message: 'its utterances are not those of its collation' })
    findingsFaults(findings, row.id, await textsOf(queries, findings.story.documents), report)
  }
}

function isSameSet(rows: readonly { readonly id: string }[], ids: readonly string[]): boolean {
  const found = new Set(rows.map(row => row.id))
  return found.size === new Set(ids).size && ids.every(id => found.has(id))
}

export async function verifyCopies(queries: Kysely<Schema>, report: FaultReport): Promise<number> {
  let count = 0
  for (let after: readonly [number, number] = [0, 0]; ; ) {
    const rows = await queries
      .selectFrom('copies as c')
      .innerJoin('documents as original', 'original.number', 'c.original')
      .innerJoin('documents as copy', 'copy.number', 'c.copy')
      .select(['c.original', 'c.copy', 'c.content', 'original.id as from', 'copy.id as to'])
      .where(({ or, and, eb }) =>
        or([
          eb('c.original', '>', after[0]),
          and([eb('c.original', '=', after[0]), eb('c.copy', '>', after[1])]),
        ]),
      )
      .orderBy('c.original')
      .orderBy('c.copy')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return count
    count += rows.length
    after = [rows.at(-1)!.original, rows.at(-1)!.copy]
    const texts = await textsOf(
      queries,
      rows.flatMap(({ from, to }) => [from, to]),
    )
    for (const { from, to, content } of rows) {
      const subject = `${from} → ${to}`
      const found = unpackedOr(() => unpackValue<Pick<Copy, 'passages'>>(content))
      if (found === null) report({ kind: 'text', subject, message: 'its passages cannot be read' })
      eachPassage(found, subject, texts, report)
      for (const passage of found?.passages ?? []) {
        passageFaults({ document: from, span: passage.from }, subject, texts, report)
        passageFaults({ document: to, span: passage.to }, subject, texts, report)
      }
    }
  }
}

export async function verifyPositions(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await queries
      .selectFrom('positions')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return
    after = rows.at(-1)!.id
    for (const { id, content } of rows) {
      const utterances = unpackedOr(() => unpackValue<string[]>(content))
      if (utterances === null) report({ kind: 'text', subject: id, message: 'its utterances cannot be read' })
      const found = await inPortions(utterances ?? [], portion =>
        queries.selectFrom('utterances').select('id').distinct().where('id', 'in', portion).execute(),
      )
      if (found.length !== new Set(utterances ?? []).size)
        report({ kind: 'reference', subject: id, message: 'an utterance of it is in no story' })
    }
  }
}
