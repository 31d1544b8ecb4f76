import type { FindingKind } from '../../decisions/anchor.ts'
import type { PartMember } from '../../decisions/decision.ts'
import type { Lookup } from '../../lookup/lookup.ts'
import type { Collation } from '../../model/collation.ts'
import { documentLabel } from '../../model/document-label.ts'
import type { Position, Reading, Utterance } from '../../model/utterance.ts'
import type { Alike, Member } from '../../web/deciding-view.tsx'
import { findingPlace } from '../../web/finding-place.ts'
import { memberValue } from './decision-asked.ts'
import { runningWords } from './running-words.ts'

/** What a decision is about, as the page that asks for more shows it. */
export interface SubjectShown {
  readonly kind: FindingKind
  readonly id: string
  readonly name: string
  /** Of what was said: who reports it of whom. */
  readonly lead: string | null
  /** Path of where it is shown. */
  readonly place: string | null
  /** What it can be split into. */
  readonly members: readonly Member[]
  /** Whether there are more than these. */
  readonly more: boolean
  /** What it may be one with. */
  readonly alike: readonly Alike[]
}

/** Statements of a speaker that are shown at once, and things that something may be one with. */
const STATEMENTS = 200
const ALIKE = 12

/**
 * Looks up what is to be decided about. `find`: words by which to look for what it may be one with. Null where nothing has
 * the id, or it is of a kind that has nothing to ask for.
 */
export async function subjectShown(
  lookup: Lookup,
  kind: FindingKind,
  id: string,
  { find, within }: { find: string; within: string | null },
): Promise<SubjectShown | null> {
  switch (kind) {
    case 'story':
      return storyShown(lookup, id, find)
    case 'utterance':
      return utteranceShown(lookup, id, find)
    case 'speaker':
      return speakerShown(lookup, id, find)
    case 'position':
      return within === null ? null : positionShown(lookup, id, within)
    default:
      return null
  }
}

async function storyShown(lookup: Lookup, id: string, find: string): Promise<SubjectShown | null> {
  const answer = await lookup.story(id)
  const story = answer?.collation.stories.find(one => one.id === answer.id)
  if (!answer || !story) return null
  const byId = new Map(answer.collation.documents.map(document => [document.id, document]))
  const members = story.documents.flatMap((one): Member | [] => {
    const document = byId.get(one)
    if (!document) return []
    return {
      value: one,
      outlet: documentLabel(document),
      words: runningWords(document.title ?? document.text),
      language: document.language,
      day: document.published,
      place: null,
    }
  })
  const alike = await storiesAlike(lookup, story.id, find === '' ? wordsOf(story.title) : find)
  const name = runningWords(story.title)
  return {
    kind: 'story',
    id: story.id,
    name,
    lead: null,
    place: findingPlace({ kind: 'story', id }),
    members,
    more: false,
    alike,
  }
}

/** Any of the words that tell most: the longest of a title. */
function wordsOf(title: string): string {
  const words = new Set(title.match(/[\p{L}\p{N}]{4,40}/gu) ?? [])
  return [...words]
    .sort((a, b) => b.length - a.length)
    .slice(0, 5)
    .join(' OR ')
}

async function storiesAlike(lookup: Lookup, own: string, query: string): Promise<Alike[]> {
  if (query === '') return []
  // What no query is finds nothing: it is a help, and ids can be given.
  const found = await lookup.searchDocuments(query, { limit: 3 * ALIKE }).catch(() => null)
  const alike = new Map<string, Alike>()
  for (const { document } of found?.items ?? []) {
    if (alike.size === ALIKE) break
    const answer = await lookup.storyOf(document)
    const story = answer?.collation.stories.find(one => one.id === answer.id)
    if (!story || story.id === own || alike.has(story.id)) continue
    const outlets = new Set(answer!.collation.documents.map(documentLabel))
    alike.set(story.id, {
      id: story.id,
      name: runningWords(story.title),
      lead: null,
      note: `${story.documents.length === 1 ? '1 report' : `${story.documents.length} reports`} by ${[...outlets].slice(0, 3).join(', ')}`,
      place: findingPlace({ kind: 'story', id: story.id })!,
    })
  }
  return [...alike.values()]
}

async function utteranceShown(lookup: Lookup, id: string, find: string): Promise<SubjectShown | null> {
  const answer = await lookup.utterance(id)
  const utterance = answer?.collation.utterances.find(one => one.id === answer.id)
  if (!answer || !utterance) return null
  const { collation } = answer
  const story = await lookup.story(answer.story.id)
  const times = Map.groupBy(utterance.readings, ({ attribution }) => attribution)
  const memberOf = (reading: Reading): PartMember =>
    times.get(reading.attribution)!.length === 1
      ? reading.attribution
      : { document: reading.document, span: reading.span }
  const others = (story?.collation.utterances ?? []).filter(other => other.id !== utterance.id)
  return {
    kind: 'utterance',
    id: utterance.id,
    name: wordsOfUtterance(utterance, collation),
    lead: leadOf(utterance, collation),
    place: findingPlace({ kind: 'utterance', id: utterance.id }),
    members: utterance.readings.map(reading => ({
      value: memberValue(memberOf(reading)),
      ...shownAt(reading, collation),
    })),
    more: false,
    alike: story === null ? [] : utterancesAlike(utterance, others, story.collation, find),
  }
}

