import { officeAgreement } from '../../attribution/speakers/speaker-office-agreement.ts'
import type { Office } from '../../attribution/speakers/speaker-offices.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Gender } from '../../text/names/honorifics.ts'
import { matchNames, type PersonalName } from '../../text/names/personal-names.ts'
import { spellingSkeleton } from '../../text/names/spelling.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'

/** One spelling of a full name and everybody who bears it. */
interface Form {
  readonly key: string
  readonly name: PersonalName
  readonly members: number[]
  readonly stories: Set<string>
  readonly offices: Office[]
  gender: Gender | null
}

/** Spellings under one surname: all of them, and those of each story. */
interface Forms {
  readonly all: readonly Form[]
  readonly ofStory: ReadonlyMap<string, readonly Form[]>
}

/** Where one surname has more spellings of full names than this, they are compared within stories only. */
export const MOST_FORMS = 200
/** More offices than this tell nobody apart. */
export const MOST_OFFICES = 24

/**
 * Puts people together by name. The same full name is one person; spellings of it, longer and shorter forms
 * are where a story or an office is shared; a surname alone joins the one person it fits. Two people with
 * given names that differ never meet.
 */
export function joinPeople(members: readonly Member[], clusters: Clusters): void {
  const buckets = new Map<string, number[]>()
  members.forEach((member, i) => {
    if (!isPersonal(member)) return
    const key = spellingSkeleton(member.personal.surname)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [i])
    else bucket.push(i)
  })
  for (const key of [...buckets.keys()].sort()) joinBucket(members, buckets.get(key)!, clusters)
}

export function isPersonal(member: Member): boolean {
  return member.speaker.named && member.speaker.kind === 'person' && member.personal.surname !== ''
}

function joinBucket(members: readonly Member[], bucket: readonly number[], clusters: Clusters): void {
  const forms = fullForms(members, bucket)
  for (const form of forms.all) for (const i of form.members) clusters.join(form.members[0]!, i)
  joinForms(forms, clusters)
  const rest: number[] = []
  for (const i of bucket) {
    if (isFull(members[i]!.personal)) continue
    const found = bearerOf(members[i]!, forms, clusters)
    if (found === null) rest.push(i)
    else clusters.join(i, found)
  }
  joinShort(members, rest, clusters)
}

/** A given name in full; an initial alone fits too many. */
export function isFull(name: PersonalName): boolean {
  return name.given.some(g => g.length > 1)
}

function fullForms(members: readonly Member[], bucket: readonly number[]): Forms {
  const byKey = new Map<string, Form>()
  for (const i of bucket) {
    const { personal, story, offices, gender } = members[i]!
    if (!isFull(personal)) continue
    const key = `${personal.given.join(' ')}|${personal.surname}|${personal.suffix ?? ''}`
    let form = byKey.get(key)
    if (form === undefined) {
      form = { key, name: personal, members: [], stories: new Set(), offices: [], gender: null }
      byKey.set(key, form)
    }
    form.members.push(i)
    form.stories.add(story)
    form.gender ??= gender
    for (const office of offices)
      if (form.offices.length < MOST_OFFICES && !form.offices.some(o => sameWords(o, office)))
        form.offices.push(office)
  }
  const all = [...byKey.values()].sort((a, b) => byCodeUnits(a.key, b.key))
  const ofStory = new Map<string, Form[]>()
  for (const form of all)
    for (const story of form.stories) {
      const list = ofStory.get(story)
      if (list === undefined) ofStory.set(story, [form])
      else list.push(form)
    }
  return { all, ofStory }
}

export function sameWords(a: Office, b: Office): boolean {
  return (
    a.head === b.head &&
    a.territory === b.territory &&
    a.former === b.former &&
    a.modifiers.join(' ') === b.modifiers.join(' ') &&
    a.domain.join(' ') === b.domain.join(' ')
  )
}

