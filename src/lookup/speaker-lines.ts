import { speakerKey } from '../store/known-speakers.ts'
import type { DecidedVoice, DecidedVoices } from '../store/search/decided-voice.ts'
import { bearsName, type ListedSpeaker, type SpeakerPlace } from '../store/speakers-by-name.ts'
import type { Page, PageAsked, SpeakerLine } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import type { Sources } from './sources.ts'
import { voicesOf } from './voices.ts'

/** Somebody in the list: as the store has him, or as people have decided him. */
interface Listed {
  readonly place: SpeakerPlace
  readonly speaker: ListedSpeaker | DecidedVoice
}

/** Whoever is decided about stands once, under the name that he has now. */
export async function speakerLines(
  sources: Sources,
  asked: PageAsked & { readonly name?: string } = {},
): Promise<Page<SpeakerLine>> {
  const limit = limitOf(asked)
  const after = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const voices = await sources.store.decisions.voices()
  const found = await sources.store.collations.speakers({
    limit: limit + 1,
    after,
    ...(asked.name === undefined ? {} : { name: asked.name }),
    ...(voices.isEmpty ? {} : { without: id => voices.isDecided(id) }),
  })
  const all: Listed[] = found.map(speaker => ({ place: speaker.place, speaker }))
  if (!voices.isEmpty) all.push(...decidedBehind(voices, after, asked.name))
  all.sort((a, b) => byPlace(a.place, b.place))
  const shown = all.slice(0, limit)
  return {
    items: await Promise.all(shown.map(({ speaker }) => lineOf(sources, speaker))),
    next: all.length > limit ? cursorOf(shown.at(-1)!.place) : null,
  }
}

function decidedBehind(
  voices: DecidedVoices,
  after: SpeakerPlace | null,
  name: string | undefined,
): Listed[] {
  return placesOf(voices).filter(
    ({ place, speaker: { askedBy, written } }) =>
      (after === null || byPlace(place, after) > 0) &&
      (name === undefined || bearsName([...askedBy, ...written], name)),
  )
}

const known = new WeakMap<DecidedVoices, readonly (Listed & { readonly speaker: DecidedVoice })[]>()

/** Worked out once for all pages of a list. */
function placesOf(voices: DecidedVoices) {
  const places =
    known.get(voices) ??
    voices.all.map(speaker => ({ place: [speakerKey(speaker.name), speaker.id] as const, speaker }))
  known.set(voices, places)
  return places
}

/** As the store sorts them. */
function byPlace(a: SpeakerPlace, b: SpeakerPlace): number {
  return byBytes(a[0], b[0]) || byBytes(a[1], b[1])
}

function byBytes(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Each who is decided about once. */
export async function linesOf(sources: Sources, found: readonly ListedSpeaker[]): Promise<SpeakerLine[]> {
  const voices = await sources.store.decisions.voices()
  const lines = new Map<string, SpeakerLine>()
  for (const speaker of found) {
    const decided = voices.ofSpeaker(speaker.id)
    if (decided === null && voices.isDecided(speaker.id)) continue
    const now = decided ?? speaker
    if (!lines.has(now.id)) lines.set(now.id, await lineOf(sources, now))
  }
  return [...lines.values()]
}

async function lineOf(sources: Sources, speaker: ListedSpeaker | DecidedVoice): Promise<SpeakerLine> {
  const { id, name, kind } = speaker
  if ('stories' in speaker) return { id, name, kind, stories: speaker.stories }
  const { storiesOfSpeaker } = sources.store.collations
  const isWhole = speaker.besides.length + speaker.without.length === 0
  const [voice] = isWhole ? [] : await voicesOf(sources, id)
  const heardIn = new Set(voice?.madeIn)
  if (voice?.madeIn == null)
    for (const one of voice?.voices ?? speaker.speakers)
      for (const story of await storiesOfSpeaker(one)) heardIn.add(story)
  return { id, name, kind, stories: heardIn.size }
}
