import { sameRoot } from '../../attribution/speakers/speaker-office-agreement.ts'
import { byCodeUnits } from '../../model/order.ts'
import { territoryOf } from '../../text/names/countries.ts'
import { isField, isOrganisationHead } from '../../text/names/organisations.ts'
import { isPortfolio, isTitleModifier } from '../../text/names/titles.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'

/**
 * Puts bodies and places together by name. A name made of common words only ("Interior Ministry") is one body
 * within a story and a state; any other name is one everywhere. Acronyms and short forms follow the one long
 * name that a document gives with them.
 */
export function joinBodies(members: readonly Member[], clusters: Clusters): void {
  const byKey = new Map<string, number[]>()
  members.forEach((member, i) => {
    for (const key of member.bodyKeys) {
      const scoped = isCommonName(key) ? `${member.story}|${key}` : key
      const list = byKey.get(scoped)
      if (list === undefined) byKey.set(scoped, [i])
      else list.push(i)
    }
  })
  for (const scoped of [...byKey.keys()].sort()) {
    const list = byKey.get(scoped)!
    if (isAcronym(scoped) && meansSeveral(members, list, scoped)) continue
    if (scoped.includes('|')) joinWithinStates(members, list, clusters)
    else for (const i of list) clusters.join(list[0]!, i)
  }
}

/** Bodies that every state has are joined where the reports name one state at most; else state by state. */
function joinWithinStates(members: readonly Member[], list: readonly number[], clusters: Clusters): void {
  const ofState = new Map<string | null, number[]>()
  for (const i of list) {
    const owner = ownerOf(members[i]!)
    const state =
      owner === null ? null : ([...ofState.keys()].find(s => s !== null && sameRoot(s, owner)) ?? owner)
    const group = ofState.get(state)
    if (group === undefined) ofState.set(state, [i])
    else group.push(i)
  }
  const stateless = ofState.get(null)
  if (stateless !== undefined && ofState.size > 2) ofState.delete(null)
  const groups =
    ofState.size === 2 && stateless !== undefined ? [[...ofState.values()].flat()] : [...ofState.values()]
  for (const group of groups) for (const i of group) clusters.join(group[0]!, i)
}

function isAcronym(key: string): boolean {
  return /^\p{L}{2,6}$/u.test(key)
}

/** An acronym that documents spell out in two ways. */
function meansSeveral(members: readonly Member[], list: readonly number[], key: string): boolean {
  const spelled = new Set<string>()
  for (const i of list) {
    const longest = members[i]!.bodyKeys.filter(k => k !== key && k.includes(' '))
    if (longest.length > 0) spelled.add(longest.sort((a, b) => b.length - a.length || byCodeUnits(a, b))[0]!)
  }
  return spelled.size > 1
}

/** "Foreign Ministry", "Supreme Court", "the Senate": every state has one. */
export function isCommonName(key: string): boolean {
  if (key.startsWith('=')) return false
  return key
    .split(' ')
    .every(
      w =>
        isOrganisationHead(w) ||
        isField(w) ||
        isPortfolio(w) ||
        isTitleModifier(w) ||
        w === 'of' ||
        w === 'house',
    )
}

/** The state before a body's name: "Nordia's Interior Ministry", "the Nordian Interior Ministry". */
function ownerOf(member: Member): string | null {
  const { text } = member.document.document
  for (const { span, form } of member.speaker.mentions) {
    if (form !== 'name') continue
    const before = /(\p{Lu}[\p{L}-]+)(?:['’]s?)? $/u.exec(text.slice(Math.max(0, span[0] - 30), span[0]))
    if (before === null || /^(?:The|A|An|In|At|By|On|And|But)$/.test(before[1]!)) continue
    return territoryOf(before[1]!)?.territory ?? before[1]!.toLowerCase()
  }
  return null
}
