import type { Collation } from '../model/collation.ts'
import type { StatementHit } from '../store/search/search.ts'
import type { DecisionsAtHand } from './decisions-at-hand.ts'
import type { FoundStatement } from './lookup.ts'
import type { Sources } from './sources.ts'
import { voicesOf } from './voices.ts'

type Named = NonNullable<FoundStatement['decidedSpeaker']>

/**
 * Statements as search has found them, each with who has said it where people have decided that this is another, or is
 * called otherwise. What somebody has rejected is left out.
 */
export async function decidedHits(
  sources: Sources,
  hits: readonly StatementHit[],
): Promise<FoundStatement[]> {
  const hand = await sources.hand()
  if (hand.all.length === 0) return hits.map(hit => ({ ...hit, decidedSpeaker: null }))
  const { whole, several } = await decidedSpeakers(sources, hand, hits)
  const looking = hits.filter(
    ({ document, location, speaker }) =>
      several.has(speaker ?? '') || hand.about([{ id: document, location }]).size > 0,
  )
  const now = await decidedStatements(sources, looking)
  return hits.flatMap(hit => {
    const decided = now.has(hit.id) ? now.get(hit.id)! : whole.get(hit.speaker ?? '')
    return decided === 'rejected' ? [] : [{ ...hit, decidedSpeaker: decided ?? null }]
  })
}

/** Who is another as a whole, or is called otherwise; and who is several now, so that each statement has to be looked at. */
async function decidedSpeakers(sources: Sources, hand: DecisionsAtHand, hits: readonly StatementHit[]) {
  const heard = new Set(hits.flatMap(({ speaker }) => speaker ?? []))
  const ids = [...heard].filter(id => hand.aboutSpeaker(id).length > 0)
  const known = await sources.store.collations.namesOf(ids)
  const whole = new Map<string, Named>()
  const several = new Set<string>()
  for (const id of ids) {
    const [voice, ...others] = await voicesOf(sources, id)
    if (voice === undefined) continue
    const { id: now, name } = voice
    if (others.length > 0) several.add(id)
    else if (now !== id || name !== known.get(id)?.name) whole.set(id, { id: now, name })
  }
  return { whole, several }
}

/** By attributions that are looked at and still known to their stories; null where they are as they were found. */
async function decidedStatements(sources: Sources, hits: readonly StatementHit[]) {
  const stories = await sources.store.collations.storiesOf(hits.map(({ document }) => document))
  const statements = new Map<string, Named | 'rejected' | null>()
  for (const story of new Set(stories.values())) {
    const { collation, found } = await sources.around([story])
    const [before, now] = [speakersBy(found), speakersBy(collation)]
    for (const { id } of hits) {
      const [was, is] = [before.get(id), now.get(id)]
      if (was === undefined) continue
      if (is === undefined) statements.set(id, 'rejected')
      else statements.set(id, is !== null && (is.id !== was?.id || is.name !== was.name) ? is : null)
    }
  }
  return statements
}

/** By attributions, who is behind them; null where nobody could be told. */
function speakersBy({ attributions, speakers }: Collation): Map<string, Named | null> {
  const byId = new Map(speakers.map(({ id, name }) => [id, { id, name }]))
  return new Map(attributions.map(({ id, speaker }) => [id, byId.get(speaker ?? '') ?? null]))
}
