import type { Kysely } from 'kysely'
import type { Attribution } from '../model/attribution.ts'
import type { Copy } from '../model/copy.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Position, Utterance } from '../model/utterance.ts'
import { applyChanges } from './apply-changes.ts'
import type { Database } from './database.ts'
import { documentOf } from './document-rows.ts'
import { withText } from './documents.ts'
import type { Lease } from './leases.ts'
import { unpackValue } from './packed.ts'
import type { Schema } from './schema.ts'

/** What was found over the documents of one story. What a stage adds to it is kept with it. */
export interface StoryFindings {
  readonly story: Story
  readonly speakers: readonly Speaker[]
  readonly attributions: readonly Attribution[]
  readonly occasions: readonly Occasion[]
  readonly utterances: readonly Utterance[]
  readonly figures: readonly Figure[]
  readonly terms: readonly Term[]
}

/** What has become otherwise. A story, copy or position that comes takes the place of the one of its name. */
export interface CollationUpdate {
  /** Stories that are no more. */
  readonly gone?: readonly Pick<Story, 'id'>[]
  readonly come?: readonly StoryFindings[]
  readonly copies?: {
    readonly gone?: readonly Pick<Copy, 'from' | 'to'>[]
    readonly come?: readonly Copy[]
  }
  readonly positions?: { readonly gone?: readonly string[]; readonly come?: readonly Position[] }
  /**
   * Number of the extractor whose annotation of a document it is made from: a document that another has annotated since
   * does not count as collated.
   */
  readonly extractors?: ReadonlyMap<string, number>
  /** Whoever applies it must still hold this: else `locked` is thrown. */
  readonly lease?: Lease
}

/** All that has been collated, by name. */
export interface KnownCollation {
  readonly stories: readonly string[]
  readonly copies: readonly Pick<Copy, 'from' | 'to' | 'containment' | 'basis'>[]
  readonly positions: readonly Pick<Position, 'id' | 'speaker'>[]
}

/** A story as lists show it. */
export interface StoryHead {
  readonly id: string
  readonly title: string
  readonly documents: number
  /** First and last day on which its documents were published, where any is known. */
  readonly days: readonly [first: string, last: string] | null
}

/** Where something that a story holds is found. */
export interface UtteranceHead {
  readonly id: string
  readonly story: string
  readonly speaker: string | null
  /** Of its occasion, where that is known to the day. */
  readonly day: string | null
  readonly readings: number
}

export interface Collations {
  /**
   * All of an update or nothing. Documents of a story that comes count as collated; those of one that goes, and are in
   * none that comes, do not. Statements get the speakers that the stories give them. Throws `not-found` where a story
   * or copy has a document that is not stored.
   */
  apply(update: CollationUpdate): Promise<void>
  known(): Promise<KnownCollation>
  /** As it was put; `F` is what the caller put there. */
  story<F extends StoryFindings = StoryFindings>(id: string): Promise<F | null>
  /** One page of stories in order of their ids, behind one of them. */
  stories(after?: string, limit?: number): Promise<StoryHead[]>
  /** Id of the story that a document is in. */
  storyOf(document: string): Promise<string | null>
  /** Ids of the stories in which a speaker says something, in order. */
  storiesOfSpeaker(speaker: string): Promise<string[]>
  utterance(id: string): Promise<UtteranceHead | null>
  /** By day, the latest first; then by id. */
  utterancesOf(speaker: string, limit: number): Promise<UtteranceHead[]>
  /** Copies from and to a document, in order of both ends. */
  copiesOf(document: string): Promise<Copy[]>
  positionsOf(speaker: string): Promise<Position[]>
  /** Documents in force that have been annotated and that the collation does not know, or not as they are now. */
  uncollated(limit: number): Promise<Document[]>
  /** How many documents `uncollated` has still to give. */
  left(): Promise<number>
  /** One page of the documents in force that the collation knows as they are, in the order in which they came. */
  collated(after?: number, limit?: number): Promise<{ readonly number: number; readonly id: string }[]>
  /** Whether the collation knows documents that are no longer in force. */
  isOutdated(): Promise<boolean>
}

const PAGE = 200

