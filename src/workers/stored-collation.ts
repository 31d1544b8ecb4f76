import { SpeakerRegister } from '../collation/speakers/speaker-register.ts'
import type { StoryCollation } from '../collation/story-collation.ts'
import { wholeCollation } from '../collation/whole-collation.ts'
import type { Collation } from '../model/collation.ts'
import type { Copy } from '../model/copy.ts'
import type { Position } from '../model/utterance.ts'
import type { Store } from '../store/store.ts'
import { analyse } from '../text/analyse.ts'
import type { StoryRecord } from './story-work.ts'

/** All that a store has collated, as `collate` would give it for the same documents. Held in memory as a whole. */
export async function storedCollation(store: Store): Promise<Collation> {
  const known = await store.collations.known()
  const register = new SpeakerRegister()
  const stories: StoryCollation[] = []
  for (const [id, { speakers }] of await store.collations.records<StoryRecord>(known.stories)) {
    const story = await store.collations.story(id)
    if (story === null) continue
    register.put(id, speakers)
    stories.push(story as StoryCollation)
  }
  register.settle()
  const documents = await store.documents.getAll(stories.flatMap(({ story }) => story.documents))
  const byId = new Map(documents.map(document => [document.id, document]))
  const copies = new Map<string, Copy>()
  for (const id of new Set(known.copies.map(({ from }) => from)))
    for (const copy of await store.collations.copiesOf(id)) copies.set(`${copy.from} ${copy.to}`, copy)
  const positions: Position[] = []
  for (const speaker of new Set(known.positions.map(position => position.speaker)))
    positions.push(...(await store.collations.positionsOf(speaker)))
  return wholeCollation({
    documents,
    stories,
    speakers: register.speakers(),
    positions,
    copies: [...copies.values()],
    problems: [],
    analysis: id => analyse(byId.get(id)!),
  })
}
