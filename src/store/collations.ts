import type { Kysely } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Copy } from '../model/copy.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Position, Utterance } from '../model/utterance.ts'
import { positionsIn, storiesNaming } from './anchored-parts.ts'
import { applyChanges } from './apply-changes.ts'
import type { Database } from './database.ts'
import { COLLATED, COLLATED_BEFORE, NOT_COLLATED } from './document-rows.ts'
import { FindingsAtHand } from './findings-at-hand.ts'
import { type KeptStories, keptStories, storiesOfAnchors, storiesOfDocuments } from './kept-stories.ts'
import { type HeardSpeaker, speakersIn } from './known-speakers.ts'
import type { Lease } from './leases.ts'
import {
  type ListedStory,
  membersOf,
  newestStories,
  type StoriesAsked,
  type StoryMember,
} from './newest-stories.ts'
import { unpackValue } from './packed.ts'
import { inPortions } from './portions.ts'
import type { PreparedStory } from './prepared-story.ts'
import type { Schema } from './schema.ts'
import {
  documentsOfSpeakers,
  type ListedSpeaker,
  namesOfSpeakers,
  type SpeakersAsked,
  speakersByName,
  speakersOfDocument,
} from './speakers-by-name.ts'

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
  readonly come?: readonly (StoryFindings | PreparedStory)[]
  readonly copies?: {
    readonly gone?: readonly Pick<Copy, 'from' | 'to'>[]
    readonly come?: readonly Copy[]
  }
  readonly positions?: { readonly gone?: readonly string[]; readonly come?: readonly Position[] }
  /**
   * Number of the extractor whose annotation of a document it is made from: a document that another has annotated since
   * does not count as collated.
   */
  readonly extractors?: Pick<ReadonlyMap<string, number>, 'get'>
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
  story(id: string): Promise<StoryFindings | null>
  /** What was put with each of these stories for whoever goes on; without those that have nothing. */
  records<R>(ids: readonly string[]): Promise<Map<string, R>>
  /** One page of stories in order of their ids, behind one of them. */
  stories(after?: string, limit?: number): Promise<StoryHead[]>
  /** One page of stories with their documents, the latest first; what has no day last. */
  newest(asked: StoriesAsked): Promise<ListedStory[]>
  /** By story, its documents in the order in which they came. */
  members(stories: readonly string[]): Promise<Map<string, StoryMember[]>>
  /** Stories with all that was found of them, each unpacked when it is looked at. */
  kept(ids: readonly string[]): Promise<KeptStories>
  /** By documents' ids, the stories that they are in. */
  storiesOf(documents: readonly string[]): Promise<Map<string, string>>
  /** Stories of the documents that were anchored, and of what has stood in their place. */
  storiesAnchored(anchors: readonly Anchor[]): Promise<Set<string>>
  /** Stories that are called so or have what is; of a speaker who is heard in very many, some. */
  storiesNaming(ids: readonly string[]): Promise<Set<string>>
  /** Of those that speak in some stories, what they say there as elsewhere. */
  positionsIn(stories: readonly string[]): Promise<Position[]>
  /** Id of the story that a document is in. */
  storyOf(document: string): Promise<string | null>
  /** Ids of the stories in which a speaker says something, in order. */
  storiesOfSpeaker(speaker: string): Promise<string[]>
  utterance(id: string): Promise<UtteranceHead | null>
  /** In any order, without those that are not there. */
  utterances(ids: readonly string[]): Promise<UtteranceHead[]>
  /** By day, the latest first; then by id. Behind `after` in that order, where that is given. */
  utterancesOf(
    speaker: string,
    limit: number,
    after?: Pick<UtteranceHead, 'day' | 'id'>,
  ): Promise<UtteranceHead[]>
  /** Copies from and to a document, in order of both ends. */
  copiesOf(document: string): Promise<Copy[]>
  /** Who is heard in some stories, as each of them calls them. */
  speakersIn(stories: readonly string[]): Promise<HeardSpeaker[]>
  /** By attributions of a document, whose they are, as its story calls them; without those of nobody who is known. */
  speakersOfDocument(document: string): Promise<Map<string, { readonly id: string; readonly name: string }>>
  /** One page of speakers in order of their names. */
  speakers(asked: SpeakersAsked): Promise<ListedSpeaker[]>
  /** What any story calls some speakers, by their ids. */
  namesOf(
    speakers: readonly string[],
  ): Promise<Map<string, { readonly name: string; readonly kind: string; readonly names: readonly string[] }>>
  /** Ids of documents that let any of these speakers speak, as so many statements show, those of the earliest days first. */
  documentsOfSpeakers(speakers: readonly string[], limit: number): Promise<string[]>
  /** How many statements are by any of these speakers. */
  statementsBy(speakers: readonly string[]): Promise<number>
  positionsOf(speaker: string): Promise<Position[]>
  /** Ids of documents in force that have been annotated and that the collation does not know, in the order in which they came. */
  uncollated(limit: number): Promise<string[]>
  /** How many documents in force have been annotated and are not known to the collation, or not as they are now. */
  left(): Promise<number>
  /** One page of the documents in force that the collation knows as they are, in the order in which they came. */
  collated(after?: number, limit?: number): Promise<{ readonly number: number; readonly id: string }[]>
  /** Whether the collation knows documents that are no longer in force, or not as they have been annotated since. */
  isOutdated(): Promise<boolean>
  /** What has been annotated anew counts as not known any more: for whoever begins again. */
  reopen(): Promise<void>
}

