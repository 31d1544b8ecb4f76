import type { Span } from '../../model/span.ts'
import { REACH } from '../phrases/working-unit.ts'
import { verbKey } from './english-inflection.ts'
import { sourceBefore, subjectUpTo } from './source-before.ts'
import { sourceAfter } from './source-behind.ts'
import type { CellRange } from './source-phrase.ts'
import { LONGEST_SOURCE, phraseIn, sourceEnd } from './source-phrase.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, hasRole, isFree, kindAt } from './tagged-line.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import {
  ADVERB,
  BODY,
  CLITIC,
  CONJUNCTION,
  ENDER,
  RELATIVE,
  SAYING,
  SOURCE_IN,
  THAT,
  TITLE,
} from './word-roles.ts'

const READ = verbKey('read')

/** "heißt es in dem Brief", "In dem Brief heißt es": the paper behind a preposition. */
export function paperOf(line: TaggedLine, verb: TaggedVerb): CellRange | null {
  if (verb.lemma !== READ) return null
  if (hasRole(line, verb.to, SOURCE_IN)) {
    const to = sourceEnd(line, verb.to + 1)
    return to > verb.to + 1 ? { from: verb.to + 1, to } : null
  }
  const start = clauseStart(line, verb.from)
  if (!hasRole(line, start, SOURCE_IN)) return null
  const to = Math.min(verb.from, sourceEnd(line, start + 1))
  return to > start + 1 ? { from: start + 1, to } : null
}

/** "عن [ناصر] قوله إن": whoever stands between the preposition and the noun of saying. */
function sayer(line: TaggedLine, verb: TaggedVerb): CellRange | null {
  if (!hasRole(line, verb.from, SAYING)) return null
  for (let i = verb.from - 1; i >= 0 && verb.from - i <= LONGEST_SOURCE && isFree(line, i); i--)
    if (hasRole(line, i, ENDER)) return i + 1 < verb.from ? { from: i + 1, to: verb.from } : null
  return null
}

/** The cells of the subject of a verb that brings speech: before it or behind it, as the language likes better. */
export function subjectRange(line: TaggedLine, verb: TaggedVerb): CellRange | null {
  if (verb.subject >= 0) return { from: verb.subject, to: verb.subject + 1 }
  if (hasRole(line, verb.from, SAYING)) return sayer(line, verb)
  const paper = paperOf(line, verb)
  if (paper !== null) return paper
  const behind = () => {
    const found = sourceAfter(line, verb.to)
    return found === null || hasRole(line, found.from, THAT) ? null : found
  }
  if (line.language.subject === 'after') return behind() ?? sourceBefore(line, verb.from)
  return sourceBefore(line, verb.from) ?? behind()
}

/**
 * Whose words a verb brings: its subject's; behind a conjunction those of whoever spoke before in the sentence;
 * nobody's where the language leaves the subject out. Null: nothing is attributed.
 */
export function sourceOf(line: TaggedLine, verb: TaggedVerb): readonly Span[] | null {
  const range = verb.use === 'converb' ? null : subjectRange(line, verb)
  if (range !== null) return [cellSpan(line, range.from, range.to)]
  const taken = takenSource(line, verb.from)
  if (taken !== null) return taken
  const relative = relativeBefore(line, verb.from)
  const shares = verb.use === 'converb' || relative >= 0 || hasRole(line, verb.from - 1, CONJUNCTION)
  const earlier = shares ? earlierSource(line, verb.from) : null
  if (earlier !== null) return earlier
  if (relative >= 0) {
    const antecedent = subjectUpTo(line, relative - 1)
    return antecedent === null ? null : [cellSpan(line, antecedent.from, antecedent.to)]
  }
  if (hasRole(line, verb.from, SAYING)) return null
  if (shares) {
    const opening = phraseIn(line, clauseStart(line, Math.max(0, firstComma(line, verb.from))), verb.from)
    if (opening !== null) {
      const { from, to } = withoutObject(line, opening)
      return [cellSpan(line, from, to)]
    }
    if (verb.use === 'converb') return null
  }
  return line.language.dropsSubject ? [] : null
}

/** "[X] promised that …, and said: “…”": the subject directly before, which a later verb has taken already. */
function takenSource(line: TaggedLine, verb: number): readonly Span[] | null {
  if (verb === 0 || isFree(line, verb - 1)) return null
  const { end } = line.cells[verb - 1]!
  const taken = line.unit.accepted.slice(-MOST_EARLIER).find(c => c.source.at(-1)?.[1] === end)
  return taken?.source ?? null
}

/** "…, qui [verb]": the relative pronoun behind a comma; -1 without one. */
function relativeBefore(line: TaggedLine, verb: number): number {
  let i = verb - 1
  while (hasRole(line, i, CLITIC | ADVERB) && verb - i < 4) i--
  const relates = hasRole(line, i, RELATIVE) || (line.language.thatRelates && hasRole(line, i, THAT))
  return relates && kindAt(line, i - 1) === 'comma' ? i : -1
}

/** "وصف حداد [الخطة] بأنها …": a definite noun behind a name that needs none is an object. */
export function withoutObject(line: TaggedLine, { from, to }: CellRange): CellRange {
  const { language, cells } = line
  const last = cells[to - 1]!
  if (language.definite === undefined || to - from < 2 || !language.definite.test(last.key))
    return { from, to }
  const before = cells[to - 2]!
  if (hasRole(line, to - 2, TITLE | BODY) && !language.definite.test(before.key)) return { from, to }
  // "شكر المحافظ [رجال الإنقاذ]": behind an office that needs nothing more.
  const whole = to - from > 2 && hasRole(line, to - 3, TITLE) && language.definite.test(cells[to - 3]!.key)
  return { from, to: whole && !language.definite.test(before.key) ? to - 2 : to - 1 }
}

/** The first comma of the unit before a cell; the cell where there is none. */
function firstComma(line: TaggedLine, before: number): number {
  for (let i = Math.max(0, before - REACH); i < before; i++) if (kindAt(line, i) === 'comma') return i
  return before
}

/** Only so many of the latest reports of a unit are looked through. */
const MOST_EARLIER = 32

/** The source that was found last before a cell of the unit. */
export function earlierSource(line: TaggedLine, from: number): readonly Span[] | null {
  const at = line.cells[from]!.start
  let best: readonly Span[] | null = null
  let bestAt = -1
  for (const { source, negated } of line.unit.accepted.slice(-MOST_EARLIER)) {
    if (negated || source.length === 0 || source[0]![0] >= at || source[0]![0] <= bestAt) continue
    best = source
    bestAt = source[0]![0]
  }
  return best
}
