import type { Collation } from '../model/collation.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Passage } from '../model/span.ts'
import type { Utterance } from '../model/utterance.ts'
import type { UtteranceHead } from '../store/collations.ts'
import type { PageAsked, SpeakerAnswer } from './lookup.ts'
import { foundUnder } from './made-by-decisions.ts'
import { cursorOf, limitOf, placeOf } from './paging.ts'
import { partOf } from './part-of.ts'
import type { Sources } from './sources.ts'
import { printOf, type Surroundings } from './surroundings.ts'
import { mostOf } from './utterance-answer.ts'

export async function speakerAnswer(
  sources: Sources,
  id: string,
  asked: PageAsked = {},
): Promise<SpeakerAnswer | null> {
  const { store } = sources
  const limit = limitOf(asked)
  const place = placeOf<[string, string]>(asked.cursor, ['string', 'string'])
  const voice = await voiceOf(sources, id)
  if (voice === null) return null
  const after = place === null ? undefined : { day: place[0] === '' ? null : place[0], id: place[1] }
  const heads: UtteranceHead[] = []
  for (const one of voice.voices) heads.push(...(await store.collations.utterancesOf(one, limit + 1, after)))
  heads.sort((a, b) => byCodeUnits(b.day ?? '', a.day ?? '') || byCodeUnits(a.id, b.id))
  const shown = heads.slice(0, limit)
  const again = await saidAgain(sources, voice.voices, shown)
  const stories = new Set([...shown, ...again].map(({ story }) => story))
  if (stories.size === 0) {
    const [first] = await store.collations.newest({ limit: 1, speakers: voice.voices })
    if (first !== undefined) stories.add(first.id)
  }
  const { collation, found, decisionsAbout, print } = await sources.around([...stories])
  const speaker = collation.speakers.find(one => one.id === voice.id)
  if (speaker === undefined) return null
  const own = now(collation, found, [...shown, ...again], voice.id)
  const part = partOf(collation, {
    utterances: own.map(utterance => utterance.id),
    speakers: [voice.id],
    decisions: decisionsAbout(own.flatMap(({ readings }) => readings.map(({ document }) => document))),
  })
  const statements = await store.collations.statementsBy(voice.voices)
  const last = shown.at(-1)
  const rest = {
    id: voice.id,
    seen: place === null ? seenIn(part, speaker.aliases) : [],
    alike: [],
    statements: statements - voice.elsewhere,
    next: heads.length > limit ? cursorOf([last!.day ?? '', last!.id]) : null,
  }
  return { ...rest, collation: part, stamp: printOf(['speaker', JSON.stringify(rest), print]) }
}

interface Voice {
  /** What the speaker is called now. */
  readonly id: string
  /** Under which ids the store has what he says. */
  readonly voices: readonly string[]
  /** Of these, statements that decisions have made another's. */
  readonly elsewhere: number
}

async function voiceOf(sources: Sources, id: string): Promise<Voice | null> {
  const { store } = sources
  const hand = await sources.hand()
  const [heard] = await store.collations.newest({ limit: 1, speakers: [id] })
  const near = hand.aboutSpeaker(id)
  if (near.length === 0) {
    if (heard !== undefined) return { id, voices: [id], elsewhere: 0 }
    const surroundings = await foundUnder(sources, 'speaker', id)
    return surroundings === null ? null : voiceIn(surroundings, id)
  }
  const anchored = await store.collations.storiesAnchored(near.flatMap(({ anchors }) => anchors))
  const stories = [...anchored.union(new Set(heard === undefined ? [] : [heard.id]))]
  const surroundings = await sources.around(stories)
  return voiceIn(surroundings, id)
}

function voiceIn({ collation, found }: Surroundings, id: string): Voice | null {
  const before = new Map(found.attributions.map(attribution => [attribution.id, attribution.speaker]))
  const isThere = collation.speakers.some(speaker => speaker.id === id)
  const called = collation.attributions.filter(attribution => before.get(attribution.id) === id)
  const now = isThere ? id : called.find(({ speaker }) => speaker !== null)?.speaker
  if (now === null || now === undefined) return null
  const voices = new Set(found.speakers.some(speaker => speaker.id === now) ? [now] : [])
  for (const { id: attribution, speaker } of collation.attributions)
    if (speaker === now && before.get(attribution) != null) voices.add(before.get(attribution)!)
  const elsewhere = collation.attributions.filter(attribution => {
    const voice = before.get(attribution.id)
    return voice != null && voices.has(voice) && attribution.speaker !== now
  })
  return { id: now, voices: [...voices], elsewhere: elsewhere.length }
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

/** What the utterances that a store has are now, as far as the speaker says them. */
function now(
  collation: Collation,
  found: Collation,
  heads: readonly UtteranceHead[],
  speaker: string,
): Utterance[] {
  const present = new Map(collation.utterances.map(utterance => [utterance.id, utterance]))
  const before = new Map(found.utterances.map(utterance => [utterance.id, utterance]))
  const all = heads.flatMap(
    ({ id }) => present.get(id) ?? mostOf(collation.utterances, before.get(id)?.readings ?? []) ?? [],
  )
  return [...new Set(all)].filter(utterance => utterance.speaker === speaker)
}

function seenIn({ documents }: Collation, aliases: readonly string[]) {
  const inTime = documents.toSorted((a, b) => byCodeUnits(a.published ?? '9', b.published ?? '9'))
  return aliases.flatMap(alias => {
    for (const { id, text } of inTime) {
      const at = text.indexOf(alias)
      if (at >= 0) {
        const passage: Passage = { document: id, span: [at, at + alias.length] }
        return [{ alias, passage }]
      }
    }
    return []
  })
}