export function collationsIn(database: Database): Collations {
  const read: Database['read'] = work => database.read(work)
  return {
    apply: update => applyChanges(database, update),
    known: () =>
      database.snapshot(async queries => {
        const stories = await queries.selectFrom('stories').select('id').orderBy('id').execute()
        const copies = await copyHeads(queries).execute()
        const positions = await queries
          .selectFrom('positions')
          .select(['id', 'speaker'])
          .orderBy('id')
          .execute()
        return {
          stories: stories.map(({ id }) => id),
          copies: copies.map(copy => ({ ...copy, basis: copy.basis as Copy['basis'] })),
          positions,
        }
      }),
    story: <F extends StoryFindings>(id: string) =>
      read(async queries => {
        const row = await queries
          .selectFrom('stories')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirst()
        return row === undefined ? null : unpackValue<F>(row.content)
      }),
    stories: (after = '', limit = PAGE) =>
      read(async queries => {
        const rows = await queries
          .selectFrom('stories')
          .select(['id', 'title', 'size', 'first_day', 'last_day'])
          .where('id', '>', after)
          .orderBy('id')
          .limit(limit)
          .execute()
        return rows.map(row => ({
          id: row.id,
          title: row.title,
          documents: row.size,
          days: row.first_day === null || row.last_day === null ? null : [row.first_day, row.last_day],
        }))
      }),
    storyOf: document =>
      read(async queries => {
        const row = await queries
          .selectFrom('story_documents as s')
          .innerJoin('documents as d', 'd.number', 's.document')
          .select('s.story')
          .where('d.id', '=', document)
          .executeTakeFirst()
        return row?.story ?? null
      }),
    storiesOfSpeaker: speaker =>
      read(async queries => {
        const rows = await queries
          .selectFrom('story_speakers')
          .select('story')
          .where('id', '=', speaker)
          .orderBy('story')
          .execute()
        return rows.map(row => row.story)
      }),
    utterance: id =>
      read(async queries => (await utterances(queries).where('id', '=', id).executeTakeFirst()) ?? null),
    utterancesOf: (speaker, limit) =>
      read(queries =>
        utterances(queries)
          .where('speaker', '=', speaker)
          .orderBy(({ fn, val }) => fn.coalesce('day', val('')), 'desc')
          .orderBy('id')
          .limit(limit)
          .execute(),
      ),
    copiesOf: document => read(queries => copiesOf(queries, document)),
    positionsOf: speaker =>
      read(async queries => {
        const rows = await queries
          .selectFrom('positions')
          .selectAll()
          .where('speaker', '=', speaker)
          .orderBy('id')
          .execute()
        return rows.map(row => ({
          id: row.id,
          speaker: row.speaker,
          utterances: unpackValue<string[]>(row.content),
        }))
      }),
    uncollated: limit =>
      read(async queries => {
        const rows = await withText(queries)
          .where('d.collated', '=', 0)
          .where('d.superseded_by', 'is', null)
          .where('d.extractor', '>', 0)
          .orderBy('d.number')
          .limit(limit)
          .execute()
        return rows.map(documentOf)
      }),
    left: () =>
      read(async queries => {
        const row = await queries
          .selectFrom('documents')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('collated', '=', 0)
          .where('superseded_by', 'is', null)
          .where('extractor', '>', 0)
          .executeTakeFirstOrThrow()
        return row.count
      }),
    collated: (after = 0, limit = PAGE) =>
      read(queries =>
        queries
          .selectFrom('documents')
          .select(['number', 'id'])
          .where('collated', '=', 1)
          .where('superseded_by', 'is', null)
          .where('number', '>', after)
          .orderBy('number')
          .limit(limit)
          .execute(),
      ),
    isOutdated: () =>
      read(async queries => {
        const row = await queries
          .selectFrom('documents')
          .select('number')
          .where('collated', '=', 1)
          .where('superseded_by', 'is not', null)
          .limit(1)
          .executeTakeFirst()
        return row !== undefined
      }),
  }
}

function utterances(queries: Kysely<Schema>) {
  return queries.selectFrom('utterances').select(['id', 'story', 'speaker', 'day', 'readings'])
}

/** In order of both ends. */
function copyHeads(queries: Kysely<Schema>) {
  return queries
    .selectFrom('copies as c')
    .innerJoin('documents as original', 'original.number', 'c.original')
    .innerJoin('documents as copy', 'copy.number', 'c.copy')
    .select(['original.id as from', 'copy.id as to', 'c.containment', 'c.basis'])
    .orderBy('original.id')
    .orderBy('copy.id')
}

async function copiesOf(queries: Kysely<Schema>, document: string): Promise<Copy[]> {
  const rows = await copyHeads(queries)
    .select('c.content')
    .where(({ or, eb }) => {
      const number = eb.selectFrom('documents').select('number').where('id', '=', document)
      return or([eb('c.original', '=', number), eb('c.copy', '=', number)])
    })
    .execute()
  return rows.map(({ from, to, containment, basis, content }) => ({
    from,
    to,
    containment,
    basis: basis as Copy['basis'],
    ...unpackValue<Omit<Copy, 'from' | 'to' | 'containment' | 'basis'>>(content),
  }))
}
