import type { Passage, Span } from '../model/span.ts'
import type { Reading, Utterance } from '../model/utterance.ts'
import type { UtteranceAnswer } from './lookup.ts'
import { partOf } from './part-of.ts'
import { sameWordsIn, standingOf } from './revisions.ts'
import type { Sources } from './sources.ts'
import { printOf, type Surroundings } from './surroundings.ts'
import { whenAsked } from './when-asked.ts'

export async function utteranceAnswer(sources: Sources, id: string): Promise<UtteranceAnswer | null> {
  const head = await sources.store.collations.utterance(id)
  if (head === null) {
    const surroundings = await sources.made.around(sources, 'utterance', id)
    return surroundings === null ? null : answerOf(surroundings, id)
  }
  const surroundings = await sources.around([head.story], () => ({ utterances: [id] }))
  if (surroundings.collation.utterances.some(one => one.id === id)) return answerOf(surroundings, id)
  const found = surroundings.found.utterances.find(one => one.id === id)
  const now = mostOf(surroundings.collation.utterances, found?.readings ?? [])
  return now === null ? null : answerOf(surroundings, now.id)
}

export async function utteranceAnswerAt(sources: Sources, passage: Passage): Promise<UtteranceAnswer | null> {
  const { store } = sources
  const standing = await standingOf(store, passage.document)
  if (standing === null) return null
  const isCurrent = standing.document === passage.document
  const surroundings = await sources.around([standing.story], () =>
    isCurrent ? passage : { document: standing.document },
  )
  const { collation } = surroundings
  let { span } = passage
  if (!isCurrent) {
    const before = await store.documents.get(passage.document)
    const now = collation.documents.find(({ id }) => id === standing.document)
    const same = before && now && sameWordsIn(now.text, before.text.slice(...span))
    if (!same) return null
    span = same
  }
  const reading = { document: standing.document, span }
  const now = mostOf(collation.utterances, [reading])
  return now === null ? null : answerOf(surroundings, now.id)
}

/** That which has most of some passages, and of two that do least besides. */
function mostOf(utterances: readonly Utterance[], passages: readonly Passage[]): Utterance | null {
  const wanted = Map.groupBy(passages, ({ document }) => document)
  let best: { readonly utterance: Utterance; readonly shared: number; readonly besides: number } | null = null
  for (const utterance of utterances) {
    let [shared, besides] = [0, 0]
    for (const { document, span } of utterance.readings as readonly Reading[]) {
      const own = (wanted.get(document) ?? []).reduce((sum, other) => sum + overlap(span, other.span), 0)
      shared += own
      if (own > 0) besides += span[1] - span[0] - own
    }
    if (shared === 0) continue
    if (best === null || shared > best.shared || (shared === best.shared && besides < best.besides))
      best = { utterance, shared, besides }
  }
  return best?.utterance ?? null
}

export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
}

function answerOf(surroundings: Surroundings, id: string): UtteranceAnswer {
  const { collation, decisionsAbout, print } = surroundings
  const { readings } = collation.utterances.find(one => one.id === id)!
  const [{ document }] = readings as [Reading]
  const { id: story, title, documents } = collation.stories.find(one => one.documents.includes(document))!
  const answer = {
    id,
    story: { id: story, title, document: documents[0]!, reports: documents.length },
    stamp: printOf(['utterance', id, print]),
  }
  return whenAsked(answer, 'collation', () =>
    partOf(collation, {
      utterances: [id],
      decisions: decisionsAbout(readings.map(reading => reading.document)),
    }),
  )
}
