import type { Span } from '../../model/span.ts'
import type { Apparatus, Variant, VariantReading, VariantType } from '../../model/utterance.ts'
import { polarityDiffers } from '../utterances/polarity.ts'
import { standsInQuotation, withItsMarks } from '../utterances/quoted-words.ts'
import type { Witness } from './apparatus.ts'
import { withoutMoved, wordsThatStay } from './moved-words.ts'
import type { Column, PlacedReading } from './variant-columns.ts'
import { columnsOf, isRowOfWords } from './variant-columns.ts'
import type { Extent, VariantPlace } from './variant-places.ts'
import { differingPlaces, extentsOf, sense, wordsIn } from './variant-places.ts'
import { areFigures, areNames, hasMatter, unitsOf } from './variant-units.ts'
import type { VariantWord } from './variant-word.ts'

/**
 * Where the readings of an apparatus differ, typed, in order of the rows. `witnesses[k]` and column k
 * belong together.
 *
 * Not listed: articles, prepositions and other small words, signs, capitals, British and American spelling,
 * contractions, inflection, numbers written in another way, and words that only changed their place.
 */
export function findVariants(apparatus: Apparatus, witnesses: readonly Witness[]): Variant[] {
  if (witnesses.every(({ document }) => document === witnesses[0]!.document) || haveSameWords(apparatus))
    return []
  const { columns, rows } = columnsOf(apparatus, witnesses)
  const extents = extentsOf(columns)
  const units = differingPlaces(columns, extents).flatMap(unitsOf)
  const ends = cutEnds(columns, extents).filter(
    end => !units.some(unit => unit.type !== null && holds(unit, end)),
  )
  const places = [...ends.map(place => ({ ...place, type: typeOfEnd(place) })), ...units]
  return places
    .map(({ type, ...place }) => ({ type, what: whatIsSaid(withoutMoved(place)) }))
    .filter(({ what }) => differ(what.senses))
    .map(({ type, what }) => ({ type: type ?? typeOf(what), what }))
    .sort((x, y) => x.what.from - y.what.from || x.what.to - y.what.to)
    .map(({ type, what }) => variantAt(type, what, rows))
}

/** A place with the words that its columns have there, less those that only changed their place. */
interface Said extends VariantPlace {
  readonly words: readonly (readonly VariantWord[])[]
  readonly senses: readonly string[]
}

function whatIsSaid(place: VariantPlace): Said {
  const words = place.columns.map(column => wordsThatStay(column, place))
  return { ...place, words, senses: words.map(sense) }
}

function differ(senses: readonly string[]): boolean {
  return senses.some(one => one !== senses[0])
}

/** Equal readings, signs and capitals aside: the ordinary case. */
function haveSameWords({ rows }: Apparatus): boolean {
  return rows.every(row => {
    const text = row[0]?.text
    const lower = text?.toLowerCase()
    const same = row.every(cell => cell?.text === text || cell?.text.toLowerCase() === lower)
    return same || !isRowOfWords(row)
  })
}

/**
 * Where some readings begin later or end earlier than others, a place for each point at which one does. What lies
 * behind it is said of those that came so far.
 */
function cutEnds(columns: readonly Column[], extents: readonly Extent[]): VariantPlace[] {
  const rowCount = columns[0]!.words.length
  const speaking = columns.filter((_, c) => extents[c]!.to > 0)
  const ofSpeaking = extents.filter(extent => extent.to > 0)
  const [first] = ofSpeaking
  if (ofSpeaking.every(({ from, to }) => from === first!.from && to === first!.to)) return []
  const start = Math.max(0, ...ofSpeaking.map(extent => extent.from))
  const end = Math.max(start, Math.min(rowCount, ...ofSpeaking.map(extent => extent.to)))
  const begins = inOrder([0, ...ofSpeaking.map(extent => extent.from)])
  const ends = inOrder([...ofSpeaking.map(extent => extent.to).filter(to => to >= end), end, rowCount])
  const places: VariantPlace[] = []
  for (const [k, to] of begins.slice(1).entries())
    places.push({ from: begins[k]!, to, columns: speaking.filter((_, c) => ofSpeaking[c]!.from <= to) })
  for (const [k, to] of ends.slice(1).entries())
    places.push({ from: ends[k]!, to, columns: speaking.filter((_, c) => ofSpeaking[c]!.to >= ends[k]!) })
  return places.filter(place => place.to > place.from && hasMatter(place))
}

function inOrder(rows: readonly number[]): number[] {
  return [...new Set(rows)].sort((x, y) => x - y)
}

/**
 * One that goes on where at least two others stop has added something; otherwise those that stop have cut. Another
 * translation, which stops where its sentence does, says nothing of either.
 */
function typeOfEnd(place: VariantPlace): VariantType {
  const going = place.columns.filter(column => wordsIn(column, place.from, place.to).length > 0)
  if (countReadings(going) !== 1) return 'truncation'
  const stopping = place.columns.filter(
    column => column !== going[0] && alikeBefore(column, going[0]!, place),
  )
  return countReadings(stopping) > 1 ? 'addition' : 'truncation'
}

function countReadings(columns: readonly Column[]): number {
  return columns.reduce((sum, { readings }) => sum + readings.length, 0)
}

/** Whether two readings say the same in the rows before a place in which both speak. */
function alikeBefore(one: Column, other: Column, { from }: VariantPlace): boolean {
  const begin = Math.max(one.firstRow, other.firstRow)
  return sense(wordsIn(one, begin, from)) === sense(wordsIn(other, begin, from))
}