/** Of the same story; those of the same speaker first, then by how many words they have in common. */
function utterancesAlike(
  { speaker, readings }: Utterance,
  others: readonly Utterance[],
  collation: Collation,
  find: string,
): Alike[] {
  const textOf = textsOf(collation)
  const own = wordSet(readings.map(textOf).join(' '))
  const wanted = wordSet(find)
  return others
    .map(other => {
      const words = wordSet(other.readings.map(textOf).join(' '))
      const common = (find === '' ? own : wanted).intersection(words).size
      return { other, common, isSame: speaker !== null && other.speaker === speaker }
    })
    .filter(({ common }) => find === '' || common > 0)
    .sort((a, b) => Number(b.isSame) - Number(a.isSame) || b.common - a.common)
    .slice(0, ALIKE)
    .map(({ other }) => ({
      id: other.id,
      name: wordsOfUtterance(other, collation),
      lead: leadOf(other, collation),
      note: `${new Set(other.readings.map(({ document }) => document)).size} of the story’s reports`,
      place: findingPlace({ kind: 'utterance', id: other.id })!,
    }))
}

function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
}

async function speakerShown(lookup: Lookup, id: string, find: string): Promise<SubjectShown | null> {
  const answer = await lookup.speaker(id, { limit: STATEMENTS })
  const speaker = answer?.collation.speakers.find(one => one.id === answer.id)
  if (!answer || !speaker) return null
  const { collation, alike } = answer
  // Who bears the same name may be whom somebody has split from him.
  const name = find === '' ? speaker.name : find
  const found = (await lookup.speakers({ name, limit: ALIKE })).items
  const others = new Map([...found, ...alike].map(one => [one.id, one]))
  others.delete(speaker.id)
  const said = collation.utterances.filter(utterance => utterance.speaker === speaker.id)
  return {
    kind: 'speaker',
    id: speaker.id,
    name: runningWords(speaker.name),
    lead: null,
    place: findingPlace({ kind: 'speaker', id: speaker.id }),
    members: said.flatMap(({ id: value, readings }) => {
      const [first] = readings
      return first === undefined ? [] : [{ value, ...shownAt(first, collation) }]
    }),
    more: answer.next !== null,
    alike: [...others.values()].map(({ id, name, kind, stories }) => ({
      id,
      name: runningWords(name),
      lead: null,
      note: `${kind === 'unknown' ? '' : `${kind}, `}heard in ${stories === 1 ? '1 story' : `${stories} stories`}`,
      place: findingPlace({ kind: 'speaker', id })!,
    })),
  }
}

/** A position is one with others of its speaker. */
async function positionShown(lookup: Lookup, id: string, speaker: string): Promise<SubjectShown | null> {
  const answer = await lookup.speaker(speaker, { limit: STATEMENTS })
  const position = answer?.collation.positions.find(one => one.id === id)
  if (!answer || !position) return null
  const { collation } = answer
  const said = new Map(collation.utterances.map(utterance => [utterance.id, utterance]))
  const shown = ({ utterances }: Position) => {
    const utterance = utterances.flatMap(one => said.get(one) ?? [])[0]
    if (utterance === undefined) return null
    return { name: wordsOfUtterance(utterance, collation), lead: leadOf(utterance, collation), utterance }
  }
  const own = shown(position)
  if (own === null) return null
  return {
    kind: 'position',
    id,
    name: own.name,
    lead: own.lead,
    place: findingPlace({ kind: 'speaker', id: answer.id }),
    members: [],
    more: false,
    alike: collation.positions.flatMap((other): Alike | [] => {
      const words = other.id === id || other.speaker !== position.speaker ? null : shown(other)
      if (words === null) return []
      const { name, lead, utterance } = words
      const place = findingPlace({ kind: 'utterance', id: utterance.id })!
      return { id: other.id, name, lead, note: `said ${other.utterances.length} times`, place }
    }),
  }
}

function shownAt(reading: Reading, collation: Collation): Omit<Member, 'value'> {
  const { document: id, span } = reading
  const document = collation.documents.find(one => one.id === id)
  return {
    outlet: document ? documentLabel(document) : id,
    words: runningWords(document?.text.slice(...span) ?? ''),
    language: document?.language ?? 'und',
    day: document?.published ?? null,
    place: { document: id, span },
  }
}

/** The fewest words would do; the first reading's are what it is called by elsewhere. */
function wordsOfUtterance({ readings }: Utterance, collation: Collation): string {
  return runningWords(readings[0] === undefined ? '' : textsOf(collation)(readings[0]))
}

function textsOf({ documents }: Collation): (reading: Reading) => string {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  return ({ document, span }) => (texts.get(document) ?? '').slice(...span)
}

/** "According to Halyard, Marit Olvane said": never a bare quotation. */
function leadOf({ readings, speaker }: Utterance, { documents, speakers }: Collation): string {
  const document = documents.find(({ id }) => id === readings[0]?.document)
  const outlet = document === undefined ? 'a report' : documentLabel(document)
  const who = speakers.find(({ id }) => id === speaker)?.name ?? 'a speaker not resolved'
  return `According to ${runningWords(outlet)}, ${runningWords(who)} said:`
}
