import type { Span } from '../../model/span.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, freeVerb, hasRole, isFree, kindAt } from './tagged-line.ts'
import { CONJUNCTION, THAT } from './word-roles.ts'

/** A second verb of speech brings its words so soon. */
const SOON = 10

/**
 * The end of what is said from a cell on: the sentence without its full stop, or where another report begins.
 * `reach`: in cells, for who only asks and may ask again.
 */
export function clauseEnd(line: TaggedLine, from: number, reach = Number.POSITIVE_INFINITY): number {
  let end = from
  while (
    end - from < reach &&
    isFree(line, end) &&
    kindAt(line, end) !== 'semicolon' &&
    !(end > from && reportsAnew(line, end))
  )
    end++
  while (end > from && endsNothing(line, end - 1, end)) end--
  return end
}

/** A sign, or a conjunction before another report. */
function endsNothing(line: TaggedLine, i: number, end: number): boolean {
  const kind = kindAt(line, i)
  if (kind === 'stop' || kind === 'comma') return true
  return hasRole(line, i, CONJUNCTION) && kindAt(line, end) !== 'none' && !isFree(line, end)
}

/** "… y añadió que", "…, asegurando que": a verb behind a conjunction or a comma, and what it brings. */
function reportsAnew(line: TaggedLine, i: number): boolean {
  const comma = kindAt(line, i) === 'comma'
  const conjunction = hasRole(line, comma ? i + 1 : i, CONJUNCTION)
  let at = i
  if (comma) at++
  if (conjunction) at++
  if (at === i && line.language.prefixes?.test(line.cells[i]!.key) !== true) return false
  const verb = freeVerb(line, at)
  // "…, قائلا", "…, asegurando": the speaker's clause goes on, not what he said.
  if (comma && verb?.use === 'converb' && !line.language.verbLast) return true
  if (verb === null || (comma && !conjunction && verb.use !== 'converb')) return false
  for (let k = verb.to; k < verb.to + SOON; k++) {
    const kind = kindAt(line, k)
    if (kind === 'colon' || kind === 'quotation' || hasRole(line, k, THAT)) return true
    if (kind === 'stop' || kind === 'none') return false
  }
  return false
}

/** What stands behind a source and its comma, to the end of the clause; null where nothing does. */
export function clauseBehind(line: TaggedLine, end: number): Span | null {
  const kind = kindAt(line, end)
  const from = kind === 'comma' || kind === 'colon' || kind === 'dash' ? end + 1 : end
  const to = clauseEnd(line, from)
  return to > from ? cellSpan(line, from, to) : null
}

/** What stands before a tag and its comma, back to another report or a semicolon; null where nothing does. */
export function clauseBefore(line: TaggedLine, at: number): Span | null {
  let to = at
  while (to > 0 && (kindAt(line, to - 1) === 'comma' || kindAt(line, to - 1) === 'dash')) to--
  let from = to
  while (from > 0 && isFree(line, from - 1) && kindAt(line, from - 1) !== 'semicolon') from--
  while (from < to && (kindAt(line, from) === 'comma' || kindAt(line, from) === 'dash')) from++
  return from < to ? cellSpan(line, from, to) : null
}