/** A name or number in other words at the end of a reading is not an end come early. */
function holds(unit: VariantPlace, end: VariantPlace): boolean {
  if (unit.from >= end.to || end.from >= unit.to) return false
  return end.columns.every(
    column => unit.columns.includes(column) || wordsIn(column, end.from, end.to).length > 0,
  )
}

function typeOf(place: Said): VariantType {
  const lowers = place.words.map(words => words.map(word => word.lower))
  if (lowers.some((one, x) => lowers.slice(x + 1).some(other => polarityDiffers(one, other))))
    return 'negation'
  if (areFigures(place)) return 'figure'
  if (areNames(place)) return 'naming'
  const modalities = place.words.map(words => words.flatMap(word => word.modality ?? []).join(' '))
  if (
    differ(modalities) &&
    !differ(place.words.map(words => sense(words.filter(word => word.modality === null))))
  )
    return 'modality'
  const having = place.columns.filter(column => sense(wordsIn(column, place.from, place.to)) !== '')
  const oneHasIt =
    having.length > 0 &&
    having.length < place.columns.length &&
    !differ(whatIsSaid({ ...place, columns: having }).senses)
  return oneHasIt ? leftOutOrPutIn(place, having) : 'wording'
}

/** Fewest words whose absence from a quotation is a cut: outlets shorten quotations, they do not add to them. */
const cutWords = 3

/**
 * What some readings have and others lack in the middle: cut where most have it, where the gap shows an
 * ellipsis, or where all that have it quote it; otherwise an addition.
 */
function leftOutOrPutIn(place: VariantPlace, having: readonly Column[]): VariantType {
  const words = wordsIn(having[0]!, place.from, place.to)
  const lacking = place.columns.filter(column => !having.includes(column))
  if (lacking.some(column => hasOtherWords(column, place, having))) return 'wording'
  if (countReadings(having) > countReadings(lacking)) return 'truncation'
  if (readingsOf(lacking).some(reading => /…|\.\.\./.test(around(reading, place)))) return 'truncation'
  const quoted = readingsOf(having).every(reading => isQuoted(reading, place))
  return quoted && words.length >= cutWords ? 'truncation' : 'addition'
}

/** Articles aside, words that none of the readings with the rest has in the same row. */
function hasOtherWords(column: Column, place: VariantPlace, having: readonly Column[]): boolean {
  for (let row = place.from; row < place.to; row++) {
    const word = column.words[row]
    if (word == null || isArticle(word)) continue
    if (!having.some(other => other.words[row]?.key === word.key)) return true
  }
  return false
}

function isArticle({ lower }: VariantWord): boolean {
  return lower === 'the' || lower === 'a' || lower === 'an'
}

/** In order of the witnesses. */
function readingsOf(columns: readonly Column[]): PlacedReading[] {
  return columns.flatMap(({ readings }) => readings).sort((x, y) => x.witness - y.witness)
}

function isQuoted(reading: PlacedReading, place: VariantPlace): boolean {
  return standsInQuotation(reading.analysis, spanOf(reading, place))
}

/** The text of a reading from its last word before a place to its first word after it. */
function around({ analysis, spans }: PlacedReading, place: VariantPlace): string {
  const before = spans.slice(0, place.from).findLast(span => span !== null)
  const after = spans.slice(place.to).find(span => span !== null)
  return before == null || after == null ? '' : analysis.text.slice(before[1], after[0])
}

function variantAt(type: VariantType, place: Said, rows: readonly number[]): Variant {
  const readings = readingsOf(place.columns).map((reading): VariantReading => {
    const span = withItsMarks(reading.analysis, spanOf(reading, place))
    return { document: reading.document, text: reading.analysis.text.slice(...span), span }
  })
  return { type, row: rows[place.from]!, insideQuotation: quotationsDiffer(place), readings }
}

/** Two quotations that have the same in a place were not changed against each other. */
function quotationsDiffer(place: Said): boolean {
  const quoted = place.columns.filter(column => column.readings.some(reading => isQuoted(reading, place)))
  if (quoted.length < 2 || quoted.length === place.columns.length) return quoted.length > 1
  return differ(whatIsSaid({ ...place, columns: quoted }).senses)
}

/** From the first to the last word of a reading in a place; empty, where its words would stand, if it has none. */
function spanOf({ spans, firstRow }: PlacedReading, { from, to }: VariantPlace): Span {
  let first: Span | null = null
  let last: Span | null = null
  for (let row = from; row < to; row++) {
    last = spans[row] ?? last
    first ??= last
  }
  if (first !== null && last !== null) return [first[0], last[1]]
  let before = from - 1
  while (before >= 0 && spans[before] == null) before--
  const at = spans[before]?.[1] ?? spans[firstRow]?.[0] ?? 0
  return [at, at]
}

/** A reading together with the words by which its outlet reports it. */
export interface CuedReading {
  readonly document: string
  readonly text: string
  /** The cue's spans, in order; none where the attribution has no cue. */
  readonly cue: readonly Span[]
}

/**
 * Where the outlets report one utterance by different verbs ("said", "warned"): one variant outside the rows,
 * or null where they agree or fewer than two have a verb; the colon of a headline is none.
 */
export function reportingVerbVariant(readings: readonly CuedReading[]): Variant | null {
  const cued = readings.flatMap(({ document, text, cue }): VariantReading[] => {
    const [first, last] = [cue[0], cue.at(-1)]
    if (first === undefined || last === undefined) return []
    const span: Span = [first[0], last[1]]
    const verb = text.slice(...span)
    return /\p{L}/u.test(verb) ? [{ document, text: verb, span }] : []
  })
  const different = new Set(cued.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ')))
  if (different.size < 2) return null
  return { type: 'reporting verb', row: -1, insideQuotation: false, readings: cued }
}
