import { isGivenName } from '../../text/names/given-names.ts'
import type { Clusters } from './speaker-clusters.ts'
import type { Member } from './speaker-members.ts'
import { isPersonal } from './speaker-people.ts'

/** "Tomas" for the one person of the story with that given name, where nothing else is said of him. */
export function joinFamiliar(members: readonly Member[], clusters: Clusters): void {
  const byGiven = new Map<string, number[]>()
  const familiar: number[] = []
  members.forEach((member, i) => {
    if (!isPersonal(member)) return
    const { given, surname } = member.personal
    const [first] = given
    if (first !== undefined) {
      const key = `${member.story}|${first}`
      const list = byGiven.get(key)
      if (list === undefined) byGiven.set(key, [i])
      else list.push(i)
    } else if (isGivenName(surname) && member.speaker.titles.length === 0) familiar.push(i)
  })
  // Nobody of another full name may have been put with the given name already.
  const full = new Set(members.flatMap((m, i) => (m.personal.given.length > 0 ? [clusters.of(i)] : [])))
  for (const i of familiar) {
    if (full.has(clusters.of(i))) continue
    const { story, personal, gender } = members[i]!
    const fitting = (byGiven.get(`${story}|${personal.surname}`) ?? []).filter(j => {
      const other = members[j]!.gender
      return gender === null || other === null || gender === other
    })
    const [only] = fitting
    if (only !== undefined && new Set(fitting.map(j => clusters.of(j))).size === 1) clusters.join(i, only)
  }
}
