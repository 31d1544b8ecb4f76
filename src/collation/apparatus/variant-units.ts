import type { VariantType } from '../../model/utterance.ts'
import { isCalendarWord } from '../../text/names/name-evidence.ts'
import { pronounOf } from '../../text/names/pronouns.ts'
import { isBodyNoun, isDefinite } from '../terms/body-nouns.ts'
import type { Modality } from './modality.ts'
import type { Column } from './variant-columns.ts'
import { namesBeforeNouns } from './variant-names.ts'
import type { VariantPlace } from './variant-places.ts'
import { telling, wordsIn } from './variant-places.ts'
import type { VariantWord } from './variant-word.ts'

/** A part of a place with a kind of its own; `null` where the kind is still to be told from the whole part. */
export interface VariantUnit extends VariantPlace {
  readonly type: VariantType | null
}

/**
 * Cuts a place where figures, names or modals stand against each other, so that in two free translations
 * "twelve" against "fourteen" is not buried in a long stretch of other words.
 */
export function unitsOf(place: VariantPlace): VariantUnit[] {
  const units: VariantUnit[] = []
  let from = place.from
  const closeAt = (row: number): void => {
    if (row > from) units.push(withoutSmallEnd({ ...place, from, to: row, type: null }))
  }
  for (let row = place.from; row < place.to; ) {
    const type = typeOfRow(place.columns, row)
    if (type === null) {
      row++
      continue
    }
    const [start, end] = grown(place, row, type)
    closeAt(Math.max(from, start))
    units.push({ ...place, from: Math.min(start, row), to: end, type })
    from = Math.max(end, row + 1)
    row = from
  }
  closeAt(place.to)
  return units
}

/** A place without the articles and prepositions at its end: they lead to what follows. */
function withoutSmallEnd<Place extends VariantPlace>(place: Place): Place {
  let to = place.to
  const counts = place.columns.map(column => wordsIn(column, place.from, place.to).length)
  while (to > place.from && place.columns.every(column => isSmall(column.words[to - 1]))) to--
  const keeps = place.columns.every(
    (column, c) => counts[c] === 0 || wordsIn(column, place.from, to).length > 0,
  )
  return keeps ? { ...place, to } : place
}

function isSmall(word: VariantWord | null | undefined): boolean {
  return word == null || !word.tells
}

function typeOfRow(columns: readonly Column[], row: number): VariantType | null {
  if (figuresDiffer(columns, row)) return 'figure'
  if (namesDiffer(columns, row)) return 'naming'
  return modalitiesDiffer(columns, row) ? 'modality' : null
}

/** The rows around one that differs which belong to the same number or name. */
function grown({ columns }: VariantPlace, row: number, type: VariantType): [number, number] {
  const rowCount = columns[0]!.words.length
  const goesOn = (at: number): boolean => {
    const words = columns.flatMap(column => column.words[at] ?? [])
    if (words.length === 0) return false
    if (type === 'figure') return words.every(word => word.value !== null && !word.name)
    if (type === 'modality') return at === row + 1 && words.every(word => word.lower === 'to')
    return type === 'naming' && (words.every(word => word.name) || (isHead(columns, at) && at > row))
  }
  let start = row
  while (start > 0 && start > row - longestUnit && goesOn(start - 1)) start--
  let end = row + 1
  while (end < rowCount && end < row + longestUnit && goesOn(end)) end++
  if (type !== 'naming') return [start, end]
  while (start > 0 && start > row - longestUnit && leadsToNoun(columns, start - 1, row)) start--
  return [start, end]
}

/** "The so-called" before a "republic" that stands against a name; "they" in a reading that has no noun there. */
function leadsToNoun(columns: readonly Column[], row: number, noun: number): boolean {
  const leading = columns.filter(column => column.words[row] != null)
  if (leading.length === columns.length) return false
  return leading.every(column => {
    const word = column.words[row]!
    const to = column.words[noun]
    if (to == null) return pronounOf(word.lower) !== null
    return !isProper(to) && (isDefinite(word.lower) || word.kind === 'content') && word.lower !== to.lower
  })
}

const longestUnit = 6

function figuresDiffer(columns: readonly Column[], row: number): boolean {
  let value: number | null = null
  let differ = false
  for (const { words } of columns) {
    const word = words[row]
    if (word == null) continue
    if (quantities.has(word.lower)) differ = true
    if (word.value === null) continue
    if (value !== null && word.value !== value) differ = true
    value = word.value
  }
  return value !== null && differ
}

const quantities: ReadonlySet<string> = new Set(
  'several many few some numerous countless multiple'.split(' '),
)

function modalitiesDiffer(columns: readonly Column[], row: number): boolean {
  let modality: Modality | null = null
  for (const { words } of columns) {
    const other = words[row]?.modality ?? null
    if (modality !== null && other !== null && other !== modality) return true
    modality = other ?? modality
  }
  return false
}

