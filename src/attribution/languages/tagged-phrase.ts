import type { TaggedLine } from './tagged-line.ts'
import { hasRole, isFree, kindAt, mayBeName } from './tagged-line.ts'
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
  THAT,
  TIME,
  TITLE,
} from './word-roles.ts'

const LONGEST_PHRASE = 14
/** "(PX)", "(34)". */
const LONGEST_BRACKET = 5
const LONGEST_APPOSITION = 12

/** Words that no phrase goes on with. */
const ENDS = ENDER | TIME | ADVERB | THAT | NEGATION | FINITE

/** Whether a source may begin at a cell. */
export function opensPhrase(line: TaggedLine, i: number): boolean {
  const cell = line.cells[i]
  if (cell === undefined || !isFree(line, i)) return false
  if (cell.kind === 'number') return kindAt(line, i + 1) === 'word'
  if (cell.kind !== 'word') return false
  if (cell.roles & (PRONOUN | OPENER | TITLE | BODY)) return true
  if (cell.roles & (ENDS | CONJUNCTION | CLITIC | LINK)) return false
  return (cell.capital || line.language.openSources === true) && line.verbs[i] === null
}

/** The end of a noun phrase that begins at a cell; the cell itself where none does. */
export function phraseEnd(line: TaggedLine, from: number): number {
  if (!opensPhrase(line, from)) return from
  const { cells } = line
  if (cells[from]!.roles & PRONOUN && !(cells[from]!.roles & OPENER)) return from + 1
  let i = from
  while (cells[i] !== undefined && i - from < LONGEST_PHRASE && isFree(line, i)) {
    if (kindAt(line, i) === 'bracket') {
      const close = bracketEnd(line, i)
      if (close === i || i === from) break
      i = close
      continue
    }
    if (i > from && !goesOn(line, i, from)) break
    i++
  }
  while (i > from && hasRole(line, i - 1, LINK | OPENER | ADVERB | CONJUNCTION | ENDER | TIME)) {
    if (
      i - 1 === from &&
      !hasRole(line, from, LINK | ADVERB | CONJUNCTION | ENDER | TIME) &&
      cells[from]!.capital
    )
      break
    i--
  }
  return i
}

/** Whether the phrase from `from` goes on with cell `i`. */
function goesOn(line: TaggedLine, i: number, from: number): boolean {
  const { cells, language } = line
  const cell = cells[i]!
  if (cell.kind === 'quotation') return mayBeName(line, i) && kindAt(line, i - 1) === 'word'
  if (cell.kind === 'number') return hasRole(line, i - 1, OPENER | TITLE) && kindAt(line, i + 1) === 'word'
  if (cell.kind === 'dash') return joins(line, i)
  if (cell.kind !== 'word') return false
  const opener = cell.roles & (OPENER | LINK) && !(cell.roles & ENDER)
  if (cell.roles & ENDS && !opener) return false
  if (cell.roles & CONJUNCTION) return joinsAnother(line, i)
  // "رضایی [این طرح را]": in scripts without capitals only this tells the subject from the object.
  if (language.uncased && cell.roles & OPENER) return false
  if (line.verbs[i] !== null && !hasRole(line, i - 1, OPENER)) return false
  if (language.finiteEnding?.test(cell.key) && !cell.capital && !(cell.roles & (TITLE | BODY))) return false
  const after = cells[i - 1]!
  // "Bakanlık kaynakları [köprünün …]": the object follows.
  if (
    language.verbLast &&
    after.roles & TITLE &&
    !after.capital &&
    !cell.capital &&
    !(cell.roles & (TITLE | LINK))
  )
    return false
  if (opener || cell.capital || cell.roles & (TITLE | BODY) || after.kind !== 'word') return true
  // In small letters behind a name a verb has begun; behind a noun, where every noun has a capital.
  return !(after.capital && endsAtSmall(line, i - 1, from))
}

function endsAtSmall({ cells, language }: TaggedLine, last: number, from: number): boolean {
  if (language.nounsCapital) return true
  if (language.openSources) return last > from
  // "El alcalde …", "Le ministre …": the capital is the sentence's.
  return !(last === from && cells[last]!.roles & (OPENER | TITLE | BODY))
}

