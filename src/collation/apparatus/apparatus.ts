import type { Span } from '../../model/span.ts'
import type { Apparatus, Cell } from '../../model/utterance.ts'
import type { TextAnalysis, Token } from '../../text/analysis.ts'
import type { ChainLink } from '../copies/heaviest-chain.ts'
import type { KnownWord } from '../utterances/vocabulary.ts'
import { Vocabulary } from '../utterances/vocabulary.ts'
import { alignmentModel } from './alignment-model.ts'
import type { OrderedWording, Wording } from './collation-order.ts'
import { collationOrder } from './collation-order.ts'
import { CollationTable } from './collation-table.ts'
import { punctuationRows } from './punctuation-rows.ts'
import { isWordToken, readingTokens } from './reading-tokens.ts'
import { cellOf, SignedColumn } from './signed-column.ts'
import { weighPairs } from './word-alignment.ts'
import { isEvident } from './word-relation.ts'

/** What one witness has: its document's analysis and the part of the text that is its reading. */
export interface Witness {
  readonly document: string
  readonly analysis: TextAnalysis
  readonly span: Span
}

/** A wording is compared with at most so many of the most alike that are in the table already. */
const neighbours = 4
/** Words less likely to correspond than this never share a row. */
const leastProbability = 0.1

/**
 * Aligns any number of readings word by word. A row is a place in the utterance, a column a witness, in the
 * order given; a cell is one token. Every token of a reading stands in exactly one row, and each column read
 * downwards is its reading in its own order: a moved phrase has rows of its own at both places. The rows do not
 * depend on the order of the witnesses.
 *
 * Words are aligned first, over all readings; then full stops, commas and quotation marks are set beside the
 * words that they touch, in rows of their own, so that no sign ever decides where a word goes and the marks
 * can be shown as each outlet set them.
 */
export function alignReadings(witnesses: readonly Witness[]): Apparatus {
  const readings = witnesses.map(witness => readingTokens(witness.analysis, witness.span))
  return {
    witnesses: witnesses.map(witness => witness.document),
    rows: withSigns(readings, rowsOfWords(readings)),
  }
}

/** For each reading the row of each of its words, ascending. */
interface WordRows {
  readonly rowCount: number
  readonly ofReadings: readonly Int32Array[]
}

/** Readings with the same words, signs and case aside, are one wording and are aligned once. */
function rowsOfWords(readings: readonly (readonly Token[])[]): WordRows {
  const wordings = new Map<string, string[]>()
  const keys = readings.map(tokens => {
    const lowers: string[] = []
    for (const token of tokens) if (isWordToken(token)) lowers.push(token.lower)
    const key = lowers.join('\u0000')
    if (!wordings.has(key)) wordings.set(key, lowers)
    return key
  })
  const [only] = wordings.values()
  if (only !== undefined && wordings.size === 1) {
    const rows = Int32Array.from(only, (_, row) => row)
    return { rowCount: rows.length, ofReadings: keys.map(() => rows) }
  }
  const table = tableOf(wordings)
  return { rowCount: table.rowCount, ofReadings: keys.map(key => table.rowsOf(key)) }
}

function tableOf(wordings: ReadonlyMap<string, readonly string[]>): CollationTable {
  const model = alignmentModel()
  const vocabulary = new Vocabulary(model.substitutions)
  const profiled = [...wordings].map(
    ([key, lowers]): Wording => ({ key, words: lowers.map(lower => vocabulary.word(lower)) }),
  )
  const least = Math.log(leastProbability / (1 - leastProbability))
  const table = new CollationTable()
  const votesFor = ({ wording, nearest }: OrderedWording<Wording>): ChainLink[] => {
    const votes: ChainLink[] = []
    const settled = new Uint8Array(wording.words.length)
    for (const { wording: other, weight } of nearest) {
      if (!mayTellMore(wording.words, settled, other.words, vocabulary)) continue
      const rows = table.rowsOf(other.key)
      for (const { i, j, score } of weighPairs(other.words, wording.words, vocabulary, model, least)) {
        votes.push({ row: rows[i]!, column: j, weight: weight / (1 + Math.exp(-score)) })
        if (score > 0) settled[j] = 1
      }
    }
    return votes
  }
  for (const next of collationOrder(profiled, neighbours)) table.add(next.wording, votesFor(next))
  return table
}

/**
 * Whether a wording may have a place for words that have none in more alike ones: it has words like them, or they are
 * so many that the others say little of this part.
 */
function mayTellMore(
  words: readonly KnownWord[],
  settled: Uint8Array,
  others: readonly KnownWord[],
  vocabulary: Vocabulary,
): boolean {
  const open = words.filter(({ kind }, j) => settled[j] === 0 && (kind === 'content' || kind === 'number'))
  if (4 * open.length >= words.length) return true
  return open.some(word => others.some(other => isEvident(vocabulary.relate(word, other))))
}

function withSigns(
  readings: readonly (readonly Token[])[],
  { rowCount, ofReadings }: WordRows,
): (Cell | null)[][] {
  const columns = readings.map((tokens, k) => new SignedColumn(tokens, ofReadings[k]!, rowCount))
  const rows: (Cell | null)[][] = []
  for (let row = 0; row <= rowCount; row++) {
    if (columns.some(column => column.hasSignsBefore(row)))
      rows.push(...punctuationRows(columns.map(column => column.signsBefore(row))).map(cellsOf))
    if (row === rowCount) break
    rows.push(columns.map(column => column.word(row)))
    if (columns.some(column => column.hasSignsBehind()))
      rows.push(...punctuationRows(columns.map(column => column.signsBehind())).map(cellsOf))
  }
  return rows
}

function cellsOf(tokens: readonly (Token | null)[]): (Cell | null)[] {
  return tokens.map(token => token && cellOf(token))
}
