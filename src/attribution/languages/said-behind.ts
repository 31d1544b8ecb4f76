import type { Span } from '../../model/span.ts'
import { isOutletToTell } from '../finders/outlet-words.ts'
import { REACH } from '../phrases/working-unit.ts'
import { clauseEnd } from './tagged-clause.ts'
import type { TaggedLine } from './tagged-line.ts'
import { cellSpan, hasRole, isFree, kindAt, mayBeName } from './tagged-line.ts'
import { FEWEST_QUOTED } from './tagged-report.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { ENDER, PARTICLE, RELATIVE, REPORTING, THAT } from './word-roles.ts'

/** What stands between a verb and the comma before what was said: "sagte dem „X“, …". */
const LONGEST_ADDRESS = 8
/** Between a verb and its "that" or colon. */
export const LONGEST_ADJUNCT = 16

interface Said {
  readonly from: number
  /** The colon before it. */
  readonly colon?: number
  readonly addressee?: Span | null
  readonly relay?: readonly Span[]
}

/** Where what was said begins behind a verb: at "dass" or "que", behind a colon, or behind a comma where its verbs tell so. */
export function saidBehind(line: TaggedLine, at: number): Said | null {
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
  const end = clauseEnd(line, from, REACH)
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

export function holdsAny(line: TaggedLine, from: number, reach: number, roles: number): boolean {
  for (let i = from; i < from + reach && i < line.cells.length; i++) if (hasRole(line, i, roles)) return true
  return false
}

/** X a promis une enquête qui « … »: words of the object stand in marks. */
export function quotedBehind(line: TaggedLine, verb: TaggedVerb, from: number): Said | null {
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
export function bareBehind(line: TaggedLine, verb: TaggedVerb): Said | null {
  if (!line.language.bareAfterVerb || verb.use !== 'finite' || verb.lemma !== 'say') return null
  return kindAt(line, verb.to) === 'word' && kindAt(line, verb.to + 1) === 'word' ? { from: verb.to } : null
}

/** X nannte den Plan „…“: the thing, and what it is called. */
export function namedBehind(line: TaggedLine, verb: TaggedVerb, from: number): Said | null {
  if (verb.use !== 'naming') return null
  for (let i = from; i < from + REACH && isFree(line, i); i++) {
    const kind = kindAt(line, i)
    if (kind === 'quotation')
      return isFragment(line, i) || line.cells[i]!.words >= FEWEST_QUOTED ? { from } : null
    if (kind === 'colon' || kind === 'semicolon' || kind === 'stop' || line.verbs[i] !== null) return null
  }
  return null
}
