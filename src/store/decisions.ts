import type { Kysely, Selectable } from 'kysely'
import type { Anchor, FindingKind } from '../decisions/anchor.ts'
import { anchorOf } from '../decisions/anchor-of.ts'
import { type Decision, inForce, type NewDecision, namedIn } from '../decisions/decision.ts'
import type { LaidParts } from '../decisions/laid.ts'
import { type LaidDecision, layOver } from '../decisions/lay-over.ts'
import { type Objection, objectionTo } from '../decisions/objection.ts'
import { presentIn } from '../decisions/present.ts'
import { documentsAround, partsAround } from './anchored-parts.ts'
import { appendAudit, lockAudit } from './audit.ts'
import type { Database } from './database.ts'
import type { VoicesAtHand } from './decided-voices.ts'
import { decisionOf, decisionsAround, decisionsInForce, soughtBy } from './decisions-near.ts'
import type { DecisionsTable, Schema } from './schema.ts'
import type { DecidedVoices } from './search/decided-voice.ts'
import { storable } from './storable.ts'
import { StoreError } from './store-error.ts'

export type { Decision, DecisionKind, NewDecision } from '../decisions/decision.ts'

/** A decision in force, what it is about now, whether it holds, and what is as it has decided. */
export type StandingDecision = Decision &
  Pick<LaidDecision, 'about' | 'holds'> & { readonly made: readonly NamedFinding[] }

/** Something that can be decided about, by what it is called now. */
export interface NamedFinding {
  readonly kind: FindingKind
  readonly id: string
}

/** What became of it: nothing is stored where it is objected to. */
export type Decided =
  | { readonly decision: Decision; readonly objection: null }
  | { readonly decision: null; readonly objection: Objection }

/** Decisions are never changed or removed: taking one back is another. */
export interface Decisions {
  /**
   * Keeps with a decision what that consists of which it names, so that it is found again when the collation has another
   * name for it. What no anchor is given for is looked up by its id, in the collation as decisions have made it; copies,
   * figures and terms, which have none in a store, need theirs.
   */
  add(decision: NewDecision): Promise<Decision>
  /**
   * As `add`, where nothing is objected to it and `check` does not throw. Both are of the very decisions that it is added to:
   * where somebody has decided something meanwhile, they are asked again. Throws `locked` where others never cease to.
   */
  decide(decision: NewDecision, check?: () => Promise<void>): Promise<Decided>
  /** Why a decision would not hold now, were it added; null: it would. */
  objectionTo(decision: NewDecision): Promise<Objection | null>
  /**
   * Takes a decision back, with a note on why: one that is in force again since its undo was taken back, too. Again
   * makes no difference; throws `not-found` where there is no such decision.
   */
  undo(number: number, who: string, note?: string): Promise<Decision>
  /** Those that have not been taken back, about everything or one subject, in the order in which they were made. */
  inForce(subject?: string): Promise<Decision[]>
  /** The same, about everything, each with what it is about in the collation as it is now; null: that is not found. */
  standing(): Promise<StandingDecision[]>
  /** The same of those with these numbers; only what may have to do with them is looked at. */
  standingOf(numbers: readonly number[]): Promise<StandingDecision[]>
  /**
   * Of those in force each that may be about what has this id now; only what has to do with it is looked at. `documents`: where
   * it is, for what only decisions have made.
   */
  standingAround(subject: string, documents?: readonly string[]): Promise<StandingDecision[]>
  /** All that was ever decided about a subject under this id, in order. */
  history(subject: string): Promise<Decision[]>
  /** Is another whenever anything was decided since. */
  version(): Promise<string>
  /** All that was ever decided, in order; see `historyOf` for what has changed its id. */
  all(): Promise<Decision[]>
  /** Who is another than was found, or is called otherwise, by what is decided; of what was found, as within the last minute. */
  voices(): Promise<DecidedVoices>
}

