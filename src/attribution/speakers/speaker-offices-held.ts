import { isMilitaryRank, isPrelate, isRuler, isSpokesperson } from '../../text/names/titles.ts'
import { officeAgreement } from './speaker-office-agreement.ts'
import type { Office } from './speaker-offices.ts'
import type { Referent } from './speaker-referents.ts'

const MOST_ASKED = 64

/** Who holds what, found by the head of the office. */
export class OfficesHeld {
  readonly #byHead = new Map<string, Set<Referent>>()

  add(referent: Referent): void {
    for (const office of [...referent.offices, ...referent.calledBy])
      for (const key of keysOf(office)) {
        const holders = this.#byHead.get(key)
        if (holders === undefined) this.#byHead.set(key, new Set([referent]))
        else holders.add(referent)
      }
  }

  /**
   * Everybody who may hold the office, those that agree best. Where very many hold one of its kind, only
   * those met lately are asked.
   */
  holders(office: Office, recent: () => readonly Referent[]): Referent[] {
    let best = 0
    let list: Referent[] = []
    const seen = new Set<Referent>()
    for (const key of keysOf(office))
      for (const referent of this.#askable(key, recent)) {
        if (seen.has(referent)) continue
        seen.add(referent)
        if (referent.gender !== null && office.gender !== null && referent.gender !== office.gender) continue
        let agreement = 0
        for (const held of referent.offices) agreement = Math.max(agreement, officeAgreement(office, held))
        for (const held of referent.calledBy) agreement = Math.max(agreement, officeAgreement(office, held))
        if (agreement === 0) continue
        if (agreement > best) {
          best = agreement
          list = []
        }
        if (agreement === best) list.push(referent)
      }
    return list.sort((a, b) => a.index - b.index)
  }

  #askable(key: string, recent: () => readonly Referent[]): Iterable<Referent> {
    const holders = this.#byHead.get(key)
    if (holders === undefined || holders.size <= MOST_ASKED) return holders ?? []
    return recent().filter(r => holders.has(r))
  }
}

/** Heads that may stand for one another share a key. */
function keysOf(office: Office): string[] {
  const { head } = office
  const keys = [head]
  if (isSpokesperson(head)) keys.push('spokesperson')
  if (isRuler(head)) keys.push('ruler')
  if (isMilitaryRank(head)) keys.push('commander')
  if (isPrelate(head)) keys.push('leader')
  if (head.endsWith('-general')) keys.push(head.slice(0, -8))
  if (/^(?:representative|congress\w+|lawmaker|deputy|parliamentarian|legislator|senator)$/.test(head))
    keys.push('lawmaker')
  if (
    /^(?:chief|head|boss|governor|director|secretary-general|director-general|commissioner|president|chairman|chairwoman|ceo)$/.test(
      head,
    )
  )
    keys.push('chief')
  if (head === 'chair') keys.push('chief')
  if (/^chair/.test(head)) keys.push('chair')
  if (/^(?:judge|justice|magistrate)$/.test(head)) keys.push('judge')
  if (/^(?:pope|pontiff)$/.test(head)) keys.push('pope')
  return keys
}
