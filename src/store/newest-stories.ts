import { type Kysely, sql } from 'kysely'
import type { StoryHead } from './collations.ts'
import { inPortions } from './portions.ts'
import type { Schema } from './schema.ts'

/** A story's place among all, the latest first: its last day, empty where it has none, and its id. */
export type StoryPlace = readonly [day: string, id: string]

export interface StoriesAsked {
  readonly limit: number
  /** Behind this place. */
  readonly after?: StoryPlace | null
  /** Only those in which one of these is heard. */
  readonly speakers?: readonly string[]
}

/** A document as lists of stories name it. */
export interface StoryMember {
  readonly id: string
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
}

export interface ListedStory extends StoryHead {
  /** In the order in which they came. */
  readonly members: readonly StoryMember[]
}

/** One page of stories with their documents; what has no day comes last. */
export async function newestStories(
  queries: Kysely<Schema>,
  { limit, after = null, speakers }: StoriesAsked,
): Promise<ListedStory[]> {
  const day = sql<string>`coalesce(last_day, '')`
  let asked = queries
    .selectFrom('stories')
    .select(['id', 'title', 'size', 'first_day', 'last_day'])
    .orderBy(day, 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (after !== null) asked = asked.where(sql<boolean>`(${day}, id) < (${after[0]}, ${after[1]})`)
  if (speakers !== undefined)
    asked = asked.where('id', 'in', eb =>
      eb.selectFrom('story_speakers').select('story').where('story_speakers.id', 'in', speakers),
    )
  const rows = await asked.execute()
  const members = await membersOf(
    queries,
    rows.map(({ id }) => id),
  )
  return rows.map(row => ({
    id: row.id,
    title: row.title,
    documents: row.size,
    days: row.first_day === null || row.last_day === null ? null : [row.first_day, row.last_day],
    members: members.get(row.id) ?? [],
  }))
}

/** By story, its documents in the order in which they came. */
export async function membersOf(
  queries: Kysely<Schema>,
  stories: readonly string[],
): Promise<Map<string, StoryMember[]>> {
  const rows = await inPortions(stories, portion =>
    queries
      .selectFrom('story_documents as s')
      .innerJoin('documents as d', 'd.number', 's.document')
      .select(['s.story', 'd.number', 'd.id', 'd.location', 'd.outlet', 'd.title'])
      .where('s.story', 'in', portion)
      .execute(),
  )
  rows.sort((a, b) => a.number - b.number)
  const byStory = new Map<string, StoryMember[]>()
  for (const { story, id, location, outlet, title } of rows) {
    const known = byStory.get(story)
    const member = { id, location, outlet, title }
    if (known === undefined) byStory.set(story, [member])
    else known.push(member)
  }
  return byStory
}
