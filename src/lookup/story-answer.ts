import { comparedCopies } from '../collation/whole-collation.ts'
import type { Collation } from '../model/collation.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'
import type { StoryAnswer } from './lookup.ts'
import { foundUnder } from './made-by-decisions.ts'
import { partOf } from './part-of.ts'
import { standingOf } from './revisions.ts'
import type { Sources } from './sources.ts'
import { printOf, type Surroundings } from './surroundings.ts'

export async function storyAnswer(sources: Sources, id: string): Promise<StoryAnswer | null> {
  const [kept] = await sources.store.collations.kept([id])
  if (kept === undefined) {
    const surroundings = await foundUnder(sources, 'story', id)
    return surroundings === null ? null : answerOf(surroundings, id)
  }
  const surroundings = await sources.around([id])
  const now = storyNow(surroundings.collation, id, kept.findings().story.documents)
  return now === null ? null : answerOf(surroundings, now)
}

export async function storyAnswerOf(sources: Sources, document: string): Promise<StoryAnswer | null> {
  const standing = await standingOf(sources.store, document)
  if (standing === null) return null
  const surroundings = await sources.around([standing.story])
  const now = surroundings.collation.stories.find(({ documents }) => documents.includes(standing.document))
  return now === undefined ? null : answerOf(surroundings, now.id)
}

/** What a story is now: itself, or what has most of its documents. */
function storyNow({ stories }: Collation, id: string, documents: readonly string[]): string | null {
  if (stories.some(story => story.id === id)) return id
  const own = new Set(documents)
  let [best, most] = [null as string | null, 0]
  for (const story of stories) {
    const shared = story.documents.filter(document => own.has(document)).length
    if (shared > most) [best, most] = [story.id, shared]
  }
  return best
}

export function answerOf(surroundings: Surroundings, id: string): StoryAnswer {
  const { collation, decisionsAbout, print } = surroundings
  const { documents } = collation.stories.find(story => story.id === id)!
  const part = partOf(collation, { stories: [id], decisions: decisionsAbout(documents) })
  return { id, collation: { ...part, copies: compared(part) }, stamp: printOf(['story', id, print]) }
}

/** With what each copy has changed. */
function compared({ documents, copies }: Collation) {
  const byId = new Map(documents.map(document => [document.id, document]))
  const known = new Map<string, TextAnalysis>()
  return comparedCopies(copies, id => {
    const analysis = known.get(id) ?? analyse(byId.get(id)!)
    known.set(id, analysis)
    return analysis
  })
}
