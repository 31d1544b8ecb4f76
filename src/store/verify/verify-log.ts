import type { Kysely } from 'kysely'
import { auditHash } from '../audit.ts'
import type { Schema } from '../schema.ts'
import type { FaultReport } from './fault.ts'

const PAGE = 200

export async function verifyLog(queries: Kysely<Schema>, report: FaultReport): Promise<number> {
  let number = 0
  let previous = ''
  for (;;) {
    const rows = await queries
      .selectFrom('audit')
      .selectAll()
      .where('number', '>', number)
      .orderBy('number')
      .limit(PAGE)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const subject = `row ${row.number}`
      if (row.number !== number + 1) report({ kind: 'log', subject, message: `the row before it is missing` })
      else if (row.previous !== previous)
        report({ kind: 'log', subject, message: 'it does not go on from the row before' })
      if (auditHash(row) !== row.hash) report({ kind: 'log', subject, message: 'it was changed' })
      number = row.number
      previous = row.hash
    }
  }
  const head = await queries.selectFrom('audit_head').selectAll().executeTakeFirst()
  if (head?.number !== number || head.hash !== previous)
    report({
      kind: 'log',
      subject: `row ${number}`,
      message: `the log ends with it and not with row ${head?.number}`,
    })
  return number
}