export function decisionsIn(database: Database, voices: VoicesAtHand): Decisions {
  const about = (subject?: string) =>
    database.read(async queries => {
      const all = queries.selectFrom('decisions').selectAll().orderBy('number')
      const rows = await (subject === undefined
        ? all
        : all.where('subject', '=', storable(subject))
      ).execute()
      return rows.map(decisionOf)
    })
  const objectionNow = (decision: NewDecision) =>
    database.snapshot(async queries => {
      const { anchors, others, parts } = await anchored(queries, decision)
      const { kind, subject, content = null } = decision
      const matter = { number: NEXT, kind, subject, content, anchors, undoes: null }
      return { objection: objectionTo(matter, others, parts), anchors }
    })
  /** `version`: null is answered where it is another by now. */
  const put = (decision: NewDecision, anchors: readonly Anchor[], version: string | null) =>
    database.write(async queries => {
      await lockAudit(queries, database)
      if (version !== null && (await versionOf(queries)) !== version) return null
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
  const decide = async (decision: NewDecision, check: () => Promise<void>): Promise<Decided> => {
    for (let tried = 0; tried < MOST_TRIES; tried++) {
      const version = await database.read(versionOf)
      await check()
      const { objection, anchors } = await objectionNow(decision)
      if (objection !== null) return { decision: null, objection }
      const made = await put(decision, anchors, version)
      if (made !== null) return { decision: made, objection: null }
    }
    throw new StoreError(database.name, 'locked', 'others decide all the time')
  }
  /** In one process one decides after the other: nobody has to begin again for who is beside him. */
  let turn: Promise<unknown> = Promise.resolve()
  return {
    add: async decision => {
      const { anchors } = await database.snapshot(queries => anchored(queries, decision))
      return (await put(decision, anchors, null))!
    },
    decide: (decision, check = async () => {}) => {
      const made = turn.then(() => decide(decision, check))
      turn = made.catch(() => {})
      return made
    },
    objectionTo: async decision => (await objectionNow(decision)).objection,
    undo: (number, who, note) =>
      database.write(async queries => {
        const chain = await undoingsOf(queries, number)
        const last = chain.at(-1)
        if (last === undefined)
          throw new StoreError(database.name, 'not-found', `there is no decision ${number} to take back`)
        // Each takes back the one before it.
        if (chain.length % 2 === 0) return decisionOf(last)
        const { subject } = last
        const content = note === undefined ? null : { note }
        const row = await queries
          .insertInto('decisions')
          .values({
            kind: 'undo',
            subject,
            content: storable(JSON.stringify(content)),
            who: storable(who),
            at: database.now(),
            undoes: last.number,
            anchors: null,
          })
          .returningAll()
          .executeTakeFirstOrThrow()
        await appendAudit(queries, database, {
          who,
          action: 'undo',
          subject,
          content: { undoes: last.number, ...content },
        })
        return decisionOf(row)
      }),
    inForce: async subject => inForce(await about(subject)),
    standing: () => database.snapshot(standingDecisions),
    standingOf: numbers => database.snapshot(queries => standingAmong(queries, new Set(numbers))),
    standingAround: (subject, documents = []) =>
      database.snapshot(queries => standingAround(queries, subject, documents)),
    history: about,
    version: () => database.read(versionOf),
    all: () => about(),
    voices: () => voices.now(),
  }
}

/** Each time somebody else has decided something. */
const MOST_TRIES = 100

/** Numbers are given before a transaction ends: what has the last may be there before what has the one before it. */
async function versionOf(queries: Pick<Kysely<Schema>, 'selectFrom'>): Promise<string> {
  const { count, last } = await queries
    .selectFrom('decisions')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('number').as('last')])
    .executeTakeFirstOrThrow()
  return `${count} ${last ?? 0}`
}

/** Behind all that there are. */
const NEXT = Number.MAX_SAFE_INTEGER

