import { documentLabel } from '../model/document-label.ts'
import { byCodeUnits } from '../model/order.ts'
import type { ListedStory, StoryPlace } from '../store/newest-stories.ts'
import type { Page, PageAsked, StoryLine } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'

export async function storyLines(
  sources: Sources,
  asked: PageAsked & { readonly speaker?: string } = {},
): Promise<Page<StoryLine>> {
  const limit = limitOf(asked)
  const after = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const hand = await sources.hand()
  const speakers = asked.speaker === undefined ? undefined : [asked.speaker]
  const found = await sources.store.collations.newest({
    limit: limit + 1,
    after,
    ...(speakers === undefined ? {} : { speakers }),
  })
  const shown = found.slice(0, limit)
  const items: StoryLine[] = []
  for (const story of shown) {
    const isDecided = [...hand.about(story.members)].some(({ anchors }) =>
      anchors.some(({ kind }) => kind === 'story'),
    )
    items.push(...(isDecided ? await decidedLines(sources, story) : [lineOf(story)]))
  }
  const last = shown.at(-1)
  return { items, next: found.length > limit ? cursorOf(placeIn(last!)) : null }
}

function placeIn({ days, id }: ListedStory): StoryPlace {
  return [days?.[1] ?? '', id]
}

function lineOf({ id, title, documents, days, members }: ListedStory): StoryLine {
  const outlets = new Set(members.map(documentLabel))
  const titled = members.filter(member => member.title === title)
  const named = titled.find(({ outlet }) => outlet !== null) ?? titled[0]
  return {
    id,
    title,
    document: members[0]?.id ?? '',
    titleOutlet: named === undefined ? null : documentLabel(named),
    reports: documents,
    outlets: [...outlets].sort(byCodeUnits),
    days,
  }
}

/** What decisions have made of a story: of several that are one, that line is where its latest report was found. */
async function decidedLines(sources: Sources, { id: found, members }: ListedStory): Promise<StoryLine[]> {
  const { collation } = await sources.around([found])
  const own = new Set(members.map(({ id }) => id))
  const byId = new Map(collation.documents.map(document => [document.id, document]))
  return collation.stories.flatMap(({ id, title, documents }) => {
    const all = documents.flatMap(document => byId.get(document) ?? [])
    const day = ({ published }: { readonly published: string | null }) =>
      published !== null && /^\d{4}-\d{2}-\d{2}/.test(published) ? published.slice(0, 10) : ''
    const latest = all.toSorted((a, b) => byCodeUnits(day(b), day(a)) || byCodeUnits(a.id, b.id))[0]
    if (latest === undefined || !own.has(latest.id)) return []
    const days = all.map(day).filter(Boolean).sort(byCodeUnits)
    return [
      lineOf({
        id,
        title,
        documents: documents.length,
        days: days.length === 0 ? null : [days[0]!, days.at(-1)!],
        members: all,
      }),
    ]
  })
}
