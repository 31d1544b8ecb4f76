import type { StoryFindings } from './collations.ts'
import type { Database, Queries } from './database.ts'
import { type HeardSpeaker, knowSpeakers, storySpeakerRow } from './known-speakers.ts'
import { lockStories } from './lock-stories.ts'
import { unpackValue } from './packed.ts'

/** Stories that are unpacked together, and written in one transaction. */
const TOGETHER = 50
/** What stories have that were collated before names were kept beside them; all others have one at least. */
const NONE = '[]'

/**
 * Gives speakers the names that their stories have for them. What has been done is done: where it is broken off, whoever opens
 * the store next goes on.
 */
export async function fillAliases(database: Database): Promise<void> {
  for (let after: string | null = ''; after !== null; )
    after = await database.write((queries: Queries) => fillSome(database, queries, after!))
}

/** The same at once, within a transaction. */
export async function fillAliasesIn(database: Database, queries: Queries): Promise<void> {
  for (let after: string | null = ''; after !== null; ) after = await fillSome(database, queries, after)
}

/** The last story that was looked at; null where there is none. */
async function fillSome(database: Database, queries: Queries, after: string): Promise<string | null> {
  await lockStories(database, queries)
  const bare = await queries
    .selectFrom('story_speakers')
    .select('story')
    .distinct()
    .where('aliases', '=', NONE)
    .where('story', '>', after)
    .orderBy('story')
    .limit(TOGETHER)
    .execute()
  if (bare.length === 0) return null
  const stories = bare.map(({ story }) => story)
  const rows = await queries
    .selectFrom('story_speakers')
    .selectAll()
    .where('story', 'in', stories)
    .where('aliases', '=', NONE)
    .execute()
  const contents = await queries
    .selectFrom('stories')
    .select(['id', 'content'])
    .where('id', 'in', stories)
    .execute()
  const kept = new Map(
    contents.flatMap(({ id, content }) =>
      unpackValue<StoryFindings>(content).speakers.map(speaker => [`${id} ${speaker.id}`, speaker] as const),
    ),
  )
  const before: HeardSpeaker[] = []
  const now: HeardSpeaker[] = []
  for (const { story, id, name, kind } of rows) {
    const speaker = kept.get(`${story} ${id}`)
    if (speaker === undefined) continue
    const known = { id, name, kind: kind as HeardSpeaker['kind'] }
    before.push({ ...known, aliases: [] })
    now.push({ ...known, aliases: speaker.aliases })
    const { aliases } = storySpeakerRow(story, speaker)
    await queries
      .updateTable('story_speakers')
      .set({ aliases })
      .where('story', '=', story)
      .where('id', '=', id)
      .execute()
  }
  await knowSpeakers(database, queries, before, now)
  return stories.at(-1)!
}
