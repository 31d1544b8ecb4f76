import type { Kysely } from 'kysely'
import type { Anchor } from '../../decisions/anchor.ts'
import { hashOfWords } from '../../decisions/present.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'
import { textsOf } from './texts-of.ts'
import { unpackedOr } from './unpacked-or.ts'

const PAGE = 50

/** What decisions are about must stand where they say, in whatever the collation has become. */
export async function verifyDecisions(queries: Kysely<Schema>, report: FaultReport): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await queries
      .selectFrom('decisions')
      .select(['number', 'anchors'])
      .where('number', '>', after)
      .where('anchors', 'is not', null)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) return
    after = rows.at(-1)!.number
    for (const { number, anchors } of rows) {
      const subject = `decision ${number}`
      const known = unpackedOr(() => JSON.parse(anchors!) as Anchor[])
      if (known === null) report({ kind: 'text', subject, message: 'what it is about cannot be read' })
      else await verifyAnchors(queries, known, subject, report)
    }
  }
}

async function verifyAnchors(
  queries: Kysely<Schema>,
  anchors: readonly Anchor[],
  subject: string,
  report: FaultReport,
): Promise<void> {
  const anchored = anchors.flatMap(anchor => anchor.documents)
  const texts = await textsOf(
    queries,
    anchored.map(({ document }) => document),
  )
  for (const { document, spans, words } of anchored) {
    const text = texts.get(document)
    // A text that cannot be read is a fault of its own.
    if (text === null) continue
    if (text === undefined)
      report({
        kind: 'reference',
        subject,
        message: `it is about something in document ${document}, which is not there`,
      })
    else if (spans.some((span, i) => hashOfWords(text, span) !== words[i]))
      report({
        kind: 'quotation',
        subject,
        message: `it is about words of document ${document} that do not stand there`,
      })
  }
}
