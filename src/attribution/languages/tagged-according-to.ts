import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { phraseAt } from './phrasebook.ts'
import { sourceAfter } from './source-behind.ts'
import type { CellRange } from './source-phrase.ts'
import { phraseIn, sourceEnd } from './source-phrase.ts'
import { clauseBefore, clauseBehind, clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, clauseStart, freeVerb, hasRole, isFree, kindAt } from './tagged-line.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { ADVERB, BODY, CLITIC, CONJUNCTION, OPENER, PRONOUN, RELATIVE, THAT, TITLE } from './word-roles.ts'

/** Nach Angaben X … · selon X, … · …, según X · X zufolge … · wie X sagte, … */
export function* taggedAccordingTo(line: TaggedLine): Generator<Candidate> {
  for (let i = 0; i < line.cells.length; i++) {
    if (!isFree(line, i) || kindAt(line, i) !== 'word') continue
    const candidate =
      self(line, i) ?? asClause(line, i) ?? before(line, i) ?? inViewOf(line, i) ?? behind(line, i)
    if (candidate !== null) yield candidate
  }
}

/** A preposition of one word may be an everyday one: it must begin its clause. */
function begins(line: TaggedLine, i: number): boolean {
  return (
    i === 0 || !isFree(line, i - 1) || kindAt(line, i - 1) !== 'word' || hasRole(line, i - 1, CONJUNCTION)
  )
}

function withPrefix(line: TaggedLine, i: number): string {
  const { key } = line.cells[i]!
  return line.language.prefixes === undefined ? key : key.replace(line.language.prefixes, '')
}

/** "selon X, …", "…, laut X" */
function before(line: TaggedLine, i: number): Candidate | null {
  const { language, cells } = line
  const phrase =
    phraseAt(language.accordingBook, cells, i) ??
    phraseAt(language.accordingBook, cells, i, withPrefix(line, i))
  if (phrase === null || (phrase.to === i + 1 && !begins(line, i))) return null
  const written = language.accordingPrefix?.exec(cells[phrase.to]?.key ?? '')?.[0].length ?? 0
  let to = sourceEnd(line, phrase.to)
  // "selon lui": elsewhere it stands before verbs.
  if (to === phrase.to && hasRole(line, to, CLITIC) && kindAt(line, to + 1) !== 'word') to++
  if (to === phrase.to) return null
  const source: Span = [cells[phrase.to]!.start + written, cells[to - 1]!.end]
  return told(line, i, to, source, [[cells[i]!.start, cells[phrase.to - 1]!.end]], 'according')
}

/** "по [его] словам", "לדבריו": the pronoun is in the phrase, or in its word. */
function self(line: TaggedLine, i: number): Candidate | null {
  const { cells, language } = line
  const phrase = phraseAt(language.accordingSelfBook, cells, i)
  if (phrase === null) return null
  let pronoun = i
  while (pronoun < phrase.to && !hasRole(line, pronoun, PRONOUN | OPENER)) pronoun++
  if (pronoun === phrase.to)
    return told(line, i, phrase.to, null, [cellSpan(line, i, phrase.to)], 'according')
  const cue: Span[] = []
  if (pronoun > i) cue.push(cellSpan(line, i, pronoun))
  if (pronoun + 1 < phrase.to) cue.push(cellSpan(line, pronoun + 1, phrase.to))
  return told(line, i, phrase.to, cellSpan(line, pronoun, pronoun + 1), cue, 'according')
}

/** Pour le maire, « … » · Pour X, le pont est « mort »: only where words in marks are all of it, or its end. */
function inViewOf(line: TaggedLine, i: number): Candidate | null {
  const phrase = phraseAt(line.language.inViewBook, line.cells, i)
  if (phrase === null || i > 0) return null
  const to = sourceEnd(line, phrase.to)
  if (to === phrase.to || !isSomebody(line, phrase.to, to)) return null
  const from = kindAt(line, to) === 'comma' ? to + 1 : to
  const whole = kindAt(line, from) === 'quotation' && isFree(line, from) && line.cells[from]!.words >= 3
  const end = whole ? from + 1 : clauseEnd(line, from)
  if (!whole && (from === to || end <= from || kindAt(line, end - 1) !== 'quotation')) return null
  return {
    rule: 'according-to',
    lemma: 'according',
    source: [cellSpan(line, phrase.to, to)],
    cue: [cellSpan(line, i, phrase.to)],
    content: [cellSpan(line, from, end)],
    odds: 0.8,
  }
}

function isSomebody(line: TaggedLine, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (hasRole(line, i, TITLE | BODY | PRONOUN) || (line.cells[i]!.capital && !line.language.nounsCapital))
      return true
  return false
}

/** "X zufolge …", "X'e göre …" */
function behind(line: TaggedLine, i: number): Candidate | null {
  const phrase = phraseAt(line.language.accordingAfterBook, line.cells, i)
  if (phrase === null) return null
  const end = kindAt(line, i - 1) === 'comma' ? i - 1 : i
  const range = phraseIn(line, clauseStart(line, end), end)
  if (
    range === null ||
    range.to < end ||
    !(isSomebody(line, range.from, range.to) || line.language.nounsCapital) ||
    isOnlyFirstWord(line, range)
  )
    return null
  const source = cellSpan(line, range.from, range.to)
  return told(line, range.from, phrase.to, source, [cellSpan(line, i, phrase.to)], 'according')
}

