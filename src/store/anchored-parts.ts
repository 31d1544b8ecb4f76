import type { Kysely } from 'kysely'
import type { Anchor } from '../decisions/anchor.ts'
import type { LaidParts } from '../decisions/laid.ts'
import type { Copy } from '../model/copy.ts'
import type { Position } from '../model/utterance.ts'
import type { StoryFindings } from './collations.ts'
import { storiesOfAnchors } from './kept-stories.ts'
import { membersOf, type StoryMember } from './newest-stories.ts'
import { unpackText, unpackValue } from './packed.ts'
import { inPortions, portions } from './portions.ts'
import type { Schema } from './schema.ts'

/** Of whom many stories let speak, so many tell what an anchor keeps. */
const MOST_STORIES = 50
/** Stories that are unpacked together. */
const STORIES = 20
/** What every attribution's id begins with. Others are not looked for among statements: those have no index by it. */
const ATTRIBUTION = 'a-'

/** What may be in the collation now of what decisions are about. */
export interface Sought {
  readonly ids: readonly string[]
  readonly anchors: readonly Anchor[]
}

/** The stories, positions and copies that hold it, as far as decisions ask. */
export async function partsAround(queries: Kysely<Schema>, sought: Sought): Promise<LaidParts> {
  const named = await storiesNaming(queries, sought.ids)
  const anchored = await storiesOfAnchors(queries, sought.anchors)
  const stories = named.union(anchored)
  const isOfPositions = sought.anchors.some(({ kind }) => kind === 'position')
  const positions = [
    ...(await positionsNamed(queries, sought.ids)),
    ...(isOfPositions ? await positionsIn(queries, stories) : []),
  ]
  const all = stories.union(
    await storiesOfUtterances(
      queries,
      positions.flatMap(({ utterances }) => utterances),
    ),
  )
  const findings: LaidStory[] = []
  for (const ids of portions([...all].sort(), STORIES)) findings.push(...(await laidStories(queries, ids)))
  const documents = await documentsOf(queries, [...all])
  const isOfCopies = sought.anchors.some(({ kind }) => kind === 'copy')
  const speakers = findings.flatMap(story => story.speakers)
  return {
    documents: documents.map(({ number: _, ...document }) => document),
    stories: findings.map(({ story }) => story),
    speakers: [...new Map(speakers.map(speaker => [speaker.id, speaker])).values()],
    attributions: findings.flatMap(story => story.attributions),
    occasions: findings.flatMap(story => story.occasions),
    utterances: findings.flatMap(story => story.utterances),
    positions: [...new Map(positions.map(position => [position.id, position])).values()],
    copies: isOfCopies ? await copiesAmong(queries, documents) : [],
    figures: findings.flatMap(story => story.figures),
    terms: findings.flatMap(story => story.terms),
  }
}

/** Documents of the stories that hold it. */
export async function documentsAround(
  queries: Kysely<Schema>,
  { ids, anchors }: Sought,
): Promise<readonly StoryMember[]> {
  const stories = (await storiesNaming(queries, ids)).union(await storiesOfAnchors(queries, anchors))
  return [...(await membersOf(queries, [...stories])).values()].flat()
}

type LaidStory = Omit<StoryFindings, 'utterances'> & Pick<LaidParts, 'utterances'>

/** Without what tells how readings are laid out, which is most of it. */
async function laidStories(queries: Kysely<Schema>, ids: readonly string[]): Promise<LaidStory[]> {
  const rows = await queries
    .selectFrom('stories')
    .select('content')
    .where('id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map(({ content }) => {
    const { utterances, ...findings } = unpackValue<StoryFindings>(content)
    return {
      ...findings,
      utterances: utterances.map(({ id, speaker, occasion, readings }) => ({
        id,
        speaker,
        occasion,
        readings,
      })),
    }
  })
}

