import type { TaggedLine } from './tagged-line.ts'
import { hasRole } from './tagged-line.ts'
import { apposition, opensPhrase, phraseEnd } from './tagged-phrase.ts'
import {
  ADVERB,
  BODY,
  CONJUNCTION,
  ENDER,
  FINITE,
  LINK,
  OPENER,
  PRONOUN,
  SOURCE_IN,
  TIME,
  TITLE,
} from './word-roles.ts'

/** No subject is longer, in cells. */
export const LONGEST_SOURCE = 14

/** Cells `[from, to)`. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

/** The end of a source that begins at a cell, with its apposition; the cell itself where none does. */
export function sourceEnd(line: TaggedLine, from: number): number {
  const end = phraseEnd(line, from)
  return end === from ? from : apposition(line, from, end)
}

/** The phrase that could be the subject of the clause in `[from, to)`. */
export function phraseIn(line: TaggedLine, from: number, to: number): CellRange | null {
  let at = from
  while (at < to && hasRole(line, at, CONJUNCTION | ADVERB) && !hasRole(line, at, OPENER | PRONOUN)) at++
  if (at >= to) return null
  at = behindVerb(line, at, to)
  if (opensPhrase(line, at)) {
    const end = Math.min(to, sourceEnd(line, at))
    // Before the verb of a German clause stands one phrase, whatever is in it.
    const whole = line.language.verbSecond && !hasRole(line, at, PRONOUN) && !hasFinite(line, at, to)
    return end > at ? { from: at, to: whole ? to : end } : null
  }
  if (hasRole(line, at, SOURCE_IN) && hasRole(line, at + 1, BODY)) {
    const end = Math.min(to, sourceEnd(line, at + 1))
    if (end > at + 1) return { from: at + 1, to: end }
  }
  if (line.language.verbSecond) return null
  return innerPhrase(line, at + 1, to)
}

/** "اختتم [الوزير] …": where the verb leads, an office behind the first word is the subject. */
function behindVerb(line: TaggedLine, at: number, to: number): number {
  const known = OPENER | PRONOUN | TITLE | BODY
  if (line.language.subject !== 'after' || hasRole(line, at, known)) return at
  for (let i = at + 1; i < Math.min(to, at + 3); i++) if (hasRole(line, i, TITLE | BODY)) return i
  return at
}

function hasFinite(line: TaggedLine, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (hasRole(line, i, FINITE | CONJUNCTION | TIME) || line.verbs[i] !== null) return true
  return false
}

/** "Durante la reunión [la alcaldesa] dijo": the last phrase that depends on nothing before it. */
function innerPhrase(line: TaggedLine, from: number, to: number): CellRange | null {
  const least = Math.max(from, to - LONGEST_SOURCE)
  for (let i = to - 1; i >= least; i--) {
    const starts = hasRole(line, i, OPENER | PRONOUN | TITLE) || line.cells[i]!.capital
    if (!starts || !opensPhrase(line, i)) continue
    if (hasRole(line, i - 1, ENDER | LINK | OPENER | CONJUNCTION)) continue
    if (line.cells[i - 1]!.capital && !hasRole(line, i, OPENER | PRONOUN | TITLE)) continue
    const end = Math.min(to, sourceEnd(line, i))
    if (end > i) return { from: i, to: end }
  }
  return null
}
