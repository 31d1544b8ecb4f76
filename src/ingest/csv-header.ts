import { fieldName, RECORD_FIELDS, type RecordField } from './record-fields.ts'

/** What a table of documents has in its columns. */
export interface CsvHeader {
  readonly delimiter: ',' | ';' | '\t'
  /** Number of columns. */
  readonly width: number
  readonly columns: Readonly<Partial<Record<RecordField, number>>>
}

const DELIMITERS = ['\t', ',', ';'] as const
const LONGEST_LINE = 4000
const MOST_COLUMNS = 200
const LONGEST_NAME = 60

/**
 * The header of a table of documents: its first line names columns, and one of them is the text. Null where it is no such
 * table. The delimiter is the one that makes the most columns of the line.
 */
export function csvHeader(start: string): CsvHeader | null {
  const lineEnd = start.search(/\r?\n/)
  if (lineEnd < 0 || lineEnd > LONGEST_LINE) return null
  const line = start.slice(0, lineEnd).replace(/^\uFEFF/, '')
  let best: CsvHeader | null = null
  for (const delimiter of DELIMITERS) {
    const names = line.split(delimiter).map(name => name.trim().replace(/^"(.*)"$/, '$1'))
    if (names.length < 2 || names.length > MOST_COLUMNS) continue
    if (names.some(name => name.length > LONGEST_NAME || /["\p{Sentence_Terminal}]/u.test(name))) continue
    const columns = columnsOf(names)
    if (columns.text === undefined) continue
    if (best === null || names.length > best.width) best = { delimiter, width: names.length, columns }
  }
  return best
}

function columnsOf(names: readonly string[]): Partial<Record<RecordField, number>> {
  const folded = names.map(fieldName)
  const columns: Partial<Record<RecordField, number>> = {}
  for (const field of Object.keys(RECORD_FIELDS) as RecordField[]) {
    const known: readonly string[] = RECORD_FIELDS[field]
    const name = known.find(name => folded.includes(name))
    if (name !== undefined) columns[field] = folded.indexOf(name)
  }
  return columns
}
