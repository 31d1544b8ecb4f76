import { sql } from 'kysely'
import { sha256 } from '../model/identifier.ts'
import type { Database, Queries } from './database.ts'
import type { AuditTable } from './schema.ts'
import { storable } from './storable.ts'

/** What somebody did to the store. */
export interface AuditEntry {
  readonly who: string
  /** `decide`, `undo`, `prune`, `restore` … */
  readonly action: string
  /** Id or name of what it was done to. */
  readonly subject: string
  /** Plain values. */
  readonly content?: unknown
}

export interface AuditRow extends Required<AuditEntry> {
  /** From 1, without gaps. */
  readonly number: number
  readonly at: string
  /** Hash of the row before; empty for the first. */
  readonly previous: string
  /** Of all the others together. */
  readonly hash: string
}

/**
 * The log of what was done by hand and to the store as a whole. It is only ever added to, and each row has the hash of
 * the one before it, so that a row that was changed, put in or taken out shows when the store is verified.
 */
export interface Audit {
  append(entry: AuditEntry): Promise<AuditRow>
  /** One page in order, behind the row of that number. */
  list(after?: number, limit?: number): Promise<AuditRow[]>
  /** One page, the newest first, of the rows before that number; of all where it is null. */
  newest(before: number | null, limit?: number): Promise<AuditRow[]>
}

const PAGE = 500
/** A number that only the log locks: on a server one row is added after the other. */
const AUDIT_LOCK = 0x61756469

export function auditIn(database: Database): Audit {
  return {
    append: entry => database.write(queries => appendAudit(queries, database, entry)),
    list: (after = 0, limit = PAGE) =>
      database.read(async queries => {
        const rows = await queries
          .selectFrom('audit')
          .selectAll()
          .where('number', '>', after)
          .orderBy('number')
          .limit(limit)
          .execute()
        return rows.map(rowOf)
      }),
    newest: (before, limit = PAGE) =>
      database.read(async queries => {
        const all = queries.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit)
        return (await (before === null ? all : all.where('number', '<', before)).execute()).map(rowOf)
      }),
  }
}

function rowOf(row: AuditTable): AuditRow {
  return { ...row, content: JSON.parse(row.content) as unknown }
}

/** Until the transaction ends nobody else does what is logged. In SQLite nobody else writes at all. */
export async function lockAudit(queries: Queries, database: Database): Promise<void> {
  if (database.engine === 'postgres') await sql`select pg_advisory_xact_lock(${AUDIT_LOCK})`.execute(queries)
}

/** Inside the transaction that does what is logged. */
export async function appendAudit(
  queries: Queries,
  database: Database,
  entry: AuditEntry,
): Promise<AuditRow> {
  await lockAudit(queries, database)
  const head = await queries.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
  const row = {
    number: head.number + 1,
    at: database.now(),
    who: storable(entry.who),
    action: storable(entry.action),
    subject: storable(entry.subject),
    content: storable(JSON.stringify(entry.content ?? null)),
    previous: head.hash,
  }
  const hash = auditHash(row)
  await queries
    .insertInto('audit')
    .values({ ...row, hash })
    .execute()
  await queries.updateTable('audit_head').set({ number: row.number, hash }).execute()
  return { ...row, hash, content: JSON.parse(row.content) as unknown }
}

/** `content` as it is stored: its JSON. */
export function auditHash(row: Omit<AuditRow, 'hash' | 'content'> & { readonly content: string }): string {
  const { number, at, who, action, subject, content, previous } = row
  return sha256(JSON.stringify([number, at, who, action, subject, content, previous]))
}
