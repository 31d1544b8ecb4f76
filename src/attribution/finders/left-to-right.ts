import type { Candidate } from '../candidate.ts'
import type { Finder, WorkingUnit } from '../phrases/working-unit.ts'

/** A rule for one pattern around one word: the candidate whose cue that word heads, or null. */
export type HeadFinder = (unit: WorkingUnit, head: number) => Candidate | null

/** No word is tried that is less likely to head a cue. */
const LEAST_ODDS = 0.4

/**
 * Tries the rules at each likely cue from left to right. Speech is reported from the outside in: what
 * the first cue takes as its content is closed to those inside it.
 */
export function leftToRight(rules: readonly HeadFinder[]): Finder {
  return function* (unit) {
    for (let k = 0; k < unit.items.length; k++) {
      if (unit.inflections[k] === null || unit.claimed[k] || unit.odds[k]! < LEAST_ODDS) continue
      if (unit.items[k]!.lower === 'according') continue
      for (const rule of rules) {
        const candidate = rule(unit, k)
        if (candidate === null) continue
        yield candidate
        break
      }
    }
  }
}
