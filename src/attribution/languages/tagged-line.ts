import type { Span } from '../../model/span.ts'
import type { WorkingUnit } from '../phrases/working-unit.ts'
import type { Cell } from './cells.ts'
import { cellsOf } from './cells.ts'
import type { TagLanguage } from './tag-language.ts'
import type { TaggedVerb } from './tagged-verb.ts'
import { verbsOf } from './tagged-verb.ts'
import { NEGATION } from './word-roles.ts'

/** A unit as its locale reads it. */
export interface TaggedLine {
  readonly unit: WorkingUnit
  readonly language: TagLanguage
  readonly cells: readonly Cell[]
  /** For each cell the verb of speech that begins there. */
  readonly verbs: readonly (TaggedVerb | null)[]
}

export function taggedLine(unit: WorkingUnit, language: TagLanguage): TaggedLine {
  const cells = cellsOf(unit.items, language)
  return { unit, language, cells, verbs: verbsOf(cells, language) }
}

export function isFree({ unit, cells }: TaggedLine, i: number): boolean {
  const cell = cells[i]
  return cell !== undefined && !unit.claimed[cell.item]
}

/** The verb that begins at a cell nobody has claimed. */
export function freeVerb(line: TaggedLine, i: number): TaggedVerb | null {
  return isFree(line, i) ? (line.verbs[i] ?? null) : null
}

/** Whether one of the roles is the word's. */
export function hasRole({ cells }: TaggedLine, i: number, roles: number): boolean {
  return ((cells[i]?.roles ?? 0) & roles) !== 0
}

export function kindAt({ cells }: TaggedLine, i: number): Cell['kind'] | 'none' {
  return cells[i]?.kind ?? 'none'
}

export function cellSpan({ cells }: TaggedLine, from: number, to: number): Span {
  return [cells[from]!.start, cells[to - 1]!.end]
}

/** A quotation of more words than this is no name: «Мост», „Lindower Bote“. */
const LONGEST_NAME = 4

/** Whether a quotation may be a name inside a source or an address. */
export function mayBeName({ cells, unit, language }: TaggedLine, i: number): boolean {
  const cell = cells[i]
  if (cell?.kind !== 'quotation' || cell.words > LONGEST_NAME) return false
  const [start] = unit.items[cell.item]!.quotation!.inner
  return language.uncased === true || !/^\s*\p{Ll}/u.test(unit.text.slice(start, start + 4))
}

/** "did not say": a negation beside the verb or its auxiliary. */
export function isNegated(line: TaggedLine, { from, to }: TaggedVerb): boolean {
  for (let i = from - 2; i <= to; i++) {
    if (i >= from && i < to && i > from + 2) continue
    if (hasRole(line, i, NEGATION) && line.cells[i]!.kind === 'word') return true
  }
  return false
}

/** How far a clause is looked back over. */
const LONGEST_CLAUSE = 60

/** Where the clause begins that ends before `end`: behind a sign, a longer quotation or whatever is claimed. */
export function clauseStart(line: TaggedLine, end: number): number {
  let i = end
  while (i > 0 && end - i < LONGEST_CLAUSE && isFree(line, i - 1)) {
    const kind = kindAt(line, i - 1)
    const inside = kind === 'word' || kind === 'number' || kind === 'bracket' || kind === 'sign'
    if (!inside && !(kind === 'quotation' && line.cells[i - 1]!.words <= LONGEST_NAME)) break
    i--
  }
  return i
}