/** "Ana Lima y Juan Paz", not "Ana Lima y el puente". */
function joinsAnother(line: TaggedLine, i: number): boolean {
  const next = line.cells[i + 1]
  if (next?.kind !== 'word' || line.verbs[i + 1] !== null) return false
  if (next.capital && !hasRole(line, i + 1, ENDS | OPENER)) return true
  if (line.language.uncased && next.roles === 0 && (line.verbs[i + 2] ?? line.verbs[i + 3] ?? null) !== null)
    return true
  return hasRole(line, i + 1, TITLE) || (hasRole(line, i + 1, OPENER) && hasRole(line, i + 2, TITLE))
}

/** A hyphen without spaces joins two words. */
function joins({ cells, unit }: TaggedLine, i: number): boolean {
  if (!HYPHENS.includes(unit.items[cells[i]!.item]!.text)) return false
  return cells[i - 1]!.end === cells[i]!.start && cells[i + 1]?.start === cells[i]!.end
}

const HYPHENS = '-־'

/** Behind the bracket that opens at a cell; the cell itself where it is not closed soon. */
export function bracketEnd(line: TaggedLine, open: number): number {
  for (let i = open + 1; i <= open + LONGEST_BRACKET; i++) {
    if (kindAt(line, i) === 'bracket') return i + 1
    if (!isFree(line, i) || kindAt(line, i) === 'quotation') return open
  }
  return open
}

/**
 * The end of a source with what stands in apposition behind its comma: "Anne Lieu, maire de Lindow", "la maire,
 * Anne Lieu". `end` itself without one.
 */
export function apposition(line: TaggedLine, from: number, end: number): number {
  if (kindAt(line, end) !== 'comma' || hasRole(line, from, PRONOUN) || !isFree(line, end)) return end
  const start = end + 1
  let i = start
  while (i - start < LONGEST_APPOSITION && isFree(line, i)) {
    const kind = kindAt(line, i)
    if (kind === 'word' || kind === 'number' || kind === 'bracket' || mayBeName(line, i)) i++
    else break
  }
  const kind = kindAt(line, i)
  if (i === start || (kind !== 'comma' && kind !== 'stop' && kind !== 'none' && kind !== 'dash')) return end
  return isApposed(line, from, start, i) ? i : end
}

function isApposed(line: TaggedLine, from: number, start: number, end: number): boolean {
  const { cells, language } = line
  for (let i = start; i < end; i++) {
    if (hasRole(line, i, THAT | NEGATION | FINITE) && !hasRole(line, i, OPENER)) return false
    if (line.verbs[i] !== null && !hasRole(line, i, TITLE | BODY)) return false
  }
  const titled = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (hasRole(line, i, TITLE)) return true
    return false
  }
  // A name behind an office.
  const names = cells.slice(start, end).every(c => c.kind === 'word' && (c.capital || c.roles & LINK))
  if (names && cells[start]!.capital && !hasRole(line, start, TITLE | OPENER | TIME | ENDER)) return true
  if (language.uncased && end - start <= MOST_NAMES && kindAt(line, end) === 'comma' && titled(from, start)) {
    const plain = cells.slice(start, end).every(c => c.kind === 'word' && !(c.roles & (ENDS | CONJUNCTION)))
    if (plain) return true
  }
  if (hasRole(line, start, ENDER | CONJUNCTION | TIME | ADVERB) && !hasRole(line, start, OPENER)) return false
  if (language.nounsCapital && !cells[end - 1]!.capital) return false
  return (
    titled(start, Math.min(end, start + 3)) ||
    INDEFINITE.has(cells[start]!.key) ||
    isCalling(line, start, end)
  )
}

/** "…, pescador de 54 años.": a noun in small letters and what it is of, up to the full stop. */
function isCalling(line: TaggedLine, start: number, end: number): boolean {
  const { cells, language } = line
  if (language.openSources || language.nounsCapital || kindAt(line, end) === 'dash' || end - start > 6)
    return false
  return (
    cells[start]!.roles === 0 && !cells[start]!.capital && hasRole(line, start + 1, LINK) && end > start + 2
  )
}

/** Where no capital tells, a name behind an office is no longer. */
const MOST_NAMES = 3

/** A clause hardly begins with these behind a comma: "Hugo Hill, un médecin". */
const INDEFINITE: ReadonlySet<string> = new Set('ein eine un une una uno um uma'.split(' '))
