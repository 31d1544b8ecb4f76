import type { Attribution } from '../model/attribution.ts'
import { identifier } from '../model/identifier.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Position } from '../model/utterance.ts'
import type { Laid } from './laid.ts'
import { inParts, type LaidUtterance } from './laid-utterance.ts'
import type { Mark } from './marks.ts'
import { occasionWithin } from './occasion-within.ts'

/**
 * Several speakers in the place of one: each of the parts is what another said, all else stays with him. An utterance
 * that several of them have said in different reports is one of each; so are positions and occasions.
 */
export function divideSpeaker(
  laid: Laid,
  speaker: Speaker,
  { parts, mark }: { parts: readonly (readonly Attribution[])[]; mark: Mark },
): void {
  const moved = new Set(parts.flat())
  const said = laid.saidBy(speaker.id)
  const documents = new Set([
    ...(laid.present.get('speaker', speaker.id)?.apart ?? []),
    ...said.map(({ document }) => document),
  ])
  const apart = [...documents].sort(byCodeUnits)
  const left = said.filter(attribution => !moved.has(attribution))
  const come = parts.map(list => {
    const ids = list.map(({ id }) => id).sort(byCodeUnits)
    return { id: identifier('s', [speaker.id, ...ids]), said: list }
  })
  for (const { id, said: list } of come) {
    const own = list.map(attribution => ({ ...attribution, speaker: id }))
    for (const attribution of own) laid.attributions.set(attribution.id, attribution)
    laid.made.add(id)
    const { name, aliases } = namedIn(list, speaker, laid)
    laid.putSpeaker({ id, name, kind: speaker.kind, aliases }, own, apart)
    laid.marks.add('speaker', id, mark)
  }
  const ids = come.map(({ id }) => id)
  const touched = utterancesOf([...moved], speaker, laid)
  const positions = new Set(touched.flatMap(({ id }) => laid.positionsOf(id)))
  const parted = new Map(
    touched.map(utterance => [utterance.id, divideUtterance(utterance, { speaker, ids, mark, laid })]),
  )
  for (const position of positions) dividePosition(position, speaker, { ids, parted, laid })
  divideOccasions(new Set(touched.flatMap(({ occasion }) => occasion ?? [])), speaker, laid)
  if (left.length > 0 || isAddressed(speaker, laid)) {
    const isRenamed = laid.marks.of('speaker', speaker.id).some(({ kind }) => kind === 'rename')
    const keepsNames = isRenamed || left.length === 0
    laid.putSpeaker(keepsNames ? speaker : { ...speaker, ...namedIn(left, speaker, laid) }, left, apart)
    laid.marks.add('speaker', speaker.id, mark)
  } else laid.dropSpeaker(speaker.id)
}

/** Of his names those that stand in the documents that let him speak; all, where none does. */
function namedIn(
  said: readonly Attribution[],
  { name, aliases }: Speaker,
  laid: Laid,
): Pick<Speaker, 'name' | 'aliases'> {
  const documents = [...new Set(said.map(({ document }) => document))]
  const texts = documents.map(id => laid.present.document(id)!.text.replace(/\s+/g, ' '))
  const stands = (alias: string) => texts.some(text => hasWords(text, alias))
  const own = aliases.filter(stands)
  if (own.length === 0 || own.includes(name) || stands(name))
    return { name, aliases: own.length > 0 ? own : aliases }
  // The fullest name goes before a title by itself.
  return { name: own.toSorted((a, b) => namesIn(b) - namesIn(a))[0]!, aliases: own }
}

function namesIn(alias: string): number {
  return alias.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0
}

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!/\p{L}$/u.test(text.slice(0, at).slice(-2)) && !/^\p{L}/u.test(text.slice(at + words.length)))
      return true
  return false
}

function utterancesOf(attributions: readonly Attribution[], { id }: Speaker, laid: Laid): LaidUtterance[] {
  const all = attributions.flatMap(attribution => laid.utterancesOf(attribution.id))
  return [...new Set(all)].filter(utterance => laid.speakerNow(utterance.speaker) === id)
}

