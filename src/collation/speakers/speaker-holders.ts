import { officeAgreement } from '../../attribution/speakers/speaker-office-agreement.ts'
import { isSpecific, type Office } from '../../attribution/speakers/speaker-offices.ts'
import { isSpokesperson } from '../../text/names/titles.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'
import { isPersonal } from './speaker-people.ts'

/** Agreement on the head and on at least one thing that narrows it. */
export const TELLING = 3
/** An office changes hands: beyond this many days two documents need not mean one holder. */
const DAYS = 120

/**
 * Gives those whom a document calls only by their office the name that other documents give its holder: in
 * the same story where the office is told apart, elsewhere where state and office are the same in full.
 */
export function joinHolders(members: readonly Member[], clusters: Clusters): void {
  const inStory = new Map<string, number[]>()
  const inFull = new Map<string, Map<number, number[]>>()
  const titled: number[] = []
  members.forEach((member, i) => {
    if (isPersonal(member)) {
      for (const key of new Set(member.offices.map(keyOf))) add(inStory, `${member.story}|${key}`, i)
      for (const key of fullKeys(member.offices)) {
        const bearers = inFull.get(key) ?? new Map<number, number[]>()
        if (bearers.size === 0) inFull.set(key, bearers)
        const list = bearers.get(clusters.of(i))
        if (list === undefined) bearers.set(clusters.of(i), [i])
        else list.push(i)
      }
    } else if (isTitleOnly(member)) titled.push(i)
  })
  const nameless = new Map<string, number[]>()
  // Offices said in full first: they are rivals of those said without.
  titled.sort((a, b) => rankOf(members[a]!) - rankOf(members[b]!) || a - b)
  const rivals = new Map<string, number[]>()
  for (const i of titled)
    for (const { head } of members[i]!.offices.filter(isSpecific))
      add(rivals, `${members[i]!.story}|${head}`, i)
  for (const i of titled) {
    const found = members[i]!.offices.some(isSpecific)
      ? (inSameStory(members, i, inStory, clusters) ?? elsewhere(members, i, inFull, clusters))
      : loneHolder(members, i, inStory, rivals, clusters)
    if (typeof found === 'number') clusters.join(i, found)
    else
      for (const key of new Set(members[i]!.offices.map(keyOf)))
        add(nameless, `${members[i]!.story}|${key}`, i)
  }
  for (const key of [...nameless.keys()].sort()) {
    const list = nameless.get(key)!
    for (let k = 1; k < list.length; k++)
      if (agreement(members[list[0]!]!.offices, members[list[k]!]!.offices) >= TELLING)
        clusters.join(list[0]!, list[k]!)
  }
}

function add(map: Map<string, number[]>, key: string, i: number): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [i])
  else list.push(i)
}

/** "the leader" may be a president: rulers share a key. */
function keyOf(office: Office): string {
  return /^(?:leader|president|minister|chancellor|king|queen|emir|sultan|ruler|guide|chairman|prince)$/.test(
    office.head,
  )
    ? 'ruler'
    : office.head
}

/** A definite office, not one of many: "a senator" and "a spokesman" stay whoever they are. */
export function isTitleOnly(member: Member): boolean {
  const { speaker, offices } = member
  if (speaker.named || speaker.kind !== 'person' || offices.length === 0) return false
  if (speaker.titles.some(t => /^(?:an?|one|another|some|ein|eine|un|une|una)\s/i.test(t))) return false
  return offices.some(o => o.class === 'office' && !isSpokesperson(o.head) && (isSpecific(o) || isBare(o)))
}

/** Offices that a report may name without saying of what: a country or town of the story has one. */
const LONE: ReadonlySet<string> = new Set(
  'president governor chancellor king queen emperor emir sultan pope pontiff mayor'.split(' '),
)

function isBare(office: Office): boolean {
  return LONE.has(office.head) && !isSpecific(office) && !office.former && !office.qualified
}

