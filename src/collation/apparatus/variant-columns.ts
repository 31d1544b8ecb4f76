import { firstEndingBehind } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Apparatus, Cell } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Witness } from './apparatus.ts'
import { NamesInReadings } from './variant-names.ts'
import type { VariantWord } from './variant-word.ts'
import { variantWord } from './variant-word.ts'

/** What one document has in the table, by row; null where it has no word. */
export interface PlacedReading {
  readonly document: string
  readonly analysis: TextAnalysis
  /** Index of the witness. */
  readonly witness: number
  readonly words: readonly (VariantWord | null)[]
  readonly spans: readonly (Span | null)[]
  readonly firstRow: number
  readonly lastRow: number
}

/** Readings that have the same words in all rows. */
export class Column {
  /** In order of the witnesses. */
  readonly readings: readonly PlacedReading[]
  readonly words: readonly (VariantWord | null)[]
  readonly firstRow: number
  readonly lastRow: number
  #rowsOfKey: Map<string, number[]> | null = null

  constructor(readings: readonly [PlacedReading, ...PlacedReading[]]) {
    this.readings = readings
    const [{ words, firstRow, lastRow }] = readings
    this.words = words
    this.firstRow = firstRow
    this.lastRow = lastRow
  }

  /** The rows in which a word with this key stands: to see what only changed its place. */
  rowsWith(key: string): readonly number[] {
    this.#rowsOfKey ??= rowsByKey(this.words)
    return this.#rowsOfKey.get(key) ?? []
  }
}

/**
 * The columns of a table, rows of signs left out: different ones, in order of their first witness. `rows` leads back
 * to the rows of the apparatus.
 */
export function columnsOf(
  apparatus: Apparatus,
  witnesses: readonly Witness[],
): { columns: Column[]; rows: number[] } {
  const rows = [...apparatus.rows.keys()].filter(row => isRowOfWords(apparatus.rows[row]!))
  const names = new NamesInReadings(witnesses.map(({ analysis }) => analysis))
  const readings = witnesses.map((_, k) => placedReading(apparatus, rows, witnesses, k, names))
  return { columns: different(joinInterrupted(readings)), rows }
}

export function isRowOfWords(row: readonly (Cell | null)[]): boolean {
  return row.some(cell => cell !== null && isWord(cell.text))
}

function isWord(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20
  return (first >= 97 && first <= 122) || /[\p{L}\p{N}]/u.test(text)
}

function placedReading(
  apparatus: Apparatus,
  rows: readonly number[],
  witnesses: readonly Witness[],
  witness: number,
  names: NamesInReadings,
): PlacedReading {
  const { document, analysis, span } = witnesses[witness]!
  const words: (VariantWord | null)[] = rows.map(() => null)
  const spans: (Span | null)[] = rows.map(() => null)
  let token = Math.min(firstEndingBehind(analysis.tokens, span[1] - 1), analysis.tokens.length - 1)
  let next = ''
  for (let row = rows.length - 1; row >= 0; row--) {
    const cell = apparatus.rows[rows[row]!]![witness] ?? null
    if (cell === null) continue
    while (analysis.tokens[token]!.start > cell.span[0]) token--
    const whole = analysis.tokens[token]!
    const lower = whole.text === cell.text ? whole.lower : cell.text.toLowerCase().replaceAll('’', "'")
    words[row] = variantWord(lower, names.isName(cell, lower, analysis, token), next === 'to')
    spans[row] = cell.span
    next = lower
  }
  return withEnds({ document, analysis, witness, words, spans })
}

function withEnds(reading: Omit<PlacedReading, 'firstRow' | 'lastRow'>): PlacedReading {
  const firstRow = Math.max(
    0,
    reading.words.findIndex(word => word !== null),
  )
  return { ...reading, firstRow, lastRow: reading.words.findLastIndex(word => word !== null) }
}

/** A sentence is broken off a few times at the most; what a text has oftener, it repeats. */
const MOST_PARTS = 16

/**
 * Readings of one document that follow each other in the table are one sentence with "she said" inside it:
 * together they are what the document has.
 */
function joinInterrupted(readings: readonly PlacedReading[]): readonly PlacedReading[] {
  if (new Set(readings.map(reading => reading.document)).size === readings.length) return readings
  return [...Map.groupBy(readings, reading => reading.document).values()]
    .flatMap(parts => (parts.length > MOST_PARTS || parts.length === 1 ? parts : joinParts(parts)))
    .sort((x, y) => x.witness - y.witness)
}

function joinParts(readings: readonly PlacedReading[]): PlacedReading[] {
  const joined: PlacedReading[] = []
  for (const reading of [...readings].sort((x, y) => x.firstRow - y.firstRow || x.witness - y.witness)) {
    const at = joined.findIndex(other => other.lastRow < reading.firstRow && standsBefore(other, reading))
    const other = joined[at]
    if (other === undefined || reading.lastRow < 0) {
      joined.push(reading)
      continue
    }
    joined[at] = withEnds({
      ...other,
      words: other.words.map((word, row) => word ?? reading.words[row] ?? null),
      spans: other.spans.map((span, row) => span ?? reading.spans[row] ?? null),
    })
  }
  return joined
}

/** Whether one stands before another in the text as well: what was said later is not the sentence gone on with. */
function standsBefore(one: PlacedReading, other: PlacedReading): boolean {
  const [last, first] = [one.spans[one.lastRow], other.spans[other.firstRow]]
  return one.analysis !== other.analysis || last == null || first == null || last[1] <= first[0]
}

function different(readings: readonly PlacedReading[]): Column[] {
  const groups: [PlacedReading, ...PlacedReading[]][] = []
  for (const reading of readings) {
    const same = groups.find(([first]) => haveSame(first, reading))
    if (same === undefined) groups.push([reading])
    else same.push(reading)
  }
  return groups.map(group => new Column(group))
}

/** A word is one object wherever it stands. */
function haveSame(one: PlacedReading, other: PlacedReading): boolean {
  return one.lastRow === other.lastRow && one.words.every((word, row) => word === other.words[row])
}

function rowsByKey(words: readonly (VariantWord | null)[]): Map<string, number[]> {
  const rowsOfKey = new Map<string, number[]>()
  for (let row = 0; row < words.length; row++) {
    const word = words[row]
    if (word == null) continue
    const rows = rowsOfKey.get(word.key)
    if (rows === undefined) rowsOfKey.set(word.key, [row])
    else rows.push(row)
  }
  return rowsOfKey
}
