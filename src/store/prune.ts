import type { Kysely } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import { positionsIn } from './anchored-parts.ts'
import { appendAudit } from './audit.ts'
import type { Database, Queries } from './database.ts'
import { standingDecisions } from './decisions.ts'
import { NOT_COLLATED } from './document-rows.ts'
import { knowSpeakers, speakersIn } from './known-speakers.ts'
import { lockStories } from './lock-stories.ts'
import { inPortions, portions } from './portions.ts'
import type { Schema } from './schema.ts'

/** Days are `2031-05-04`. What is not named is kept. */
export interface PruneOptions {
  readonly who: string
  /** Documents published before that day, or stored before it where no day of publication is known. */
  readonly documentsBefore?: string
  /** Revisions that were superseded and stored before that day. */
  readonly supersededBefore?: string
  /** The bytes of documents stored before that day; their texts stay. */
  readonly snapshotsBefore?: string
  /** What older versions found, once the newest has read every document in force. */
  readonly oldAnnotations?: boolean
}

export interface PrunedCounts {
  readonly documents: number
  /** Documents that were old enough and stay: somebody decided about them or what was found in them. */
  readonly kept: number
  readonly snapshots: number
  readonly annotations: number
}

/** Documents removed together: others do not wait longer than for these. */
const AT_ONCE = 200

/** Days after which a token that has expired is forgotten. */
const EXPIRED_KEPT = 30

/**
 * Removes what is no longer wanted; what anybody decided about stays. A story that loses a document is dropped, and its
 * other documents have to be collated again.
 */
export async function prune(database: Database, options: PruneOptions): Promise<PrunedCounts> {
  const { documentsBefore, supersededBefore, snapshotsBefore, oldAnnotations, who } = options
  const old = await database.read(queries => oldDocuments(queries, documentsBefore, supersededBefore))
  const decided = await database.read(queries => decidedDocuments(queries))
  const gone = old.filter(number => !decided.has(number))
  for (const numbers of portions(gone, AT_ONCE))
    await database.write(queries => removeDocuments(database, queries, numbers))
  const snapshots = await database.write(queries =>
    removeSnapshots(queries, gone.length > 0, snapshotsBefore),
  )
  const annotations = oldAnnotations ? await database.write(removeOldAnnotations) : 0
  await database.write(queries => removeExpired(queries, database.now()))
  const counts = { documents: gone.length, kept: old.length - gone.length, snapshots, annotations }
  await database.write(queries =>
    appendAudit(queries, database, {
      who,
      action: 'prune',
      subject: 'store',
      content: { ...options, ...counts },
    }),
  )
  await database.shrink()
  return counts
}

/** Sessions that have ended; tokens that nobody can use any more. */
async function removeExpired(queries: Queries, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - 86_400_000 * EXPIRED_KEPT).toISOString()
  await queries.deleteFrom('sessions').where('ends_at', '<=', now).execute()
  await queries.deleteFrom('tokens').where('expires_at', '<', before).execute()
}

async function oldDocuments(
  queries: Kysely<Schema>,
  before: string | undefined,
  supersededBefore: string | undefined,
): Promise<number[]> {
  if (before === undefined && supersededBefore === undefined) return []
  const rows = await queries
    .selectFrom('documents')
    .select('number')
    .where(({ or, and, eb }) =>
      or([
        ...(before === undefined
          ? []
          : [eb('day', '<', before), and([eb('day', 'is', null), eb('stored_at', '<', before)])]),
        ...(supersededBefore === undefined
          ? []
          : [and([eb('superseded_by', 'is not', null), eb('stored_at', '<', supersededBefore)])]),
      ]),
    )
    .orderBy('number')
    .execute()
  return rows.map(row => row.number)
}

/**
 * Documents that a decision is about: themselves, their story, what is said in them or in their story, now or when it
 * was made.
 */
