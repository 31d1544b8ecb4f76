import type { Collation } from '../model/collation.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Reading, Utterance } from '../model/utterance.ts'
import type { UtteranceHead } from '../store/collations.ts'
import { foldedWords } from '../store/known-speakers.ts'
import type { PageAsked, SpeakerAnswer, SpeakerLine } from './lookup.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import { partOf } from './part-of.ts'
import type { Sources } from './sources.ts'
import { linesOf } from './speaker-lines.ts'
import { seenFirst } from './speaker-seen.ts'
import { printOf } from './surroundings.ts'
import { overlap } from './utterance-answer.ts'
import { type Voice, voicesOf } from './voices.ts'
import { whenAsked } from './when-asked.ts'

/** Names that are told where they were seen. */
const MOST_SEEN = 40
/** Namesakes that are told. */
const MOST_ALIKE = 20

export async function speakerAnswer(
  sources: Sources,
  id: string,
  asked: PageAsked = {},
): Promise<SpeakerAnswer | null> {
  const { store } = sources
  const limit = limitOf(asked)
  const place = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const [voice] = await voicesOf(sources, id)
  if (voice === undefined) return null
  const after = place === null ? undefined : { day: place[0] === '' ? null : place[0], id: place[1] }
  const heads: UtteranceHead[] = []
  for (const one of voice.voices) heads.push(...(await store.collations.utterancesOf(one, limit + 1, after)))
  heads.sort((a, b) => byCodeUnits(b.day ?? '', a.day ?? '') || byCodeUnits(a.id, b.id))
  const shown = heads.slice(0, limit)
  const again = await saidAgain(sources, voice.voices, shown)
  const all = [...shown, ...again]
  const stories = new Set(all.map(({ story }) => story))
  if (stories.size === 0) {
    const [first] = await store.collations.newest({ limit: 1, speakers: voice.voices })
    if (first !== undefined) stories.add(first.id)
  }
  const byStory = Map.groupBy(all, ({ story }) => story)
  const excerpt = (story: string) => ({ utterances: (byStory.get(story) ?? []).map(head => head.id) })
  const surroundings = await sources.around([...stories], all.length === 0 ? undefined : excerpt)
  const names = [...(await store.collations.namesOf(voice.voices)).values()].flatMap(known => known.names)
  const last = shown.at(-1)
  const rest = {
    id: voice.id,
    seen: place === null ? await seenFirst(store, voice.voices, names.slice(0, MOST_SEEN)) : [],
    alike: place === null ? await alikeTo(sources, voice) : [],
    statements: voice.said ?? (await store.collations.statementsBy(voice.voices)) - voice.elsewhere,
    next: heads.length > limit ? cursorOf([last!.day ?? '', last!.id]) : null,
  }
  const stamp = printOf(['speaker', JSON.stringify([rest, voice, names, asked]), surroundings.print])
  return whenAsked({ ...rest, stamp }, 'collation', () => {
    const { collation, found, decisionsAbout } = surroundings
    const own = now(collation, found, all, voice.id)
    const part = partOf(collation, {
      utterances: own.map(utterance => utterance.id),
      speakers: [voice.id],
      decisions: decisionsAbout(own.flatMap(({ readings }) => readings.map(({ document }) => document))),
    })
    return { ...part, speakers: withNames(part, voice, names) }
  })
}

/** By the name and with the aliases that he has over all stories. */
function withNames({ speakers }: Collation, { id, name, kind }: Voice, names: readonly string[]) {
  const known = speakers.find(speaker => speaker.id === id)
  const aliases = [...new Set([...(known?.aliases ?? [name]), ...names])]
  const own = { ...known, id, name, kind, aliases }
  return known === undefined
    ? [...speakers, own].sort((a, b) => byCodeUnits(a.id, b.id))
    : speakers.map(speaker => (speaker === known ? own : speaker))
}

async function saidAgain(
  { store }: Sources,
  voices: readonly string[],
  shown: readonly UtteranceHead[],
): Promise<UtteranceHead[]> {
  const here = new Set(shown.map(({ id }) => id))
  const again = new Set<string>()
  for (const voice of voices)
    for (const { utterances } of await store.collations.positionsOf(voice))
      if (utterances.some(id => here.has(id))) for (const id of utterances) again.add(id)
  return store.collations.utterances([...again.difference(here)])
}

/** What the utterances that a store has are now, as far as the speaker says them: one may have become several. */
function now(
  collation: Collation,
  found: Collation,
  heads: readonly UtteranceHead[],
  speaker: string,
): Utterance[] {
  const before = new Map(found.utterances.map(utterance => [utterance.id, utterance]))
  const read = Map.groupBy(
    heads.flatMap(({ id }) => before.get(id)?.readings ?? []),
    ({ attribution }) => attribution,
  )
  const isOne = ({ attribution, span }: Reading) =>
    read.get(attribution)?.some(other => overlap(span, other.span) > 0) === true
  return collation.utterances.filter(
    utterance => utterance.speaker === speaker && utterance.readings.some(isOne),
  )
}

/** People of the same surname. */
async function alikeTo(sources: Sources, { id, name, kind, voices }: Voice): Promise<SpeakerLine[]> {
  const surname = kind === 'person' ? foldedWords(name).at(-1) : undefined
  if (surname === undefined) return []
  const found = await sources.store.collations.speakers({ limit: 3 * MOST_ALIKE, name: surname })
  const alike = found.filter(
    other =>
      other.kind === 'person' && !voices.includes(other.id) && foldedWords(other.name).at(-1) === surname,
  )
  const lines = await linesOf(sources, alike.slice(0, MOST_ALIKE))
  return lines.filter(line => line.id !== id)
}
