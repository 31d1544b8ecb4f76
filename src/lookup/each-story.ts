import type { StoryAnswer } from './lookup.ts'
import type { Sources } from './sources.ts'
import { answerOf } from './story-answer.ts'

/** Every story with all it has, in order of the ids that they were found under. */
export async function* eachStory(sources: Sources): AsyncGenerator<StoryAnswer> {
  let after = ''
  for (;;) {
    const heads = await sources.store.collations.stories(after)
    if (heads.length === 0) return
    for (const { id } of heads) {
      after = id
      const surroundings = await sources.around([id])
      const { collation, found } = surroundings
      const own = new Set(found.stories.find(story => story.id === id)?.documents)
      const storyOf = new Map(
        found.stories.flatMap(story => story.documents.map(document => [document, story.id])),
      )
      for (const { id: now, documents } of collation.stories) {
        if (!documents.some(document => own.has(document))) continue
        // What several have become is told with the first of them.
        const first = documents.map(document => storyOf.get(document) ?? id).sort()[0]
        if (first === id) yield answerOf(sources, surroundings, now)
      }
    }
  }
}
