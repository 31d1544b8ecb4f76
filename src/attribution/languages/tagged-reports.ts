import type { Span } from '../../model/span.ts'
import type { Candidate } from '../candidate.ts'
import { isOutletToTell } from '../finders/outlet-words.ts'
import { REACH } from '../phrases/working-unit.ts'
import { clauseBefore, clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import {
  cellSpan,
  clauseStart,
  freeVerb,
  hasRole,
  isFree,
  isNegated,
  kindAt,
  mayBeName,
} from './tagged-line.ts'
import type { CellRange } from './tagged-source.ts'
import {
  earlierSource,
  phraseIn,
  sourceAfter,
  sourceBefore,
  sourceOf,
  subjectRange,
  withoutObject,
} from './tagged-source.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { ADVERB, CONJUNCTION, ENDER, PARTICLE, RELATIVE, REPORTING, THAT, TIME, TITLE } from './word-roles.ts'

/** What stands between a verb and the comma before what was said: "sagte dem „X“, …". */
const LONGEST_ADDRESS = 8
/** Between a verb and its "that" or colon. */
const LONGEST_ADJUNCT = 16
/** Fewer words in marks may be a name; behind a verb that names they are what is named so. */
const FEWEST_QUOTED = 4
/** An auxiliary stands no further from its participle: "hat am Sonntag vor Arbeitern … aufgerufen". */
const BRACKET = 14

/** X sagte, dass … · X a promis que … · X nannte es „…“ · X sagte dem Y, es sei … · …, sagte X */
export function* taggedReports(line: TaggedLine): Generator<Candidate> {
  for (let i = 0; i < line.cells.length; i++) {
    const bracket = bracketAt(line, i)
    const verb = bracket?.verb ?? freeVerb(line, i)
    if (verb === null || !isFree(line, i)) continue
    if (isNegated(line, verb)) continue
    const candidate =
      bracket !== null
        ? bracketed(line, bracket)
        : (parenthesis(line, verb) ??
          reportBehind(line, verb) ??
          reportBefore(line, verb) ??
          lastVerb(line, verb))
    if (candidate !== null) yield candidate
  }
}

interface Bracket {
  readonly verb: TaggedVerb
  readonly participle: number
  /** What is named stands inside. */
  readonly naming: boolean
}

/** "hat … aufgerufen": the auxiliary, and the participle that closes its bracket before a mark. */
function bracketAt(line: TaggedLine, i: number): Bracket | null {
  const { language, cells } = line
  const { key, kind } = cells[i]!
  if (!language.brackets || kind !== 'word' || !language.auxiliaryBook.has(key) || line.verbs[i] !== null)
    return null
  let quoted = false
  for (let j = i + 1; j < cells.length && j < i + BRACKET; j++) {
    const at = kindAt(line, j)
    if (!isFree(line, j) || (at !== 'word' && at !== 'number' && at !== 'quotation')) return null
    if (at === 'quotation') quoted = true
    const naming = quoted && language.namingParticipleBook.has(cells[j]!.key)
    const lemma = naming ? 'call' : language.participleBook.get(cells[j]!.key)?.[0]?.value
    const next = kindAt(line, j + 1)
    if (lemma === undefined || (!naming && next !== 'comma' && next !== 'colon')) continue
    const cue: Span[] = [cellSpan(line, i, i + 1), cellSpan(line, j, j + 1)]
    return { verb: { from: i, to: i + 1, lemma, cue, use: 'finite', subject: -1 }, participle: j, naming }
  }
  return null
}

function bracketed(line: TaggedLine, { verb, participle, naming }: Bracket): Candidate | null {
  const source = subjectRange(line, verb)
  if (source !== null && naming) {
    const from = Math.max(verb.to, source.to)
    return report(verb, [cellSpan(line, source.from, source.to)], [cellSpan(line, from, participle)])
  }
  const from = participle + 2
  const to = clauseEnd(line, from)
  if (source === null || to <= from) return null
  return report(verb, [cellSpan(line, source.from, source.to)], [cellSpan(line, from, to)])
}

function report(verb: TaggedVerb, source: readonly Span[], content: readonly Span[]): Candidate {
  return { rule: 'tagged-report', lemma: verb.lemma, source, cue: verb.cue, content, odds: 0.85 }
}

/** "Die Brücke, sagte Lehm, sei sicher": the verb and its subject between two commas. */
function parenthesis(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  if (verb.use !== 'finite' || kindAt(line, verb.from - 1) !== 'comma' || line.language.verbLast) return null
  const source = verb.subject >= 0 ? { from: verb.subject, to: verb.subject + 1 } : sourceAfter(line, verb.to)
  if (source === null) return null
  const to = verb.subject >= 0 ? verb.to : source.to
  if (kindAt(line, to) !== 'comma' || kindAt(line, to + 1) !== 'word' || !isFree(line, to + 1)) return null
  if (hasRole(line, to + 1, THAT | RELATIVE | CONJUNCTION) || line.verbs[to + 1] !== null) return null
  const start = clauseStart(line, verb.from - 1)
  const before = clauseBefore(line, verb.from)
  const end = clauseEnd(line, to + 1)
  if (before === null || hasRole(line, start, THAT | RELATIVE) || end <= to + 1 || holdsColon(line, to))
    return null
  return report(verb, [cellSpan(line, source.from, source.to)], [before, cellSpan(line, to + 1, end)])
}

/** What was said stands behind its verb. */
function reportBehind(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  let after =
    line.language.subject === 'after' || sourceBefore(line, verb.from) === null
      ? sourceAfter(line, verb.to)
      : null
  if (after !== null && verb.use === 'naming') after = withoutObject(line, after)
  const end = after?.to ?? verb.to
  const from = after !== null && kindAt(line, end) === 'comma' && verb.use === 'naming' ? end + 1 : end
  const said =
    (verb.use === 'naming' ? namedBehind(line, verb, from) : null) ??
    saidBehind(line, from) ??
    (verb.use === 'naming' ? namedBehind(line, verb, from) : quotedBehind(line, verb, from)) ??
    bareBehind(line, verb)
  if (said === null) return null
  const source = after === null ? sourceOf(line, verb) : [cellSpan(line, after.from, after.to)]
  if (source === null) return null
  // "Man nennt ihn „…“": what everybody calls him.
  if (verb.use === 'naming' && /^(?:man|on)$/i.test(line.unit.text.slice(...(source[0] ?? [0, 0]))))
    return null
  const to = clauseEnd(line, said.from)
  if (to <= said.from) return null
  const last = verb.cue.at(-1)!
  const cue =
    said.colon === verb.to
      ? [...verb.cue.slice(0, -1), [last[0], line.cells[verb.to]!.end] as const]
      : verb.cue
  return {
    ...report({ ...verb, cue }, source, [cellSpan(line, said.from, to)]),
    addressee: said.addressee ?? null,
    relay: said.relay ?? [],
  }
}

interface Said {
  readonly from: number
  /** The colon before it. */
  readonly colon?: number
  readonly addressee?: Span | null
  readonly relay?: readonly Span[]
}

/** Where what was said begins behind a verb: at "dass" or "que", behind a colon, or behind a comma where its verbs tell so. */
function saidBehind(line: TaggedLine, at: number): Said | null {
  const { language } = line
  const address = hasRole(line, at, PARTICLE) ? at + 1 : at
  let comma = -1
  for (let i = address; i < address + LONGEST_ADJUNCT; i++) {
    if (!isFree(line, i)) return null
    const kind = kindAt(line, i)
    if (hasRole(line, i, RELATIVE)) return null
    if (hasRole(line, i, THAT)) {
      if (language.thatRelates && comma === i - 1 && comma >= 0) return null
      const end = kindAt(line, i - 1) === 'comma' ? i - 1 : i
      return { from: i, ...toldTo(line, address, end) }
    }
    if (kind === 'colon')
      return language.bareAfterColon && isFree(line, i + 1) ? { from: i + 1, colon: i } : null
    if (
      kind === 'stop' ||
      kind === 'semicolon' ||
      kind === 'dash' ||
      (kind === 'quotation' && !mayBeName(line, i))
    )
      return null
    if (line.verbs[i] !== null && (line.verbs[i]!.use !== 'converb' || comma >= 0) && i > address) return null
    if (kind !== 'comma' || comma >= 0) continue
    comma = i
    if (language.infinitive !== undefined && isInfinitive(line, i + 1)) return { from: i + 1 }
    if (i - address > LONGEST_ADDRESS || !holdsAny(line, i, REACH, REPORTING)) continue
    if (!hasRole(line, i + 1, THAT)) return { from: i + 1, ...toldTo(line, address, i) }
  }
  return null
}

/** "…, schnell zu helfen": what was promised or asked ends in an infinitive with its small word. */
function isInfinitive(line: TaggedLine, from: number): boolean {
  const end = clauseEnd(line, from)
  return (
    end - from >= 2 &&
    line.cells[end - 2]!.key === line.language.infinitive &&
    kindAt(line, end - 1) === 'word'
  )
}

/** "dem „Boten“", "der Zeitung X": whoever was told, and whether it is an outlet that passed it on. */
function toldTo(line: TaggedLine, from: number, to: number): Omit<Said, 'from'> {
  const { cells, unit } = line
  if (
    to <= from + 1 ||
    !/^(?:dem|der|den|au|à|aux|al|a|alla|ao|à|газете|телеканалу)$/u.test(cells[from]!.key)
  )
    return {}
  const told = from + 1
  const addressee = cellSpan(line, told, to)
  const quoted = to === told + 1 ? unit.items[cells[told]!.item]!.quotation : null
  const outlet = quoted !== null || isOutletToTell(unit, cells[told]!.item, cells[to - 1]!.item + 1)
  return { addressee, relay: outlet ? [quoted?.inner ?? addressee] : [] }
}

function holdsAny(line: TaggedLine, from: number, reach: number, roles: number): boolean {
  for (let i = from; i < from + reach && i < line.cells.length; i++) if (hasRole(line, i, roles)) return true
  return false
}

/** X a promis une enquête qui « … »: words of the object stand in marks. */
function quotedBehind(line: TaggedLine, verb: TaggedVerb, from: number): Said | null {
  for (let i = from; i < from + REACH && isFree(line, i); i++) {
    const kind = kindAt(line, i)
    if (kind !== 'word' && kind !== 'number' && kind !== 'quotation' && kind !== 'bracket') return null
    if (i > from && line.verbs[i] !== null) return null
    if (kind !== 'quotation') continue
    if (line.cells[i]!.words >= FEWEST_QUOTED) return { from }
    if (i === verb.to) return isFragment(line, i) ? { from } : null
    // "dijo en «El Faro»": what a preposition of place or address is before may be a name.
    const named = line.language.uncased || (hasRole(line, i - 1, ENDER) && verb.lemma === 'say')
    return !named && opensSmall(line, i) ? { from } : null
  }
  return null
}

/** Words out of a sentence, no title of a work: in small letters, or where no capital could tell. */
function isFragment(line: TaggedLine, q: number): boolean {
  return line.language.nounsCapital === true || line.language.uncased === true || opensSmall(line, q)
}

function opensSmall({ cells, unit }: TaggedLine, q: number): boolean {
  const [start] = unit.items[cells[q]!.item]!.quotation!.inner
  return /^\s*\p{Ll}/u.test(unit.text.slice(start, start + 4))
}

/** "گفت پل امن است": a clause behind the verb at once. */
function bareBehind(line: TaggedLine, verb: TaggedVerb): Said | null {
  if (!line.language.bareAfterVerb || verb.use !== 'finite' || verb.lemma !== 'say') return null
  return kindAt(line, verb.to) === 'word' && kindAt(line, verb.to + 1) === 'word' ? { from: verb.to } : null
}

/** X nannte den Plan „…“: the thing, and what it is called. */
function namedBehind(line: TaggedLine, verb: TaggedVerb, from: number): Said | null {
  if (verb.use !== 'naming') return null
  for (let i = from; i < from + REACH && isFree(line, i); i++) {
    const kind = kindAt(line, i)
    if (kind === 'quotation')
      return isFragment(line, i) || line.cells[i]!.words >= FEWEST_QUOTED ? { from } : null
    if (kind === 'colon' || kind === 'semicolon' || kind === 'stop' || line.verbs[i] !== null) return null
  }
  return null
}

/** "Es sei sicher, sagte X" · "Le pont est sûr, a déclaré X": the clause before the comma is what was said. */
function reportBefore(line: TaggedLine, verb: TaggedVerb): Candidate | null {
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

/** Yılmaz, köprünün güvenli olduğunu söyledi: the clause is the object before the verb. */
function lastVerb(line: TaggedLine, verb: TaggedVerb): Candidate | null {
  const { language, cells } = line
  const quoted = namedBefore(line, verb)
  if (!language.verbLast && !(quoted && verb.use === 'naming' && kindAt(line, verb.from - 1) === 'quotation'))
    return null
  const object = cells[verb.from - 1]
  if (!quoted && (object?.kind !== 'word' || language.clauseEnding?.test(object.key) !== true)) return null
  const start = unitStart(line, verb.from)
  const phrase = wholeSubject(line, start, verb.from) ?? phraseIn(line, start, verb.from)
  const source = phrase === null ? earlierSource(line, verb.from) : [cellSpan(line, phrase.from, phrase.to)]
  if (source === null) return null
  const end = phrase?.to ?? start
  let from = kindAt(line, end) === 'comma' ? end + 1 : end
  while (from < verb.from - 1 && hasRole(line, from, ADVERB)) from++
  if (from >= verb.from || (from === verb.from - 1 && !quoted)) return null
  return report(verb, source, [cellSpan(line, from, verb.from)])
}

/** "Adı açıklanmayan bir yetkili, …": all of the first words where they end in an office. */
function wholeSubject(line: TaggedLine, start: number, before: number): CellRange | null {
  if (!line.language.verbLast) return null
  for (let i = start; i < before && i - start < LONGEST_ADDRESS; i++) {
    if (kindAt(line, i) === 'comma')
      return i > start && hasRole(line, i - 1, TITLE) ? { from: start, to: i } : null
    if (kindAt(line, i) !== 'word' || hasRole(line, i, ENDER | TIME) || line.verbs[i] !== null) return null
  }
  return null
}

/** "… „felaket“ olarak nitelendirdi": a verb that names, with a quotation somewhere before it. */
function namedBefore(line: TaggedLine, verb: TaggedVerb): boolean {
  for (let i = verb.from - 1; i >= 0 && verb.from - i < REACH && isFree(line, i); i--)
    if (kindAt(line, i) === 'quotation')
      return verb.use === 'naming' || i === verb.from - 1 || line.cells[i]!.words >= FEWEST_QUOTED
  return false
}

function unitStart(line: TaggedLine, before: number): number {
  let i = before
  while (
    i > 0 &&
    before - i < REACH &&
    isFree(line, i - 1) &&
    kindAt(line, i - 1) !== 'semicolon' &&
    kindAt(line, i - 1) !== 'colon'
  )
    i--
  return i
}
