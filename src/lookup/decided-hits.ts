import { type Decision, isOfWholeSpeakers } from '../decisions/decision.ts'
import type { Collation } from '../model/collation.ts'
import type { StatementHit } from '../store/search/search.ts'
import type { FoundStatement } from './lookup.ts'
import type { Sources } from './sources.ts'

type Named = NonNullable<FoundStatement['decidedSpeaker']>

/**
 * Statements as search has found them. Where more was decided in their documents than who somebody is, each is as its story
 * has it now: what somebody has rejected is left out.
 */
export async function decidedHits(
  sources: Sources,
  hits: readonly StatementHit[],
): Promise<readonly FoundStatement[]> {
  const hand = await sources.hand()
  if (hand.all.length === 0) return hits
  const looking = hits.filter(({ document, location }) =>
    [...hand.about([{ id: document, location }])].some(movesStatements),
  )
  const now = await decidedStatements(sources, looking)
  return hits.flatMap(hit => {
    const decided = now.has(hit.id) ? now.get(hit.id)! : hit.decidedSpeaker
    return decided === 'rejected' ? [] : [{ ...hit, decidedSpeaker: decided }]
  })
}

/** To accept something, or to call it otherwise, makes no statement another's. */
function movesStatements(decision: Decision): boolean {
  return decision.kind !== 'accept' && decision.kind !== 'rename' && !isOfWholeSpeakers(decision)
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
