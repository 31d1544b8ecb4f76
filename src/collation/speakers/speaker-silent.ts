import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Referent } from '../../attribution/speakers/speaker-referents.ts'
import { Scene } from '../../attribution/speakers/speaker-scene.ts'
import { SpeakerText } from '../../attribution/speakers/speaker-text.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Mention } from '../../model/speaker.ts'
import { matchNames, readPersonalName } from '../../text/names/personal-names.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'
import { isPersonal } from './speaker-people.ts'

/**
 * Those whom a document names with their office and lets say nothing: "a spokesman for Finance Minister Ann
 * Lee". They give a name to whom another document calls "the finance minister". Read only in the stories that
 * have somebody to be named.
 */
export function silentMembers(
  documents: readonly AnnotatedDocument[],
  members: readonly Member[],
  stories: ReadonlySet<string>,
): Member[] {
  const speaking = new Map<string, { story: string; names: Set<string> }>()
  for (const { document, story, personal } of members) {
    const known = speaking.get(document.document.id) ?? { story, names: new Set() }
    speaking.set(document.document.id, known)
    known.names.add(nameKey(personal))
  }
  const silent: Member[] = []
  for (const document of documents) {
    const known = speaking.get(document.document.id)
    if (known === undefined || !stories.has(known.story)) continue
    for (const member of holdersIn(document, known.story))
      if (!known.names.has(nameKey(member.personal))) silent.push(member)
  }
  return silent.sort((a, b) => byCodeUnits(a.speaker.id, b.speaker.id))
}

/** Puts those who are silent, from index `from` on, with the one person of their story whose name fits theirs. */
export function joinSilent(members: readonly Member[], from: number, clusters: Clusters): void {
  const bySurname = new Map<string, number[]>()
  members.forEach((member, i) => {
    if (!isPersonal(member)) return
    const key = `${member.story}|${member.personal.surname}`
    const list = bySurname.get(key)
    if (list === undefined) bySurname.set(key, [i])
    else list.push(i)
  })
  for (let i = from; i < members.length; i++) {
    const { story, personal } = members[i]!
    const fitting = (bySurname.get(`${story}|${personal.surname}`) ?? [])
      .slice(0, MOST_COMPARED)
      .filter(j => j < i && matchNames(personal, members[j]!.personal) !== null)
    const [only] = fitting
    if (only !== undefined && new Set(fitting.map(j => clusters.of(j))).size === 1) clusters.join(i, only)
  }
}

/** Bearers of one surname in one story, beyond which nobody is compared. */
const MOST_COMPARED = 200

/** Given names and surname: the same for everybody of one full name. */
function nameKey({ given, surname, suffix }: Member['personal']): string {
  return [...given, surname, suffix ?? ''].join(' ')
}

function holdersIn(document: AnnotatedDocument, story: string): Member[] {
  const scene = new Scene(new SpeakerText(document.analysis, document.names), document.attributions)
  const mentions = new Map<Referent, Mention[]>()
  for (const [{ span }, referent] of scene.referents.ofName) {
    if (referent === null) continue
    const list = mentions.get(referent)
    if (list === undefined) mentions.set(referent, [{ span, form: 'name' }])
    else list.push({ span, form: 'name' })
  }
  const holders: Member[] = []
  for (const referent of scene.people) {
    const { name, kind, named, titles, speaksFor, offices, gender, index } = referent
    const personal = readPersonalName(name)
    if (!named || !personal.given.some(g => g.length > 1) || !offices.some(o => o.class === 'office'))
      continue
    const id = `${document.document.id} ${index}`
    holders.push({
      speaker: { id, name, kind, named, titles, speaksFor, mentions: mentions.get(referent) ?? [] },
      document,
      story,
      personal,
      gender,
      offices,
      bodyKeys: [],
    })
  }
  return holders
}