/** What nobody is known to have said in it stays with him, or with the first of the others where he has said none of it. */
function divideUtterance(
  utterance: LaidUtterance,
  { speaker, ids, mark, laid }: { speaker: Speaker; ids: readonly string[]; mark: Mark; laid: Laid },
): LaidUtterance[] {
  const voiceOf = (attribution: string) => laid.speakerNow(laid.attributions.get(attribution)!.speaker)
  const voices = utterance.readings.map(reading => voiceOf(reading.attribution))
  const others = voices.filter(voice => voice !== null && ids.includes(voice))
  const keeper = voices.includes(speaker.id) ? speaker.id : others[0]!
  const groups = Map.groupBy(utterance.readings, reading => {
    const voice = voiceOf(reading.attribution)
    return voice !== null && ids.includes(voice) ? voice : keeper
  })
  if (groups.size === 1) {
    const now = { ...utterance, speaker: keeper }
    laid.amend(now)
    laid.marks.add('utterance', now.id, mark)
    return [now]
  }
  const occasion = utterance.occasion === null ? undefined : laid.occasions.get(utterance.occasion)
  const come = inParts(
    [...groups].map(([voice, readings]) => {
      const isThere = readings.some(({ document }) => occasion?.documents.includes(document))
      return {
        ...laid.utteranceOf(readings, utterance),
        speaker: voice,
        occasion: isThere ? occasion!.id : null,
      }
    }),
  )
  const heir = keeper === speaker.id ? come.find(part => part.speaker === keeper)! : null
  laid.exchange([utterance], come, heir)
  for (const { id } of come) laid.marks.add('utterance', id, mark)
  return come
}

function dividePosition(
  position: Position,
  speaker: Speaker,
  { ids, parted, laid }: { ids: readonly string[]; parted: ReadonlyMap<string, LaidUtterance[]>; laid: Laid },
): void {
  const all = position.utterances.flatMap(id => parted.get(id)?.map(part => part.id) ?? [id])
  let here = laid.now('position', position.id)
  for (const by of [speaker.id, ...ids]) {
    const own = all.filter(id => laid.speakerNow(laid.utterances.get(id)?.speaker ?? null) === by)
    if (own.length < 2) continue
    laid.regroup(here === null ? [] : [here], by, own)
    here = null
  }
  if (here !== null) laid.regroup([here], speaker.id, [])
}

/** Each who spoke on it has an occasion of his own, as the reports have it that let him speak. */
function divideOccasions(ids: ReadonlySet<string>, speaker: Speaker, laid: Laid): void {
  for (const id of ids) {
    const occasion = laid.occasions.get(id)!
    const spoken = [...laid.idsIn('utterance', occasion.documents)]
      .map(utterance => laid.utterances.get(utterance)!)
      .filter(utterance => utterance.occasion === id)
    laid.dropOccasion(id)
    for (const [by, own] of Map.groupBy(spoken, utterance => laid.speakerNow(utterance.speaker))) {
      const isHis = by === null || by === speaker.id
      const now = occasionOf(
        occasion,
        isHis ? speaker.id : by,
        isHis ? id : identifier('o', [by, id]),
        own,
        laid,
      )
      for (const utterance of own) laid.amend({ ...utterance, occasion: now?.id ?? null })
      if (now === null) continue
      laid.putOccasion(now)
      laid.spokenOn.add(now.id)
    }
  }
}

function occasionOf(
  occasion: Occasion,
  speaker: string,
  id: string,
  spoken: readonly LaidUtterance[],
  laid: Laid,
): Occasion | null {
  const documents = new Set(spoken.flatMap(({ readings }) => readings.map(({ document }) => document)))
  return occasionWithin(occasion, { id, speaker, documents }, passage => laid.textOf(passage))
}

function isAddressed({ id }: Speaker, laid: Laid): boolean {
  return laid.attributions.values().some(({ addressee }) => laid.speakerNow(addressee) === id)
}