export async function storiesNaming(queries: Kysely<Schema>, ids: readonly string[]): Promise<Set<string>> {
  const rows = await inPortions([...new Set(ids)], async portion => {
    const stories = queries.selectFrom('stories').select('id as story').where('id', 'in', portion)
    const documents = queries
      .selectFrom('documents as d')
      .innerJoin('story_documents as s', 's.document', 'd.number')
      .select('s.story')
      .where('d.id', 'in', portion)
    const utterances = queries.selectFrom('utterances').select('story').where('id', 'in', portion)
    const attributions = portion.filter(id => id.startsWith(ATTRIBUTION))
    const statements = queries
      .selectFrom('statements as t')
      .innerJoin('story_documents as s', 's.document', 't.document')
      .select('s.story')
      .where('t.id', 'in', attributions)
    return [
      ...(await stories.execute()),
      ...(await documents.execute()),
      ...(await utterances.execute()),
      ...(await storiesOfSpeakers(queries, portion)),
      ...(attributions.length === 0 ? [] : await statements.execute()),
    ]
  })
  return new Set(rows.map(({ story }) => story))
}

async function storiesOfSpeakers(queries: Kysely<Schema>, ids: readonly string[]) {
  const stories: { story: string }[] = []
  for (const id of ids) {
    const some = queries.selectFrom('story_speakers').select('story').where('id', '=', id)
    stories.push(...(await some.orderBy('story').limit(MOST_STORIES).execute()))
  }
  return stories
}

async function storiesOfUtterances(
  queries: Kysely<Schema>,
  utterances: readonly string[],
): Promise<Set<string>> {
  const rows = await inPortions([...new Set(utterances)], portion =>
    queries.selectFrom('utterances').select('story').where('id', 'in', portion).execute(),
  )
  return new Set(rows.map(({ story }) => story))
}

async function positionsNamed(queries: Kysely<Schema>, ids: readonly string[]): Promise<Position[]> {
  const rows = await inPortions([...new Set(ids)], portion =>
    queries.selectFrom('positions').selectAll().where('id', 'in', portion).execute(),
  )
  return rows.map(({ id, speaker, content }) => ({ id, speaker, utterances: unpackValue(content) }))
}

/** Of those that speak in some stories, what they say there as elsewhere. */
export async function positionsIn(
  queries: Kysely<Schema>,
  stories: ReadonlySet<string>,
): Promise<Position[]> {
  const utterances = await inPortions([...stories], portion =>
    queries.selectFrom('utterances').select(['id', 'speaker']).where('story', 'in', portion).execute(),
  )
  const here = new Set(utterances.map(({ id }) => id))
  const speakers = [...new Set(utterances.flatMap(({ speaker }) => speaker ?? []))]
  const rows = await inPortions(speakers, portion =>
    queries.selectFrom('positions').selectAll().where('speaker', 'in', portion).execute(),
  )
  return rows
    .map(({ id, speaker, content }) => ({ id, speaker, utterances: unpackValue<string[]>(content) }))
    .filter(position => position.utterances.some(id => here.has(id)))
}

async function documentsOf(queries: Kysely<Schema>, stories: readonly string[]) {
  const rows = await inPortions(stories, portion =>
    queries
      .selectFrom('documents as d')
      .innerJoin('story_documents as s', 's.document', 'd.number')
      .innerJoin('texts as t', 't.document', 'd.number')
      .select(['d.number', 'd.id', 'd.location', 'd.title', 't.text'])
      .where('s.story', 'in', portion)
      .orderBy('d.id')
      .execute(),
  )
  return rows.map(row => ({ ...row, text: unpackText(row.text) }))
}

async function copiesAmong(
  queries: Kysely<Schema>,
  documents: readonly { readonly number: number; readonly id: string }[],
): Promise<Pick<Copy, 'from' | 'to'>[]> {
  const byNumber = new Map(documents.map(({ number, id }) => [number, id]))
  const rows = await inPortions([...byNumber.keys()], portion =>
    queries.selectFrom('copies').select(['original', 'copy']).where('original', 'in', portion).execute(),
  )
  return rows.flatMap(({ original, copy }) => {
    const to = byNumber.get(copy)
    return to === undefined ? [] : [{ from: byNumber.get(original)!, to }]
  })
}
