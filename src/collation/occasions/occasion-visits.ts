import type { Token } from '../../text/analysis.ts'
import { MEETING_VERBS } from './occasion-words.ts'

/** What somebody does where they then speak. */
const VISITS = new Set('tour visit inspection meeting ceremony talks service mass prayers'.split(' '))
const VISIT_REACH = 4

/** What stands behind "after" or "before" is where somebody then spoke: "touring a mill", "a tour of a mill", "her long visit to", "she toured". */
export function isVisit(tokens: readonly Token[], first: number): boolean {
  if (tokens[first]?.lower.endsWith('ing')) return true
  for (let i = first; i < first + VISIT_REACH; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word') return false
    if (VISITS.has(token.lower)) return true
    if (i > first && MEETING_VERBS.get(token.lower) === 'meeting') return true
  }
  return false
}
