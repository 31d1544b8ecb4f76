import type { StoryAnswer } from './lookup.ts'
import { partOf } from './part-of.ts'
import { standingOf } from './revisions.ts'
import type { Sources } from './sources.ts'
import { printOf, type Surroundings } from './surroundings.ts'
import { whenAsked } from './when-asked.ts'

export async function storyAnswer(sources: Sources, id: string): Promise<StoryAnswer | null> {
  const surroundings = await sources.around([id])
  if (!surroundings.stories.includes(id)) {
    const around = await sources.made.around(sources, 'story', id)
    return around === null ? null : answerOf(sources, around, id)
  }
  const now = surroundings.isDecided ? storyNow(surroundings, id) : id
  return now === null ? null : answerOf(sources, surroundings, now)
}

export async function storyAnswerOf(sources: Sources, document: string): Promise<StoryAnswer | null> {
  const standing = await standingOf(sources.store, document)
  if (standing === null) return null
  const surroundings = await sources.around([standing.story])
  if (!surroundings.isDecided) return answerOf(sources, surroundings, standing.story)
  const now = surroundings.collation.stories.find(({ documents }) => documents.includes(standing.document))
  return now === undefined ? null : answerOf(sources, surroundings, now.id)
}

/** What a story is now: itself, or what has most of its documents. */
function storyNow({ collation: { stories }, found }: Surroundings, id: string): string | null {
  if (stories.some(story => story.id === id)) return id
  const own = new Set(found.stories.find(story => story.id === id)?.documents)
  let [best, most] = [null as string | null, 0]
  for (const story of stories) {
    const shared = story.documents.filter(document => own.has(document)).length
    if (shared > most) [best, most] = [story.id, shared]
  }
  return best
}

export function answerOf(sources: Sources, surroundings: Surroundings, id: string): StoryAnswer {
  return whenAsked({ id, stamp: printOf(['story', id, surroundings.print]) }, 'collation', () => {
    const { collation, decisionsAbout } = surroundings
    const documents = collation.stories.find(story => story.id === id)?.documents ?? []
    const part = partOf(collation, { stories: [id], decisions: decisionsAbout(documents) })
    return { ...part, copies: sources.copies.of(part) }
  })
}
