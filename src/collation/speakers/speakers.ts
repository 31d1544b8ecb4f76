import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Office } from '../../attribution/speakers/speaker-offices.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import { ownText } from '../../model/own-text.ts'
import type { Speaker, SpeakerKind } from '../../model/speaker.ts'
import type { Story } from '../../model/story.ts'
import { aliasesAmong, nameOf, writtenNames } from './speaker-aliases.ts'
import { isCommonName, joinBodies } from './speaker-bodies.ts'
import { Clusters } from './speaker-clusters.ts'
import { joinFamiliar } from './speaker-familiar.ts'
import { isTitleOnly, joinHolders } from './speaker-holders.ts'
import { gatherMembers, type Member } from './speaker-members.ts'
import type { PersonalTraits } from './speaker-namesakes.ts'
import { isPersonal, joinPeople, MOST_OFFICES, sameWords } from './speaker-people.ts'
import { joinSpokespeople } from './speaker-same-words.ts'
import { joinSilent, silentMembers } from './speaker-silent.ts'

/** A speaker with what its name and aliases were chosen from. */
export interface StorySpeaker extends Speaker {
  /** Documents that let it speak. */
  readonly documents: number
  /** How often each name and title is written so; left out of who is known in this story alone. */
  readonly written: ReadonlyMap<string, number>
  /** Nothing tells that a speaker of another story is the same. */
  readonly alone: boolean
  /** Of a person with a name: what tells him from others of his surname. */
  readonly person: PersonalTraits | null
}

/**
 * One speaker for all documents, in order of identifiers: `speakerOf` leads from a DocumentSpeaker's id to a
 * Speaker's. People are joined first, then bodies, then offices with their holders; a name that fits two is left alone.
 */
export function mergeSpeakers(
  documents: readonly AnnotatedDocument[],
  stories: readonly Story[],
): { speakers: StorySpeaker[]; speakerOf: Map<string, string> } {
  const speaking = gatherMembers(documents, stories)
  const titled = new Set(speaking.filter(isTitleOnly).map(m => m.story))
  const silent = titled.size === 0 ? [] : silentMembers(documents, speaking, titled)
  const members = [...speaking, ...silent]
  const clusters = new Clusters(members.length)
  joinPeople(speaking, clusters)
  joinFamiliar(speaking, clusters)
  joinBodies(speaking, clusters)
  joinSilent(members, speaking.length, clusters)
  joinHolders(members, clusters)
  joinSpokespeople(speaking, clusters)
  const speakerOf = new Map<string, string>()
  const speakers: StorySpeaker[] = []
  const used = new Set<string>()
  for (const set of clusters.sets().values()) {
    const own = set.filter(i => i < speaking.length).map(i => members[i]!)
    if (own.length === 0) continue
    // Whom no report lets speak by name has his name from those that only mention him.
    const cluster = own.some(m => m.speaker.named) ? own : set.map(i => members[i]!)
    const speaker = speakerOfCluster(cluster, used)
    speakers.push(speaker)
    for (const member of own) speakerOf.set(member.speaker.id, speaker.id)
  }
  return { speakers: speakers.sort((a, b) => byCodeUnits(a.id, b.id)), speakerOf }
}

function speakerOfCluster(cluster: readonly Member[], used: Set<string>): StorySpeaker {
  const kind = kindOf(cluster)
  const { name, key } = nameOf(cluster)
  const person = kind === 'person' ? traitsOf(cluster, name) : null
  // Who has no full name is known by the first of his documents' speakers: members come in order of their ids.
  const own = [kind, key ?? '', cluster[0]!.speaker.id]
  const byName = key === null || isCommonName(key) ? null : identifier('s', [kind, key])
  const known = byName !== null && !used.has(byName)
  const id = known ? byName : identifier('s', own)
  used.add(id)
  const written = writtenNames(cluster)
  return {
    id,
    name: ownText(name),
    kind,
    aliases: aliasesAmong(written, name),
    documents: new Set(cluster.map(member => member.document)).size,
    written: known || person !== null ? written : NOT_ASKED,
    alone: !known && person === null,
    person,
  }
}

const NOT_ASKED: ReadonlyMap<string, number> = new Map()

function traitsOf(cluster: readonly Member[], name: string): PersonalTraits | null {
  const people = cluster.filter(isPersonal)
  const named = people.find(member => member.speaker.name === name)
  if (named === undefined) return null
  const offices: Office[] = []
  for (const office of people.flatMap(member => member.offices))
    if (offices.length < MOST_OFFICES && !offices.some(known => sameWords(known, office)))
      offices.push(office)
  return {
    name: named.personal,
    gender: people.find(member => member.gender !== null)?.gender ?? null,
    offices,
  }
}

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'group', 'unknown']

/** The kind most documents give; of as many, the one that says more. */
function kindOf(cluster: readonly Member[]): SpeakerKind {
  const counts = KINDS.map(kind => cluster.filter(m => m.speaker.kind === kind).length)
  const known = Math.max(...counts.slice(0, 3))
  return known === 0 ? 'unknown' : KINDS[counts.indexOf(known)]!
}