const PAGE = 200

export function collationsIn(database: Database): Collations {
  const read: Database['read'] = work => database.read(work)
  const atHand = new FindingsAtHand()
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
    story: id =>
      read(async queries => {
        const row = await queries
          .selectFrom('stories')
          .select('content')
          .where('id', '=', id)
          .executeTakeFirst()
        return row === undefined ? null : unpackValue<StoryFindings>(row.content)
      }),
    records: <R>(ids: readonly string[]) =>
      read(async queries => {
        const rows = await inPortions(ids, portion =>
          queries.selectFrom('stories').select(['id', 'record']).where('id', 'in', portion).execute(),
        )
        return new Map(
          rows.flatMap(({ id, record }) => (record === null ? [] : [[id, unpackValue<R>(record)] as const])),
        )
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
    newest: asked => read(queries => newestStories(queries, asked)),
    members: stories => read(queries => membersOf(queries, stories)),
    kept: ids => read(queries => keptStories(queries, ids, atHand)),
    storiesOf: documents => read(queries => storiesOfDocuments(queries, documents)),
    storiesAnchored: anchors => read(queries => storiesOfAnchors(queries, anchors)),
    storiesNaming: ids => read(queries => storiesNaming(queries, ids)),
    positionsIn: stories => read(queries => positionsIn(queries, new Set(stories))),
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
    utterances: ids =>
      read(queries =>
        inPortions([...new Set(ids)], portion => utterances(queries).where('id', 'in', portion).execute()),
      ),
    utterancesOf: (speaker, limit, after) =>
      read(queries => {
        const own = utterances(queries)
          .where('speaker', '=', speaker)
          .orderBy(({ fn, val }) => fn.coalesce('day', val('')), 'desc')
          .orderBy('id')
          .limit(limit)
        if (after === undefined) return own.execute()
        const day = after.day ?? ''
        return own
          .where(({ eb, and, or, fn, val }) => {
            const of = fn.coalesce('day', val(''))
            return and([eb(of, '<=', day), or([eb(of, '<', day), eb('id', '>', after.id)])])
          })
          .execute()
      }),
    speakersIn: stories => read(queries => speakersIn(queries, stories)),
    speakersOfDocument: document => read(queries => speakersOfDocument(queries, document)),
    speakers: asked => read(queries => speakersByName(queries, asked)),
    namesOf: speakers => read(queries => namesOfSpeakers(queries, speakers)),
    documentsOfSpeakers: (speakers, limit) => read(queries => documentsOfSpeakers(queries, speakers, limit)),
    statementsBy: speakers =>
      read(async queries => {
        const counts = await inPortions(speakers, portion =>
          queries
            .selectFrom('statements')
            .select(({ fn }) => fn.countAll<number>().as('count'))
            .where('speaker', 'in', portion)
            .execute(),
        )
        return counts.reduce((sum, { count }) => sum + Number(count), 0)
      }),
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
        const rows = await queries
          .selectFrom('documents')
          .select('id')
          .where('collated', '=', NOT_COLLATED)
          .where('superseded_by', 'is', null)
          .where('extractor', '>', 0)
          .orderBy('number')
          .limit(limit)
          .execute()
        return rows.map(({ id }) => id)
      }),
    left: () =>
      read(async queries => {
        const row = await queries
          .selectFrom('documents')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('collated', 'in', [NOT_COLLATED, COLLATED_BEFORE])
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
          .where('collated', '=', COLLATED)
          .where('superseded_by', 'is', null)
          .where('number', '>', after)
          .orderBy('number')
          .limit(limit)
          .execute(),
      ),
    isOutdated: () =>
      read(async queries => {
        const superseded = queries
          .selectFrom('documents')
          .select('number')
          .where('collated', '=', COLLATED)
          .where('superseded_by', 'is not', null)
        const annotatedAnew = queries
          .selectFrom('documents')
          .select('number')
          .where('collated', '=', COLLATED_BEFORE)
          .where('superseded_by', 'is', null)
        for (const outdated of [superseded, annotatedAnew])
          if ((await outdated.limit(1).executeTakeFirst()) !== undefined) return true
        return false
      }),
    reopen: () =>
      database.write(async queries => {
        await queries
          .updateTable('documents')
          .set({ collated: NOT_COLLATED })
          .where('collated', '=', COLLATED_BEFORE)
          .execute()
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