/**
 * Names against names, or a name against what may stand for one: "the regime", "the occupying" before a shared
 * "regime". What one reading has and another lacks counts only inside a longer name: "Orla Venn", "Venn".
 */
function namesDiffer(columns: readonly Column[], row: number): boolean {
  const present = columns.filter(column => column.words[row] != null)
  const differ = new Set(present.map(column => column.words[row]!.key)).size > 1
  if (!differ && present.length === columns.length) return false
  const named = present.some(column => isProper(column.words[row]!))
  if (!named && present.every(column => isBodyNoun(column.words[row]!.lower))) return afterName(columns, row)
  if (!named && haveOneName(columns, row)) return true
  if (!differ) return named && insideName(columns, row)
  return named && present.every(column => isProper(column.words[row]!) || mayName(column, row))
}

/**
 * "The dam" against "the barrier", where one report has an "Ombrel dam" and another an "Ombrel barrier": each noun
 * stands behind the same name somewhere.
 */
function haveOneName(columns: readonly Column[], row: number): boolean {
  if (columns.some(column => column.words[row]?.kind !== 'content')) return false
  const nouns = new Map(columns.map(column => [column.words[row]!.key, column.words[row]!.lower]))
  if (nouns.size < 2) return false
  const meanKnown = columns.every(column => {
    const before = wordBefore(column, row)
    return before !== null && (before.name || isDefinite(before.lower))
  })
  if (!meanKnown) return false
  const documents = columns.flatMap(column =>
    column.readings.map(({ analysis }) => namesBeforeNouns(analysis)),
  )
  const [first, ...others] = nouns.values()
  const standsBefore = (name: string, noun: string): boolean =>
    documents.some(names => names.get(noun)?.has(name) === true)
  return documents.some(names =>
    names
      .get(first!)
      ?.values()
      .some(name => others.every(noun => standsBefore(name, noun))),
  )
}

function isProper(word: VariantWord): boolean {
  return word.name && !isCalendarWord(word.lower)
}

function mayName(column: Column, row: number): boolean {
  const word = column.words[row]!
  if (word.kind !== 'content') return false
  if (isBodyNoun(word.lower)) return true
  const next = column.words[row + 1]
  return next != null && isBodyNoun(next.lower) && isDefinite(wordBefore(column, row)?.lower ?? '')
}

function wordBefore(column: Column, row: number): VariantWord | null {
  for (let at = row - 1; at >= 0; at--) if (column.words[at] != null) return column.words[at]!
  return null
}

/** "Nordian government", "Nordian regime", "Nordia": one name, and after it different nouns for a body or none. */
function afterName(columns: readonly Column[], row: number): boolean {
  return row > 0 && columns.every(column => column.words[row - 1]?.name === true)
}

/** "Orla Venn", "Venn"; "the Nordian regime", "the regime". */
function insideName(columns: readonly Column[], row: number): boolean {
  return columns.every(column => {
    const next = column.words[row + 1]
    const before = column.words[row - 1]
    return (
      (next != null && (isProper(next) || isBodyNoun(next.lower))) || (before != null && isProper(before))
    )
  })
}

/** The noun that a name modifies, in all readings that have a word there. */
function isHead(columns: readonly Column[], row: number): boolean {
  const words = columns.flatMap(column => column.words[row] ?? [])
  return words.every(word => isBodyNoun(word.lower))
}

/**
 * Whether every reading has nothing there but what may be a name, and one of them has a name: "the regime",
 * "Nordia". The words need not stand in one row.
 */
export function areNames(place: VariantPlace): boolean {
  const said = place.columns.map(column => telling(wordsIn(column, place.from, place.to)))
  return (
    said.some(words => words.some(isProper)) &&
    said.every(words => words.length > 0 && words.length <= longestName && isNominal(words))
  )
}

const longestName = 4

function isNominal(words: readonly VariantWord[]): boolean {
  return words.every(isProper) || isBodyNoun(words.at(-1)!.lower)
}

/**
 * Whether every reading has a number or a share there, and not all the same. "A fifth" and "20 percent" are two: one
 * of them was rounded.
 */
export function areFigures(place: VariantPlace): boolean {
  const values = place.columns.map(column =>
    wordsIn(column, place.from, place.to).flatMap(word => word.value ?? shareNamed(word.lower) ?? []),
  )
  return values.every(list => list.length > 0) && new Set(values.map(list => list.join(' '))).size > 1
}

const shares: ReadonlyMap<string, number> = new Map(
  'half third quarter fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .flatMap((name, k): [string, number][] => [
      [name, 1 / (k + 2)],
      [`${name}s`, 1 / (k + 2)],
    ]),
)

function shareNamed(lower: string): number | null {
  return shares.get(lower) ?? null
}

/** Whether anything that tells is said in the unit at all. */
export function hasMatter(unit: VariantPlace): boolean {
  return unit.columns.some(column => telling(wordsIn(column, unit.from, unit.to)).length > 0)
}
