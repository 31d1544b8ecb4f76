import { type Office, officeAgreement } from '../attribution/speaker-offices.ts'
import { matchNames, type PersonalName } from '../text/personal-names.ts'
import { spellingSkeleton } from '../text/spelling.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'

/** One spelling of a full name and everybody who bears it. */
interface Form {
  readonly key: string
  readonly name: PersonalName
  readonly members: number[]
  readonly stories: Set<string>
}

/** More spellings than this under one surname are compared only within a story's worth of them. */
const MOST_FORMS = 400

/**
 * Puts people together by name. The same full name is one person; spellings of it, longer and shorter forms
 * are where a story or an office is shared; a surname alone joins the one person it fits. Two people with
 * given names that differ never meet.
 */
export function joinPeople(members: readonly Member[], clusters: Clusters): void {
  const people = members.map((_, i) => i).filter(i => isPersonal(members[i]!))
  const buckets = new Map<string, number[]>()
  for (const i of people) {
    const key = spellingSkeleton(members[i]!.personal.surname)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [i])
    else bucket.push(i)
  }
  for (const key of [...buckets.keys()].sort()) joinBucket(members, buckets.get(key)!, clusters)
}

export function isPersonal(member: Member): boolean {
  return member.speaker.named && member.speaker.kind === 'person' && member.personal.surname !== ''
}

function joinBucket(members: readonly Member[], bucket: readonly number[], clusters: Clusters): void {
  const forms = fullForms(members, bucket)
  for (const form of forms) for (const i of form.members) clusters.join(form.members[0]!, i)
  if (forms.length <= MOST_FORMS) joinForms(members, forms, clusters)
  const short = bucket.filter(i => !isFull(members[i]!.personal))
  const rest: number[] = []
  for (const i of short) {
    const found = bearerOf(members, i, forms, clusters)
    if (found === null) rest.push(i)
    else clusters.join(i, found)
  }
  joinShort(members, rest, clusters)
}

/** A given name in full; an initial alone fits too many. */
function isFull(name: PersonalName): boolean {
  return name.given.some(g => g.length > 1)
}

function fullForms(members: readonly Member[], bucket: readonly number[]): Form[] {
  const forms = new Map<string, Form>()
  for (const i of bucket) {
    const { personal, story } = members[i]!
    if (!isFull(personal)) continue
    const key = `${personal.given.join(' ')}|${personal.surname}|${personal.suffix ?? ''}`
    let form = forms.get(key)
    if (form === undefined) {
      form = { key, name: personal, members: [], stories: new Set() }
      forms.set(key, form)
    }
    form.members.push(i)
    form.stories.add(story)
  }
  return [...forms.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Joins forms that may be one name, where nothing else in the same reach fits either of them as well. */
function joinForms(members: readonly Member[], forms: readonly Form[], clusters: Clusters): void {
  for (const [x, a] of forms.entries()) {
    const fitting = forms.filter(
      (b, y) => x !== y && matchNames(a.name, b.name) !== null && isNear(members, a, b),
    )
    // Two that fit this one but not each other: it may be either's, so it is nobody's.
    const agreed = fitting.every(b => fitting.every(c => b === c || matchNames(b.name, c.name) !== null))
    if (agreed)
      for (const b of fitting) if (genderFits(members, a, b)) clusters.join(a.members[0]!, b.members[0]!)
  }
}

function isNear(members: readonly Member[], a: Form, b: Form): boolean {
  for (const story of a.stories) if (b.stories.has(story)) return true
  return sharesOffice(
    a.members.flatMap(i => members[i]!.offices),
    b.members.flatMap(i => members[i]!.offices),
  )
}

function genderFits(members: readonly Member[], a: Form, b: Form): boolean {
  const x = a.members.find(i => members[i]!.gender !== null)
  const y = b.members.find(i => members[i]!.gender !== null)
  return x === undefined || y === undefined || members[x]!.gender === members[y]!.gender
}

/** An office both hold that is told apart from others of its kind, or a rare form of address. */
function sharesOffice(a: readonly Office[], b: readonly Office[]): boolean {
  return a.some(x => b.some(y => isSameOffice(x, y)))
}

/** The same office, said as fully on both sides. */
export function isSameOffice(a: Office, b: Office): boolean {
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
function bearerOf(
  members: readonly Member[],
  i: number,
  forms: readonly Form[],
  clusters: Clusters,
): number | null {
  const member = members[i]!
  const inStory = new Map<number, number>()
  const byOffice = new Map<number, number>()
  const both = new Map<number, number>()
  for (const form of forms) {
    const match = matchNames(member.personal, form.name)
    if (match === null) continue
    const set = clusters.of(form.members[0]!)
    const near = form.stories.has(member.story)
    if (match === 'variant' && !near) continue
    const gender = form.members.map(m => members[m]!.gender).find(g => g !== null) ?? null
    if (gender !== null && member.gender !== null && gender !== member.gender) continue
    const held = form.members.flatMap(m => members[m]!.offices)
    const office = near ? bestAgreement(member.offices, held) >= 2 : sharesOffice(member.offices, held)
    if (near) inStory.set(set, form.members[0]!)
    if (office) byOffice.set(set, form.members[0]!)
    if (near && office) both.set(set, form.members[0]!)
  }
  for (const found of [both, inStory, byOffice])
    if (found.size > 0) return found.size === 1 ? [...found.values()][0]! : null
  return null
}

export function bestAgreement(a: readonly Office[], b: readonly Office[]): number {
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
