import type { Speaker } from '../model/speaker.ts'
import type { Sources } from './sources.ts'
import type { Surroundings } from './surroundings.ts'

/** A speaker as decisions have him. */
export interface Voice extends Pick<Speaker, 'id' | 'name' | 'kind'> {
  /** Under which ids the store has what he says. */
  readonly voices: readonly string[]
  /** Statements under these ids that decisions have made another's, or nobody's. */
  readonly elsewhere: number
  /** Statements of one who was split from another, and his stories; null of all others. */
  readonly said: number | null
  readonly madeIn: readonly string[] | null
}

/** Whom an id means now: the first is who has most of what it meant. Empty where it means nobody. */
export async function voicesOf(sources: Sources, id: string): Promise<Voice[]> {
  const { store } = sources
  const near = (await sources.hand()).aboutSpeaker(id)
  const known = (await store.collations.namesOf([id])).get(id)
  if (near.length === 0) {
    if (known !== undefined) return [{ id, ...plain(known), voices: [id], ...UNTOUCHED }]
    const surroundings = await sources.made.around(sources, 'speaker', id)
    return surroundings === null ? [] : voicesIn(surroundings, id)
  }
  const stories = await store.collations.storiesAnchored(near.flatMap(({ anchors }) => anchors))
  const [heard] = known === undefined ? [] : await store.collations.newest({ limit: 1, speakers: [id] })
  if (heard !== undefined) stories.add(heard.id)
  return stories.size === 0 ? [] : voicesIn(await sources.around([...stories]), id)
}

const UNTOUCHED = { elsewhere: 0, said: null, madeIn: null }

function plain({ name, kind }: { readonly name: string; readonly kind: string }) {
  return { name, kind: kind as Speaker['kind'] }
}

function voicesIn({ collation, found }: Surroundings, id: string): Voice[] {
  const before = new Map(found.attributions.map(({ id: attribution, speaker }) => [attribution, speaker]))
  const speakers = new Map(collation.speakers.map(speaker => [speaker.id, speaker]))
  const meant = new Map<string, number>(speakers.has(id) ? [[id, Number.POSITIVE_INFINITY]] : [])
  for (const { id: attribution, speaker } of collation.attributions)
    if (speaker !== null && before.get(attribution) === id) meant.set(speaker, (meant.get(speaker) ?? 0) + 1)
  const storyOf = new Map(collation.stories.flatMap(story => story.documents.map(one => [one, story.id])))
  const foundIds = new Set(found.speakers.map(speaker => speaker.id))
  return [...meant]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([now]): Voice[] => {
      const speaker = speakers.get(now)
      if (speaker === undefined) return []
      const own = collation.attributions.filter(attribution => attribution.speaker === now)
      const voices = new Set(foundIds.has(now) ? [now] : [])
      for (const { id: attribution } of own)
        if (before.get(attribution) != null) voices.add(before.get(attribution)!)
      const kept = new Set(own.map(attribution => attribution.id))
      const moved = found.attributions.filter(
        attribution =>
          attribution.speaker !== null && voices.has(attribution.speaker) && !kept.has(attribution.id),
      )
      const isMade = !foundIds.has(now)
      return [
        {
          id: now,
          name: speaker.name,
          kind: speaker.kind,
          voices: [...voices],
          elsewhere: moved.length,
          said: isMade ? own.length : null,
          madeIn: isMade ? [...new Set(own.flatMap(({ document }) => storyOf.get(document) ?? []))] : null,
        },
      ]
    })
}
