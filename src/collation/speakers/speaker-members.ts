import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { type Office, readOffices } from '../../attribution/speakers/speaker-offices.ts'
import { bodyKey } from '../../attribution/speakers/speaker-referents.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { DocumentSpeaker } from '../../model/speaker.ts'
import type { Story } from '../../model/story.ts'
import { territoryOf } from '../../text/names/countries.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import { genderOfName, type PersonalName, readPersonalName } from '../../text/names/personal-names.ts'
import { pronounOf } from '../../text/names/pronouns.ts'

/** One document's speaker, with what is asked of him when he is compared. */
export interface Member {
  readonly speaker: DocumentSpeaker
  readonly document: AnnotatedDocument
  /** Documents of one story share it; a document without a story is one by itself. */
  readonly story: string
  readonly personal: PersonalName
  readonly gender: Gender | null
  readonly offices: readonly Office[]
  /** Every way the document names it, as keys of a body's name. */
  readonly bodyKeys: readonly string[]
}

/** All speakers of all documents in order of their ids: the order in which documents came is lost here. */
export function gatherMembers(documents: readonly AnnotatedDocument[], stories: readonly Story[]): Member[] {
  const storyOf = new Map<string, string>()
  for (const story of stories) for (const id of story.documents) storyOf.set(id, story.id)
  return documents
    .flatMap(document => document.speakers.map(speaker => memberOf(document, speaker, storyOf)))
    .sort((a, b) => byCodeUnits(a.speaker.id, b.speaker.id))
}

function memberOf(
  document: AnnotatedDocument,
  speaker: DocumentSpeaker,
  storyOf: ReadonlyMap<string, string>,
): Member {
  const personal = readPersonalName(speaker.named ? speaker.name : '')
  const offices = speaker.titles.flatMap(readOffices)
  return {
    speaker,
    document,
    story: storyOf.get(document.document.id) ?? `document ${document.document.id}`,
    personal,
    offices,
    gender: genderOf(document, speaker, personal, offices),
    bodyKeys: speaker.named && speaker.kind !== 'person' ? keysOf(document, speaker) : [],
  }
}

function genderOf(
  document: AnnotatedDocument,
  speaker: DocumentSpeaker,
  personal: PersonalName,
  offices: readonly Office[],
): Gender | null {
  if (speaker.kind !== 'person') return null
  for (const office of offices) if (office.gender !== null) return office.gender
  const fromName = genderOfName(personal)
  if (fromName !== null) return fromName
  for (const { span, form } of speaker.mentions) {
    if (form !== 'pronoun') continue
    const { text, language } = document.document
    const gender = pronounOf(text.slice(span[0], span[1]).toLowerCase(), language)?.gender
    if (gender === 'male' || gender === 'female') return gender
  }
  return null
}

function keysOf(document: AnnotatedDocument, speaker: DocumentSpeaker): string[] {
  const keys = new Set([placeOrBodyKey(speaker.name)])
  for (const { span, form } of speaker.mentions)
    if (form === 'name') keys.add(placeOrBodyKey(document.document.text.slice(span[0], span[1])))
  return [...keys].sort()
}

/** States have many names; every other body is its words. */
function placeOrBodyKey(written: string): string {
  const territory = territoryOf(written.replace(/^the /i, ''))
  return territory !== null && territory.form !== 'demonym' ? `=${territory.territory}` : bodyKey(written)
}
