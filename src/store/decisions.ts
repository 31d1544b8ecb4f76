import type { Kysely, Selectable } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import { anchorOf } from '../decisions/anchor-of.ts'
import { type Decision, inForce, type NewDecision, partnersIn } from '../decisions/decision.ts'
import { type LaidDecision, layOver } from '../decisions/lay-over.ts'
import { presentIn } from '../decisions/present.ts'
import { partsAround } from './anchored-parts.ts'
import { appendAudit } from './audit.ts'
import type { Database } from './database.ts'
import type { DecisionsTable, Schema } from './schema.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

export type { Decision, DecisionKind, NewDecision } from '../decisions/decision.ts'

/** A decision in force, what it is about now, and whether it holds. */
export type StandingDecision = Decision & Pick<LaidDecision, 'about' | 'holds'>

/** Decisions are never changed or removed: taking one back is another. */
export interface Decisions {
  /**
   * Keeps with a decision what that consists of which it names, so that it is found again when the collation has another
   * name for it. What no anchor is given for is looked up by its id; copies, figures and terms, which have none in a
   * store, and what only other decisions have made, need theirs.
   */
  add(decision: NewDecision): Promise<Decision>
  /** Takes a decision back. Again makes no difference; throws `not-found` where there is no such decision. */
  undo(number: number, who: string): Promise<Decision>
  /** Those that have not been taken back, about everything or one subject, in the order in which they were made. */
  inForce(subject?: string): Promise<Decision[]>
  /** The same, about everything, each with what it is about in the collation as it is now; null: that is not found. */
  standing(): Promise<StandingDecision[]>
  /** All that was ever decided about a subject under this id, in order. */
  history(subject: string): Promise<Decision[]>
  /** All that was ever decided, in order; see `historyOf` for what has changed its id. */
  all(): Promise<Decision[]>
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
    add: async decision => {
      const anchors = await database.snapshot(queries => anchorsFor(queries, decision))
      return database.write(async queries => {
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
            anchors: anchors.length === 0 ? null : storable(JSON.stringify(anchors)),
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        const entry = { who, action: 'decide', subject, content: { number: row.number, kind, content } }
        await appendAudit(queries, database, entry)
        return decisionOf(row)
      })
    },
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
            anchors: null,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        await appendAudit(queries, database, { who, action: 'undo', subject, content: { undoes: number } })
        return decisionOf(row)
      }),
    inForce: async subject => inForce(await about(subject)),
    standing: () => database.snapshot(standingDecisions),
    history: about,
    all: () => about(),
  }
}

/** Those in force, laid over what the collation has of what they are about. */
export async function standingDecisions(queries: Kysely<Schema>): Promise<StandingDecision[]> {
  const rows = await queries.selectFrom('decisions').selectAll().orderBy('number').execute()
  const decisions = inForce(rows.map(decisionOf))
  if (decisions.length === 0) return []
  const anchors = decisions.flatMap(decision => decision.anchors)
  const anchored = new Set(anchors.map(({ id }) => id))
  const ids = decisions.map(({ subject }) => subject).filter(id => !anchored.has(id))
  const laid = layOver(await partsAround(queries, { ids, anchors }), decisions)
  return decisions.map((decision, i) => {
    const { about, holds } = laid.decisions[i]!
    return { ...decision, about, holds }
  })
}

/** Of all that a decision names: as they were given, or as they are found. */
async function anchorsFor(queries: Kysely<Schema>, decision: NewDecision): Promise<Anchor[]> {
  const { subject, kind, content, anchors = [] } = decision
  const named = new Set([subject, ...(kind === 'merge' ? partnersIn(content) : [])])
  const given = anchors.filter(({ id }) => named.has(id))
  const ids = [...named.difference(new Set(given.map(({ id }) => id)))]
  if (ids.length === 0) return given
  const present = presentIn(await partsAround(queries, { ids, anchors: [] }))
  return [...given, ...ids.flatMap(id => anchorOf(id, present) ?? [])]
}

function decisionOf(row: Selectable<DecisionsTable>): Decision {
  const { number, kind, subject, content, who, at, undoes, anchors } = row
  return {
    number,
    kind: kind as Decision['kind'],
    subject,
    content: JSON.parse(content),
    anchors: anchors === null ? [] : JSON.parse(anchors),
    who,
    at,
    undoes,
  }
}
