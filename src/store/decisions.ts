import type { Selectable } from 'kysely'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import type { DecisionsTable } from './schema.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

export type DecisionKind = 'accept' | 'reject' | 'split' | 'merge' | 'rename'

/** What somebody decides about anything that has an id. */
export interface NewDecision {
  readonly kind: DecisionKind
  readonly subject: string
  /** Plain values: the new name, what it is merged with. */
  readonly content?: unknown
  readonly who: string
}

export interface Decision extends Omit<Required<NewDecision>, 'kind'> {
  /** Counts up as they come. */
  readonly number: number
  readonly kind: DecisionKind | 'undo'
  readonly at: string
  /** Of an `undo`: number of what it takes back, which may be an `undo` itself. */
  readonly undoes: number | null
}

/** Decisions are never changed or removed: taking one back is another. */
export interface Decisions {
  add(decision: NewDecision): Promise<Decision>
  /** Takes a decision back. Again makes no difference; throws `not-found` where there is no such decision. */
  undo(number: number, who: string): Promise<Decision>
  /** Those that have not been taken back, about everything or one subject, in the order in which they were made. */
  inForce(subject?: string): Promise<Decision[]>
  /** All that was ever decided about a subject, in order. */
  history(subject: string): Promise<Decision[]>
}

export function decisionsIn(database: Database): Decisions {
  const about = (subject?: string) =>
    database.read(async queries => {
      const all = queries.selectFrom('decisions').selectAll().orderBy('number')
      const rows = await (subject === undefined
        ? all
        : all.where('subject', '=', storable(subject))
      ).execute()
      return rows.map(decisionOf)
    })
  return {
    add: decision =>
      database.write(async queries => {
        const { kind, subject, content, who } = decision
        const row = await queries
          .insertInto('decisions')
          .values({
            kind,
            subject: storable(subject),
            content: storable(JSON.stringify(content ?? null)),
            who: storable(who),
            at: database.now(),
            undoes: null,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        const entry = { who, action: 'decide', subject, content: { number: row.number, kind, content } }
        await appendAudit(queries, database, entry)
        return decisionOf(row)
      }),
    undo: (number, who) =>
      database.write(async queries => {
        const undone = await queries
          .selectFrom('decisions')
          .selectAll()
          .where('number', '=', number)
          .executeTakeFirst()
        if (undone === undefined)
          throw new StoreError(database.name, 'not-found', `there is no decision ${number} to take back`)
        const { subject } = undone
        const before = await queries
          .selectFrom('decisions')
          .selectAll()
          .where('undoes', '=', number)
          .executeTakeFirst()
        if (before !== undefined) return decisionOf(before)
        const row = await queries
          .insertInto('decisions')
          .values({
            kind: 'undo',
            subject,
            content: 'null',
            who: storable(who),
            at: database.now(),
            undoes: number,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        await appendAudit(queries, database, { who, action: 'undo', subject, content: { undoes: number } })
        return decisionOf(row)
      }),
    inForce: async subject => {
      const all = await about(subject)
      const undone = new Set<number>()
      // The last first: what takes back is itself in force or not before what it takes back is looked at.
      for (const { number, undoes } of all.toReversed())
        if (undoes !== null && !undone.has(number)) undone.add(undoes)
      return all.filter(({ number, kind }) => kind !== 'undo' && !undone.has(number))
    },
    history: about,
  }
}

function decisionOf(row: Selectable<DecisionsTable>): Decision {
  const { number, kind, subject, content, who, at, undoes } = row
  return { number, kind: kind as Decision['kind'], subject, content: JSON.parse(content), who, at, undoes }
}