/** Those in force, laid over what the collation has of what they are about. */
export async function standingDecisions(queries: Kysely<Schema>): Promise<StandingDecision[]> {
  return laidOverAll(queries, await decisionsInForce(queries))
}

async function standingAmong(
  queries: Kysely<Schema>,
  numbers: ReadonlySet<number>,
): Promise<StandingDecision[]> {
  const all = await decisionsInForce(queries)
  const wanted = all.filter(({ number }) => numbers.has(number))
  if (wanted.length === 0) return []
  const near = decisionsAround({ documents: await documentsAround(queries, soughtBy(wanted)) }, all, wanted)
  const standing = await laidOverAll(queries, near)
  return standing.filter(({ number }) => numbers.has(number))
}

/** What has no id in a store is only known by the decisions about it. */
const WITHOUT_ID: Readonly<Record<string, FindingKind>> = { c: 'copy', f: 'figure', n: 'term' }

async function standingAround(
  queries: Kysely<Schema>,
  subject: string,
  documents: readonly string[],
): Promise<StandingDecision[]> {
  const all = await decisionsInForce(queries)
  const kind = WITHOUT_ID[subject.slice(0, subject.indexOf('-'))]
  const named = all.filter(
    decision =>
      namedIn(decision).has(subject) ||
      decision.anchors.some(anchor => anchor.id === subject || anchor.kind === kind),
  )
  const { anchors } = soughtBy(named)
  const found = await partsAround(queries, { ids: [subject, ...documents], anchors })
  return laidOverAll(queries, decisionsAround(found, all, named))
}

async function laidOverAll(
  queries: Kysely<Schema>,
  decisions: readonly Decision[],
): Promise<StandingDecision[]> {
  if (decisions.length === 0) return []
  const { laid, decisions: standing } = layOver(await partsAround(queries, soughtBy(decisions)), decisions)
  const made = laid.marks.byDecision()
  return decisions.map((decision, i) => {
    const { about, holds } = standing[i]!
    return { ...decision, about, holds, made: made.get(decision.number) ?? [] }
  })
}

/** A decision, what takes it back, what takes that back, and so on. */
async function undoingsOf(queries: Kysely<Schema>, number: number): Promise<Selectable<DecisionsTable>[]> {
  const rows = queries.selectFrom('decisions').selectAll()
  const chain: Selectable<DecisionsTable>[] = []
  let next = await rows.where('number', '=', number).executeTakeFirst()
  while (next !== undefined) {
    chain.push(next)
    next = await rows.where('undoes', '=', next.number).executeTakeFirst()
  }
  return chain
}

/**
 * Anchors of all that a decision names, as they were given or as it is found among what was decided before; with the
 * decisions that may have to do with it, and what all of them are about.
 */
async function anchored(
  queries: Kysely<Schema>,
  decision: NewDecision,
): Promise<{ anchors: Anchor[]; others: Decision[]; parts: LaidParts }> {
  const named = namedIn(decision)
  const given = (decision.anchors ?? []).filter(({ id }) => named.has(id))
  const ids = [...named.difference(new Set(given.map(({ id }) => id)))]
  const standing = await decisionsInForce(queries)
  const found = await partsAround(queries, { ids, anchors: given })
  const present = presentIn(found)
  // What only other decisions have made may be by any of them.
  const isFound = ids.every(id => present.named(id) !== null)
  const others = isFound ? decisionsAround(found, standing) : standing
  const sought = soughtBy(others)
  const parts =
    others.length === 0
      ? found
      : await partsAround(queries, { ids: [...ids, ...sought.ids], anchors: [...given, ...sought.anchors] })
  const { laid } = layOver(parts, others)
  // What others have rejected, or made one with something else, is known as it was.
  const anchors = ids.flatMap(id => anchorOf(id, laid.present) ?? anchorOf(id, present) ?? [])
  return { anchors: [...given, ...anchors], others, parts }
}
