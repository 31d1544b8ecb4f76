import type { Span } from '../../model/span.ts'
import { REACH } from '../phrases/working-unit.ts'
import { verbKey } from './english-inflection.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, hasRole, isFree, kindAt, mayBeName } from './tagged-line.ts'
import { apposition, bracketEnd, opensPhrase, phraseEnd } from './tagged-phrase.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import {
  ADVERB,
  BODY,
  CLITIC,
  CONJUNCTION,
  ENDER,
  FINITE,
  LINK,
  NEGATION,
  OPENER,
  PRONOUN,
  RELATIVE,
  SAYING,
  SOURCE_IN,
  THAT,
  TIME,
  TITLE,
} from './word-roles.ts'

/** Cells `[from, to)`. */
export interface CellRange {
  readonly from: number
  readonly to: number
}

const LONGEST_SOURCE = 14
/** Commas inside a subject: X, mayor of Y, head of Z, said. */
const MOST_COMMAS = 3

/** The source behind a verb: "sagte am Montag Anna Lehm, die Bürgermeisterin". Null where no phrase stands there. */
export function sourceAfter(line: TaggedLine, from: number): CellRange | null {
  const time = behindTime(line, from)
  const at = hasRole(line, time, SOURCE_IN) && hasRole(line, time + 1, BODY) ? time + 1 : time
  const to = sourceEnd(line, at)
  return to > at ? { from: at, to } : behindAdjunct(line, at)
}

/** "отметил в беседе с журналистами [глава ведомства]": an office behind words that a preposition begins. */
function behindAdjunct(line: TaggedLine, from: number): CellRange | null {
  if (!hasRole(line, from, ENDER) || line.language.uncased) return null
  for (let i = from + 2; i < from + LONGEST_ADJUNCT && isFree(line, i) && kindAt(line, i) === 'word'; i++) {
    if (hasRole(line, i, THAT) || line.verbs[i] !== null) return null
    const office = hasRole(line, i, TITLE) || (hasRole(line, i, OPENER) && hasRole(line, i + 1, TITLE))
    if (!office || hasRole(line, i - 1, ENDER | LINK | OPENER | CONJUNCTION)) continue
    const to = sourceEnd(line, i)
    return to > i ? { from: i, to } : null
  }
  return null
}

const LONGEST_ADJUNCT = 9

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

/** The end of a source that begins at a cell, with its apposition; the cell itself where none does. */
export function sourceEnd(line: TaggedLine, from: number): number {
  const end = phraseEnd(line, from)
  return end === from ? from : apposition(line, from, end)
}

/** "sagte [am Montag] X", "dijo [este lunes (3)] X": so many cells that tell when, or are adverbs. */
const LONGEST_TIME = 6

function behindTime(line: TaggedLine, from: number): number {
  let at = from
  for (let i = from; i < from + LONGEST_TIME && isFree(line, i); i++) {
    // "wirft [ihr] die Abgeordnete … vor"
    const clitic = hasRole(line, i, CLITIC) && (line.language.uncased || hasRole(line, i + 1, OPENER))
    // "рассказала «Вестнику» Анна": the paper that was told.
    const told = line.language.sourceIn !== undefined && line.language.openSources && !line.language.uncased
    const paper = told && i === at && mayBeName(line, i) && opensPhrase(line, i + 1)
    if (hasRole(line, i, TIME | ADVERB) || (clitic && i === at) || paper) at = i + 1
    else if (kindAt(line, i) === 'bracket') {
      const close = i === at && at > from ? bracketEnd(line, i) : i
      if (close === i) break
      at = close
      i = close - 1
    } else if (kindAt(line, i) !== 'number' && !hasRole(line, i, ENDER | OPENER | LINK)) break
  }
  return at
}

/** The subject that stands before a verb; null where none does. */
export function sourceBefore(line: TaggedLine, verb: number): CellRange | null {
  let end = verb
  while (
    end > 0 &&
    isFree(line, end - 1) &&
    hasRole(line, end - 1, CLITIC | NEGATION) &&
    !hasRole(line, end - 1, PRONOUN)
  )
    end--
  if (kindAt(line, end - 1) !== 'comma') {
    const start = clauseStart(line, end)
    const phrase = phraseIn(line, start, end)
    if (phrase !== null) return withNameBefore(line, phrase, start)
    if (kindAt(line, start - 1) !== 'comma' || !hasRole(line, start, ENDER | TIME)) return null
    // "Ana Lima, en la radio, …": behind the comma stands how or when.
    return subjectUpTo(line, start - 1)
  }
  const close = end - 1
  const sole = soleSubject(line, close)
  if (sole !== null) return sole
  let comma = close
  for (let n = 0; n < MOST_COMMAS; n++) {
    comma = commaBefore(line, comma, close)
    if (comma < 0) return null
    const phrase = phraseIn(line, clauseStart(line, comma), comma)
    if (phrase === null) continue
    if (phrase.to < comma) return null
    const adjunct = hasRole(line, comma + 1, ENDER | TIME) && !isParticipial(line, close)
    return adjunct ? { from: phrase.from, to: comma } : { from: phrase.from, to: close + 1 }
  }
  return null
}

/** "سالم رزقی، ماهیگیر … می‌گوید": an office behind a name that opens the sentence. */
function withNameBefore(line: TaggedLine, phrase: CellRange, start: number): CellRange {
  const comma = start - 1
  if (!line.language.uncased || kindAt(line, comma) !== 'comma' || !hasRole(line, phrase.from, TITLE))
    return phrase
  const name = phraseIn(line, clauseStart(line, comma), comma)
  return name !== null && name.from === 0 && name.to === comma ? { from: 0, to: phrase.to } : phrase
}

/** "وی در پاسخ به …، گفت": no comma before the one that ends what stands between a subject and its verb. */
function soleSubject(line: TaggedLine, close: number): CellRange | null {
  const start = clauseStart(line, close)
  if (kindAt(line, start - 1) === 'comma') return null
  const phrase = phraseIn(line, start, close)
  if (phrase === null || phrase.from !== start) return null
  return phrase.to < close && hasRole(line, phrase.to, ENDER | TIME | THAT | RELATIVE) ? phrase : null
}

/** The subject that reaches to a comma, with its apposition. */
function subjectUpTo(line: TaggedLine, comma: number): CellRange | null {
  const start = clauseStart(line, comma)
  if (kindAt(line, start - 1) === 'comma') {
    const before = phraseIn(line, clauseStart(line, start - 1), start - 1)
    if (before !== null && before.to === start - 1 && apposition(line, before.from, before.to) === comma)
      return { from: before.from, to: comma }
  }
  const phrase = phraseIn(line, start, comma)
  return phrase !== null && phrase.to === comma ? phrase : null
}

/** "Anna Lehm, mit dem Amt vertraut, …": in German what belongs to her ends in a small word. */
function isParticipial({ cells, language }: TaggedLine, comma: number): boolean {
  return language.nounsCapital === true && !cells[comma - 1]!.capital && cells[comma - 1]!.kind === 'word'
}

function commaBefore(line: TaggedLine, from: number, close: number): number {
  for (let i = from - 1; i > 0 && close - i <= LONGEST_SOURCE; i--) {
    const kind = kindAt(line, i)
    if (!isFree(line, i) || kind === 'colon' || kind === 'stop' || kind === 'semicolon') return -1
    if (kind === 'quotation' && line.cells[i]!.words > 4) return -1
    if (kind === 'comma') return i
  }
  return -1
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
