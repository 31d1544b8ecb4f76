import type { Span } from '../../model/span.ts'
import type { Apparatus, Cell } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { Vocabulary } from '../utterances/vocabulary.ts'
import { alignmentModel } from './alignment-model.ts'
import type { OrderedWording, Wording } from './collation-order.ts'
import { collationOrder } from './collation-order.ts'
import type { TableLink } from './collation-table.ts'
import { CollationTable } from './collation-table.ts'
import { punctuationRows } from './punctuation-rows.ts'
import type { ReadingToken } from './reading-tokens.ts'
import { readingTokens } from './reading-tokens.ts'
import { weighPairs } from './word-alignment.ts'

/** What one witness has: its document's analysis and the part of the text that is its reading. */
export interface Witness {
  readonly document: string
  readonly analysis: TextAnalysis
  readonly span: Span
}

/** A wording is compared with so many of the most alike that are in the table already. */
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
  const { wordings, table } = collateWords(readings)
  return {
    witnesses: witnesses.map(witness => witness.document),
    rows: withSigns(readings, wordings, table),
  }
}

/** Readings with the same words, signs and case aside, are one wording and are aligned once. */
function collateWords(readings: readonly (readonly ReadingToken[])[]): {
  wordings: Wording[]
  table: CollationTable
} {
  const model = alignmentModel()
  const vocabulary = new Vocabulary(model.substitutions)
  const byKey = new Map<string, Wording>()
  const wordings = readings.map(tokens => {
    const lowers = tokens.filter(token => token.word).map(token => token.lower)
    const key = lowers.join('\u0000')
    const wording = byKey.get(key) ?? { key, words: lowers.map(lower => vocabulary.word(lower)) }
    byKey.set(key, wording)
    return wording
  })
  const least = Math.log(leastProbability / (1 - leastProbability))
  const linksTo = ({ wording, nearest }: OrderedWording<Wording>): TableLink[] =>
    nearest.flatMap(({ wording: other, weight }) =>
      weighPairs(other.words, wording.words, vocabulary, model, least).map(({ i, j, score }) => ({
        wording: other,
        i,
        j,
        vote: weight / (1 + Math.exp(-score)),
      })),
    )
  const table = new CollationTable()
  for (const next of collationOrder([...byKey.values()], neighbours)) table.add(next.wording, linksTo(next))
  return { wordings, table }
}

function withSigns(
  readings: readonly (readonly ReadingToken[])[],
  wordings: readonly Wording[],
  table: CollationTable,
): (Cell | null)[][] {
  const placed = readings.map((tokens, w) =>
    placeSigns(tokens, rowsOf(wordings[w]!, table), table.rows.length),
  )
  const rows: (Cell | null)[][] = []
  for (let row = 0; row <= table.rows.length; row++) {
    rows.push(...punctuationRows(placed.map(column => column.before[row] ?? [])).map(cellsOf))
    if (row === table.rows.length) break
    rows.push(cellsOf(placed.map(column => column.words[row] ?? null)))
    rows.push(...punctuationRows(placed.map(column => column.after[row] ?? [])).map(cellsOf))
  }
  return rows
}

/** The row of each word of a wording. */
function rowsOf(wording: Wording, table: CollationTable): number[] {
  return table.rows.flatMap((cells, row) => (cells.has(wording) ? [row] : []))
}

/** One witness's tokens by the row of the word that they are, follow or lead. Sparse. */
interface PlacedColumn {
  readonly words: ReadingToken[]
  readonly before: ReadingToken[][]
  readonly after: ReadingToken[][]
}

function placeSigns(
  tokens: readonly ReadingToken[],
  rowOfWord: readonly number[],
  rowCount: number,
): PlacedColumn {
  const column: PlacedColumn = { words: [], before: [], after: [] }
  const rowOf = (word: number): number => rowOfWord[word] ?? rowCount
  let word = 0
  let from = 0
  for (let t = 0; t <= tokens.length; t++) {
    if (t < tokens.length && !tokens[t]!.word) continue
    const split = from + followers(tokens, from, t)
    if (split > from) column.after[rowOf(word - 1)] = tokens.slice(from, split)
    if (split < t) column.before[rowOf(word)] = tokens.slice(split, t)
    if (t < tokens.length) column.words[rowOf(word)] = tokens[t]!
    word++
    from = t + 1
  }
  return column
}

/**
 * How many of the signs from `from` to `to` belong to the word before them: those that touch it, and those
 * that touch neither word. An opening mark touches the word after it.
 */
function followers(tokens: readonly ReadingToken[], from: number, to: number): number {
  if (from === 0) return 0
  if (to === tokens.length) return to - from
  let touching = from
  while (touching < to && tokens[touching]!.span[0] === tokens[touching - 1]!.span[1]) touching++
  let leading = to
  while (leading > touching && tokens[leading - 1]!.span[1] === tokens[leading]!.span[0]) leading--
  return Math.max(touching, leading) - from
}

function cellsOf(tokens: readonly (ReadingToken | null)[]): (Cell | null)[] {
  return tokens.map(token => token && { text: token.text, span: token.span })
}