/** Joins forms that may be one name, where nothing else in the same reach fits either of them as well. */
function joinForms(forms: Forms, clusters: Clusters): void {
  for (const a of forms.all) {
    const fitting = inReach(forms, a.stories).filter(
      b => a !== b && matchNames(a.name, b.name) !== null && isNear(a, b) && gendersFit(a.gender, b.gender),
    )
    // Two that fit this one but not each other: it may be either's, so it is nobody's.
    const agreed = fitting.every(b => fitting.every(c => b === c || matchNames(b.name, c.name) !== null))
    if (agreed) for (const b of fitting) clusters.join(a.members[0]!, b.members[0]!)
  }
}

/** Forms that may be compared with one of these stories; all of them where they are few. */
function inReach(forms: Forms, stories: Iterable<string>): readonly Form[] {
  if (forms.all.length <= MOST_FORMS) return forms.all
  const reach = new Set<Form>()
  for (const story of stories)
    for (const form of (forms.ofStory.get(story) ?? []).slice(0, MOST_FORMS)) reach.add(form)
  return [...reach]
}

function isNear(a: Form, b: Form): boolean {
  for (const story of a.stories) if (b.stories.has(story)) return true
  return sharesOffice(a.offices, b.offices)
}

export function gendersFit(a: Gender | null, b: Gender | null): boolean {
  return a === null || b === null || a === b
}

/** An office both hold that is told apart from others of its kind, or a rare form of address. */
export function sharesOffice(a: readonly Office[], b: readonly Office[]): boolean {
  return a.some(x => b.some(y => isSameOffice(x, y)))
}

/** The same office, said as fully on both sides. */
function isSameOffice(a: Office, b: Office): boolean {
  if (officeAgreement(a, b) < 2 || a.head !== b.head) return false
  if (a.class === 'honorific') return /^(?:ayatollah|imam|pope|dalai|sultan|emir)$/.test(a.head)
  if (a.class === 'dignity') return false
  return (
    a.class === 'office' &&
    a.territory === b.territory &&
    a.modifiers.join(' ') === b.modifiers.join(' ') &&
    (a.domain.length === 0) === (b.domain.length === 0)
  )
}

/** The one person with a full name whom a surname alone, or an initial and surname, can mean. */
function bearerOf(member: Member, forms: Forms, clusters: Clusters): number | null {
  const inStory = new Map<number, number>()
  const byOffice = new Map<number, number>()
  const both = new Map<number, number>()
  for (const form of inReach(forms, [member.story])) {
    const match = matchNames(member.personal, form.name)
    if (match === null || !gendersFit(member.gender, form.gender)) continue
    const set = clusters.of(form.members[0]!)
    const near = form.stories.has(member.story)
    if (match === 'variant' && !near) continue
    const office = near
      ? bestAgreement(member.offices, form.offices) >= 2
      : sharesOffice(member.offices, form.offices)
    if (near) inStory.set(set, form.members[0]!)
    if (office) byOffice.set(set, form.members[0]!)
    if (near && office) both.set(set, form.members[0]!)
  }
  for (const found of [both, inStory, byOffice])
    if (found.size > 0) return found.size === 1 ? [...found.values()][0]! : null
  return null
}

function bestAgreement(a: readonly Office[], b: readonly Office[]): number {
  let best = 0
  for (const x of a) for (const y of b) best = Math.max(best, officeAgreement(x, y))
  return best
}

/** Surnames no full name was found for: one person in one story, or with one office. */
function joinShort(members: readonly Member[], rest: readonly number[], clusters: Clusters): void {
  const groups = new Map<string, number[]>()
  for (const i of rest) {
    const { personal, story } = members[i]!
    const key = `${story}|${personal.given.join(' ')}|${personal.surname}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [i])
    else group.push(i)
  }
  const heads: number[] = []
  for (const group of groups.values()) {
    const genders = new Set(group.map(i => members[i]!.gender).filter(g => g !== null))
    if (genders.size <= 1) for (const i of group) clusters.join(group[0]!, i)
    heads.push(group[0]!)
  }
  if (heads.length > MOST_FORMS) return
  for (const [x, i] of heads.entries())
    for (const j of heads.slice(x + 1))
      if (
        matchNames(members[i]!.personal, members[j]!.personal) === 'same' &&
        sharesOffice(members[i]!.offices, members[j]!.offices)
      )
        clusters.join(i, j)
}