async function decidedDocuments(queries: Kysely<Schema>): Promise<Set<number>> {
  const decisions = await queries.selectFrom('decisions').select(['subject', 'anchors']).execute()
  const anchored = decisions.flatMap(({ anchors }) => JSON.parse(anchors ?? '[]') as Anchor[])
  const standing = await standingDecisions(queries)
  const subjects = [
    ...new Set([
      ...decisions.map(row => row.subject),
      ...anchored.flatMap(anchor => anchor.documents.map(({ document }) => document)),
      ...standing.flatMap(({ about }) => about?.id ?? []),
    ]),
  ]
  const stories = new Set<string>()
  const documents = new Set<number>()
  for (const portion of portions(subjects)) {
    const found = await queries.selectFrom('documents').select('number').where('id', 'in', portion).execute()
    for (const { number } of found) documents.add(number)
    const statements = await queries
      .selectFrom('statements')
      .select('document')
      .where('id', 'in', portion)
      .execute()
    for (const { document } of statements) documents.add(document)
    const utterances = await queries
      .selectFrom('utterances')
      .select('story')
      .where('id', 'in', portion)
      .execute()
    const speakers = await queries
      .selectFrom('story_speakers')
      .select('story')
      .where('id', 'in', portion)
      .execute()
    for (const { story } of [...utterances, ...speakers]) stories.add(story)
    for (const subject of portion) stories.add(subject)
  }
  const members = await inPortions([...stories], portion =>
    queries.selectFrom('story_documents').select('document').where('story', 'in', portion).execute(),
  )
  for (const { document } of members) documents.add(document)
  return documents
}

async function removeDocuments(
  database: Database,
  queries: Queries,
  numbers: readonly number[],
): Promise<void> {
  await lockStories(database, queries)
  const stories = await queries
    .selectFrom('story_documents')
    .select('story')
    .distinct()
    .where('document', 'in', numbers)
    .execute()
  const ids = stories.map(row => row.story)
  if (ids.length > 0) {
    const members = queries.selectFrom('story_documents').select('document').where('story', 'in', ids)
    await queries
      .updateTable('documents')
      .set({ collated: NOT_COLLATED })
      .where('number', 'in', members)
      .execute()
    await removePositions(queries, ids)
    const speakers = await speakersIn(queries, ids)
    await queries.deleteFrom('stories').where('id', 'in', ids).execute()
    await knowSpeakers(database, queries, speakers, [])
  }
  await queries.deleteFrom('documents').where('number', 'in', numbers).execute()
}

/** Those that name an utterance of these stories; what is left of them is found when the rest is collated again. */
async function removePositions(queries: Queries, stories: readonly string[]): Promise<void> {
  const positions = await positionsIn(queries, new Set(stories))
  await inPortions(
    positions.map(({ id }) => id),
    portion => queries.deleteFrom('positions').where('id', 'in', portion).execute(),
  )
}

/** Those of no document, where documents were removed; and those of documents stored before a day. */
async function removeSnapshots(
  queries: Queries,
  isOrphaned: boolean,
  before: string | undefined,
): Promise<number> {
  let removed = 0n
  if (isOrphaned) {
    const { numDeletedRows } = await queries
      .deleteFrom('snapshots')
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('documents')
              .select('documents.number')
              .whereRef('documents.sha256', '=', 'snapshots.sha256'),
          ),
        ),
      )
      .executeTakeFirstOrThrow()
    removed += numDeletedRows
  }
  if (before !== undefined) {
    const { numDeletedRows } = await queries
      .deleteFrom('snapshots')
      .where('sha256', 'in', ({ selectFrom }) =>
        selectFrom('documents').select('sha256').where('stored_at', '<', before),
      )
      .where('sha256', 'not in', ({ selectFrom }) =>
        selectFrom('documents').select('sha256').where('stored_at', '>=', before),
      )
      .executeTakeFirstOrThrow()
    removed += numDeletedRows
  }
  return Number(removed)
}

async function removeOldAnnotations(queries: Queries): Promise<number> {
  const newest = await queries
    .selectFrom('extractors')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (newest === undefined) return 0
  const unread = await queries
    .selectFrom('documents')
    .select('number')
    .where('extractor', '<', newest.number)
    .where('superseded_by', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (unread !== undefined) return 0
  const { numDeletedRows } = await queries
    .deleteFrom('annotations')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('documents')
          .select('documents.number')
          .whereRef('documents.number', '=', 'annotations.document')
          .whereRef('documents.extractor', '>', 'annotations.extractor'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
