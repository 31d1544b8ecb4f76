import type { Sources } from './sources.ts'
import type { Surroundings } from './surroundings.ts'

const PREFIXES = { story: 't-', utterance: 'u-', speaker: 's-' } as const

/** What surrounds something that has its name from a decision: what was split, or is one with something else. */
export async function foundUnder(
  sources: Sources,
  kind: keyof typeof PREFIXES,
  id: string,
): Promise<Surroundings | null> {
  if (!id.startsWith(PREFIXES[kind])) return null
  const lists = { story: 'stories', utterance: 'utterances', speaker: 'speakers' } as const
  for (const decision of (await sources.hand()).all) {
    if (decision.kind === 'accept' || decision.kind === 'rename') continue
    const stories = await sources.store.collations.storiesAnchored(decision.anchors)
    if (stories.size === 0) continue
    const surroundings = await sources.around([...stories])
    if (surroundings.collation[lists[kind]].some(one => one.id === id)) return surroundings
  }
  return null
}
