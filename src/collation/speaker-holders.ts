import { isSpecific, type Office, officeAgreement } from '../attribution/speaker-offices.ts'
import { isSpokesperson } from '../text/titles.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'
import { isPersonal } from './speaker-people.ts'

/** Agreement on the head and on at least one thing that narrows it. */
const TELLING = 3
/** An office changes hands: beyond this many days two documents need not mean one holder. */
const DAYS = 120

/**
 * Gives those whom a document calls only by their office the name that other documents give its holder: in
 * the same story where the office is told apart, elsewhere where state and office are the same in full.
 */
export function joinHolders(members: readonly Member[], clusters: Clusters): void {
  const holders = new Map<string, number[]>()
  const titled: number[] = []
  members.forEach((member, i) => {
    if (isPersonal(member)) for (const key of new Set(member.offices.map(o => keyOf(o)))) add(holders, key, i)
    else if (isTitleOnly(member)) titled.push(i)
  })
  const nameless = new Map<string, number[]>()
  for (const i of titled) {
    const found = holderOf(members, i, holders, clusters)
    if (found !== null) clusters.join(i, found)
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
function isTitleOnly(member: Member): boolean {
  const { speaker, offices } = member
  if (speaker.named || speaker.kind !== 'person' || offices.length === 0) return false
  if (speaker.titles.some(t => /^(?:an?|one|another|some|ein|eine|un|une|una)\s/i.test(t))) return false
  return offices.some(o => o.class === 'office' && !isSpokesperson(o.head) && isSpecific(o))
}

function holderOf(
  members: readonly Member[],
  i: number,
  holders: ReadonlyMap<string, number[]>,
  clusters: Clusters,
): number | null {
  const member = members[i]!
  const best = { story: new Map<number, number>(), elsewhere: new Map<number, number>() }
  let highest = TELLING
  for (const key of new Set(member.offices.map(keyOf)))
    for (const j of holders.get(key) ?? []) {
      const other = members[j]!
      if (member.gender !== null && other.gender !== null && member.gender !== other.gender) continue
      const agreed = agreement(member.offices, other.offices)
      if (other.story === member.story && agreed >= highest) {
        if (agreed > highest) best.story.clear()
        highest = agreed
        best.story.set(clusters.of(j), j)
      } else if (
        other.story !== member.story &&
        sameInFull(member.offices, other.offices) &&
        near(member, other)
      )
        best.elsewhere.set(clusters.of(j), j)
    }
  const found = best.story.size > 0 ? best.story : best.elsewhere
  return found.size === 1 ? [...found.values()][0]! : null
}

function agreement(a: readonly Office[], b: readonly Office[]): number {
  let best = 0
  for (const x of a) {
    if (x.class === 'honorific' || x.class === 'dignity') continue
    for (const y of b) best = Math.max(best, officeAgreement(x, y))
  }
  return best
}

function sameInFull(a: readonly Office[], b: readonly Office[]): boolean {
  return a.some(x =>
    b.some(
      y =>
        x.class === 'office' &&
        x.head === y.head &&
        x.territory !== null &&
        x.territory === y.territory &&
        x.modifiers.join(' ') === y.modifiers.join(' ') &&
        officeAgreement(x, y) >= TELLING,
    ),
  )
}

function near(a: Member, b: Member): boolean {
  const x = a.document.document.published
  const y = b.document.document.published
  if (x === null || y === null) return true
  const days = Math.abs(Date.parse(x.slice(0, 10)) - Date.parse(y.slice(0, 10))) / 86_400_000
  return !(days > DAYS)
}
