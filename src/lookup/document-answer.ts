import type { DocumentAnswer } from './lookup.ts'
import { partOf } from './part-of.ts'
import type { Sources } from './sources.ts'
import { printOf } from './surroundings.ts'

export async function documentAnswer(sources: Sources, id: string): Promise<DocumentAnswer | null> {
  const { store } = sources
  const entry = await store.documents.entry(id)
  if (entry === null) return null
  const { document, storedAt, supersededBy } = entry
  const [revisions, story, snapshot] = await Promise.all([
    store.documents.revisions(document.location),
    store.collations.storyOf(id),
    store.snapshots.has(document.sha256),
  ])
  const rest = { id, storedAt, supersededBy, revisions, snapshot }
  const stampOf = (print: string) => printOf(['document', JSON.stringify(rest), print])
  if (story === null) {
    const annotation = await store.annotations.get(id)
    const collation = {
      documents: [document],
      // As the document alone has them: who they are among all is not known before it is collated.
      speakers: (annotation?.speakers ?? []).map(({ id, name, kind, titles }) => ({
        id,
        name,
        kind,
        aliases: [name, ...titles.filter(title => title !== name)],
      })),
      attributions: (annotation?.attributions ?? []).filter(({ negated }) => negated !== true),
      occasions: [],
      utterances: [],
      positions: [],
      stories: [],
      copies: [],
      figures: [],
      terms: [],
      problems: [],
    }
    const print = printOf([JSON.stringify([collation.attributions, collation.speakers])])
    return { ...rest, story: null, collation, stamp: stampOf(print) }
  }
  const { collation, decisionsAbout, print } = await sources.around([story], () => ({ document: id }))
  const part = partOf(collation, { documents: [id], decisions: decisionsAbout([id]) })
  const now = part.stories.find(({ documents }) => documents.includes(id))
  return {
    ...rest,
    story: now === undefined ? null : { id: now.id, title: now.title, reports: now.documents.length },
    collation: part,
    stamp: stampOf(print),
  }
}
