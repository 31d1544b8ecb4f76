import type { Candidate } from '../candidate.ts'
import { REACH } from '../phrases/working-unit.ts'
import { holdsAny, LONGEST_ADJUNCT } from './said-behind.ts'
import { sourceAfter } from './source-behind.ts'
import { clauseBefore, clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, hasRole, isFree, kindAt } from './tagged-line.ts'
import { report } from './tagged-report.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { CONJUNCTION, ENDER, RELATIVE, REPORTING, THAT } from './word-roles.ts'

/** "Die Brücke, sagte Lehm, sei sicher": the verb and its subject between two commas. */
export function parenthesis(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  if (verb.use !== 'finite' || kindAt(line, verb.from - 1) !== 'comma' || line.language.verbLast) return null
  const source = verb.subject >= 0 ? { from: verb.subject, to: verb.subject + 1 } : sourceAfter(line, verb.to)
  if (source === null) return null
  const to = verb.subject >= 0 ? verb.to : source.to
  if (kindAt(line, to) !== 'comma' || kindAt(line, to + 1) !== 'word' || !isFree(line, to + 1)) return null
  if (hasRole(line, to + 1, THAT | RELATIVE | CONJUNCTION) || line.verbs[to + 1] !== null) return null
  if (hasRole(line, clauseStart(line, verb.from - 1), THAT | RELATIVE) || holdsColon(line, to)) return null
  const before = clauseBefore(line, verb.from)
  const end = clauseEnd(line, to + 1)
  if (before === null || end <= to + 1) return null
  return report(verb, [cellSpan(line, source.from, source.to)], [before, cellSpan(line, to + 1, end)])
}

/** "Es sei sicher, sagte X" · "Le pont est sûr, a déclaré X": the clause before the comma is what was said. */
export function reportBefore(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  if (verb.use !== 'finite' || kindAt(line, verb.from - 1) !== 'comma' || line.language.verbLast) return null
  if (!isClause(line, verb.from - 1)) return null
  const start = Math.max(0, verb.from - REACH)
  if (line.language.reporting !== undefined && !holdsAny(line, start, verb.from - start, REPORTING))
    return null
  const source = verb.subject >= 0 ? { from: verb.subject, to: verb.subject + 1 } : sourceAfter(line, verb.to)
  if (source === null) return null
  const to = verb.subject >= 0 ? verb.to : source.to
  if (
    hasRole(line, to, THAT) ||
    (!line.language.thatRelates && hasRole(line, to + 1, THAT)) ||
    holdsColon(line, to)
  )
    return null
  const content = clauseBefore(line, verb.from)
  if (content === null) return null
  return report(verb, [cellSpan(line, source.from, source.to)], [content])
}

function holdsColon(line: TaggedLine, from: number): boolean {
  for (let i = from; i < from + LONGEST_ADJUNCT && isFree(line, i); i++)
    if (kindAt(line, i) === 'colon') return true
  return false
}

/** What was said is a clause, not an adjunct before the verb: "Tras la reunión, dijo X …". */
const FEWEST_SAID = 4

function isClause(line: TaggedLine, comma: number): boolean {
  const from = clauseStart(line, comma)
  return comma - from >= FEWEST_SAID && !hasRole(line, from, ENDER | CONJUNCTION | THAT)
}
