import type { Atoms } from '../tokens/atoms.ts'
import type { DateRole } from './dates.ts'

const ROLES: ReadonlyMap<string, DateRole> = new Map([
  ['since', 'since'],
  ['seit', 'since'],
  ['depuis', 'since'],
  ['desde', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['bis', 'until'],
  ['hasta', 'until'],
  ['before', 'before'],
  ['vor', 'before'],
  ['avant', 'before'],
  ['after', 'after'],
  ['nach', 'after'],
  ['après', 'after'],
  ['by', 'as-of'],
])

/** Words that may stand between a preposition and its date. */
const BETWEEN = new Set(['the', 'early', 'late', 'le', 'el', 'dem', 'den', 'this', 'last'])

/** The tie that the words before atom `i` make. */
export function dateRole(atoms: Atoms, i: number): DateRole | null {
  let at = i - 1
  if (at >= 0 && atoms.gap(at + 1) === 'break') return null
  if (BETWEEN.has(atoms.lower(at))) at--
  const word = atoms.lower(at)
  if ((word === 'of' || word === 'at' || word === 'from' || word === 'on') && atoms.lower(at - 1) === 'as') {
    return 'as-of'
  }
  return ROLES.get(word) ?? null
}
