import type { Span } from '../model/span.ts'
import type { Store } from '../store/store.ts'

/** Revisions that are followed, one after the other. */
const MOST_REVISIONS = 1000

/** A document that is in a story, or the nearest revision that took its place and is in one. */
export interface Standing {
  readonly document: string
  readonly story: string
}

export async function standingOf(store: Store, document: string): Promise<Standing | null> {
  let id: string | null = document
  for (let i = 0; id !== null && i < MOST_REVISIONS; i++) {
    const story = await store.collations.storyOf(id)
    if (story !== null) return { document: id, story }
    id = (await store.documents.entry(id))?.supersededBy ?? null
  }
  return null
}

/** Where the very words of a passage stand in a text; null where they do not, or several times. */
export function sameWordsIn(text: string, words: string): Span | null {
  if (words === '') return null
  const at = text.indexOf(words)
  return at < 0 || text.indexOf(words, at + 1) >= 0 ? null : [at, at + words.length]
}