/** "Plana göre": the capital is the sentence's, and nothing else tells a name. */
function isOnlyFirstWord({ cells, unit, language }: TaggedLine, { from, to }: CellRange): boolean {
  const first = cells[from]!
  if (from > 0 || to > 1 || language.nounsCapital || first.roles & (TITLE | BODY | PRONOUN)) return false
  return !/['’]/.test(unit.items[first.item]!.text)
}

/** "wie X sagte, …", "según dijo X, …", "…, как сообщил X" */
function asClause(line: TaggedLine, i: number): Candidate | null {
  const { language, cells } = line
  const as = phraseAt(language.asBook, cells, i) ?? phraseAt(language.asBook, cells, i, withPrefix(line, i))
  if (as === null || !begins(line, i)) return null
  let at = as.to
  while (
    hasRole(line, at, CLITIC | ADVERB) &&
    line.verbs[at] === null &&
    (!hasRole(line, at, OPENER) || line.verbs[at + 1] !== null)
  )
    at++
  let verb = freeVerb(line, at)
  let source = verb === null ? null : sourceAfter(line, verb.to)
  let to = source?.to ?? -1
  if (verb === null) {
    const end = sourceEnd(line, at)
    verb = end > at ? verbBefore(line, end) : null
    source = verb === null ? null : { from: at, to: end }
    to = verb?.to ?? -1
  }
  if (verb === null || source === null || hasRole(line, to, THAT) || kindAt(line, to) === 'colon') return null
  return told(
    line,
    i,
    to,
    cellSpan(line, source.from, source.to),
    cueOf([cells[i]!.start, cells[as.to - 1]!.end], verb.cue, as.to === verb.from),
    verb.lemma,
  )
}

/** "wie X [am Dienstag] mitteilte,": the verb behind a subject, or at the end of its clause. */
function verbBefore(line: TaggedLine, subject: number): TaggedVerb | null {
  let v = subject
  while (hasRole(line, v, CLITIC | ADVERB) && line.verbs[v] === null) v++
  if (freeVerb(line, v) !== null || !line.language.verbSecond) return freeVerb(line, v)
  for (let i = v; i < v + LONGEST_REST && isFree(line, i) && kindAt(line, i) !== 'comma'; i++)
    if (line.verbs[i] !== null && kindAt(line, line.verbs[i]!.to) === 'comma') return line.verbs[i]!
  return null
}

/** "Según explicó": one cue where the verb follows at once. */
function cueOf(as: Span, verb: readonly Span[], joined: boolean): Span[] {
  return joined ? [[as[0], verb[0]![1]], ...verb.slice(1)] : [as, ...verb]
}

/** Adjuncts between a tag inside a sentence and the comma that ends it. */
const LONGEST_REST = 12

/** The clause that a phrase `[from, to)` belongs to: behind it where it begins the sentence, otherwise round it. */
function told(
  line: TaggedLine,
  from: number,
  to: number,
  source: Span | null,
  cue: readonly Span[],
  lemma: string,
): Candidate | null {
  const content: Span[] = []
  const earlier = from === 0 ? null : clauseBefore(line, from)
  if (earlier !== null && opensAnew(line, from)) content.push(earlier)
  const parted = kindAt(line, from - 1) === 'comma' || kindAt(line, from - 1) === 'dash'
  if (content.length === 0 || !parted) {
    const later = clauseBehind(line, content.length === 0 ? behindRest(line, to) : to)
    if (later !== null) content.push(later)
  } else if (kindAt(line, to) === 'comma' && !relates(line, to + 1)) {
    const later = clauseBehind(line, to)
    if (later !== null) content.push(later)
  }
  if (content.length === 0) return null
  return { rule: 'according-to', lemma, source: source === null ? [] : [source], cue, content, odds: 0.9 }
}

/** "…, según X, que …": what follows tells more of the speaker. */
function relates(line: TaggedLine, i: number): boolean {
  return hasRole(line, i, RELATIVE) || (line.language.thatRelates === true && hasRole(line, i, THAT))
}

/** What stands before a phrase is what was said, not only a conjunction before it. */
function opensAnew(line: TaggedLine, from: number): boolean {
  for (let i = from - 1; i >= 0 && isFree(line, i); i--)
    if (
      kindAt(line, i) === 'quotation' ||
      (kindAt(line, i) === 'word' && !hasRole(line, i, CONJUNCTION | ADVERB))
    )
      return true
  return false
}

/** "Como dijo la alcaldesa en la radio, …": behind the comma, if one comes soon. */
function behindRest(line: TaggedLine, to: number): number {
  for (let i = to; i < to + LONGEST_REST && isFree(line, i); i++) {
    const kind = kindAt(line, i)
    if (kind === 'comma' || kind === 'colon') return i
    if (kind === 'quotation' || kind === 'stop') break
  }
  return to
}