/** The holder in the same story; `several` where more than one agrees as well; null where none does. */
function inSameStory(
  members: readonly Member[],
  i: number,
  inStory: ReadonlyMap<string, number[]>,
  clusters: Clusters,
): number | 'several' | null {
  const member = members[i]!
  const best = new Map<number, number>()
  let highest = TELLING
  for (const key of new Set(member.offices.map(keyOf)))
    for (const j of inStory.get(`${member.story}|${key}`) ?? []) {
      const other = members[j]!
      if (!gendersFit(member, other)) continue
      const agreed = agreement(member.offices, other.offices)
      if (agreed < highest) continue
      if (agreed > highest) best.clear()
      highest = agreed
      best.set(clusters.of(j), j)
    }
  return onlyOne(best)
}

function rankOf(member: Member): number {
  return member.offices.some(isSpecific) ? 0 : 1
}

/**
 * "The governor", of nothing that the report says: the one holder of a governor's office in the story. Of
 * several, the one whom reports call by the bare title and name ("President Ann Lee", beside a guild's
 * president). Nobody where one without a name holds another of the kind.
 */
function loneHolder(
  members: readonly Member[],
  i: number,
  inStory: ReadonlyMap<string, number[]>,
  rivals: ReadonlyMap<string, number[]>,
  clusters: Clusters,
): number | 'several' | null {
  const member = members[i]!
  const [office] = member.offices.filter(isBare)
  if (office === undefined) return null
  const { head } = office
  const holders = new Map<number, number>()
  const plain = new Map<number, number>()
  for (const j of inStory.get(`${member.story}|${keyOf(office)}`) ?? []) {
    const other = members[j]!
    const held = other.offices.filter(o => o.head === head && officeAgreement(office, o) >= 2)
    if (held.length === 0 || !gendersFit(member, other)) continue
    holders.set(clusters.of(j), j)
    if (held.some(isBare)) plain.set(clusters.of(j), j)
  }
  for (const j of rivals.get(`${member.story}|${head}`) ?? [])
    if (!holders.has(clusters.of(j)) && gendersFit(member, members[j]!)) return 'several'
  return onlyOne(holders.size > 1 && plain.size > 0 ? plain : holders)
}

function elsewhere(
  members: readonly Member[],
  i: number,
  inFull: ReadonlyMap<string, ReadonlyMap<number, readonly number[]>>,
  clusters: Clusters,
): number | 'several' | null {
  const member = members[i]!
  const best = new Map<number, number>()
  for (const key of fullKeys(member.offices))
    for (const list of inFull.get(key)?.values() ?? []) {
      const j = list.find(k => gendersFit(member, members[k]!) && near(member, members[k]!))
      if (j !== undefined) best.set(clusters.of(j), j)
    }
  return onlyOne(best)
}

function onlyOne(found: ReadonlyMap<number, number>): number | 'several' | null {
  if (found.size === 0) return null
  return found.size === 1 ? [...found.values()][0]! : 'several'
}

function gendersFit(a: Member, b: Member): boolean {
  return a.gender === null || b.gender === null || a.gender === b.gender
}

export function agreement(a: readonly Office[], b: readonly Office[]): number {
  let best = 0
  for (const x of a) {
    if (x.class === 'honorific' || x.class === 'dignity') continue
    for (const y of b) best = Math.max(best, officeAgreement(x, y))
  }
  return best
}

/** Offices with their state: the same words of them are the same office wherever they are met. */
function fullKeys(offices: readonly Office[]): string[] {
  const keys = offices
    .filter(o => o.class === 'office' && o.territory !== null)
    .map(o => [o.head, o.territory, o.former, ...o.modifiers].join('|'))
  return [...new Set(keys)]
}

function near(a: Member, b: Member): boolean {
  const x = a.document.document.published
  const y = b.document.document.published
  if (x === null || y === null) return true
  const days = Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) / 86_400_000
  return !(days > DAYS)
}
