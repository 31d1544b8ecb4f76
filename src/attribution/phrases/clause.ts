import type { WorkingUnit } from './working-unit.ts'
import { REACH } from './working-unit.ts'

/** Whether items hold a finite verb, as far as auxiliaries and past forms tell. */
export function hasFiniteVerb(unit: WorkingUnit, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (unit.classes[i] === 'auxiliary') return true
    if (unit.inflections[i]?.form === 'past' && unit.classes[i] === 'verb') return true
    if (unit.odds[i]! >= 0.3) return true
    if (unit.classes[i] === 'pronoun' && i + 1 < to && unit.inflections[i + 1]) return true
  }
  return false
}

/** The item at which the clause around `at` begins: after what is taken, a semicolon, and leading conjunctions. */
export function clauseStart(unit: WorkingUnit, at: number): number {
  const limit = Math.max(0, at - 4 * REACH)
  let from = at
  while (
    from > limit &&
    !unit.claimed[from - 1] &&
    unit.classes[from - 1] !== 'semicolon' &&
    unit.classes[from - 1] !== 'colon'
  )
    from--
  while (
    from < at &&
    isLead(unit, from) &&
    !(from === 0 && unit.classes[0] === 'conjunction' && at - from > 4)
  )
    from++
  return from
}

function isLead(unit: WorkingUnit, i: number): boolean {
  const cls = unit.classes[i]
  return cls === 'conjunction' || cls === 'comma' || cls === 'stop' || cls === 'dash' || cls === 'bracket'
}
