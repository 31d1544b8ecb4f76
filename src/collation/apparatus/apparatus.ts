import type { Span } from '../../model/span.ts'
import type { Apparatus, Cell } from '../../model/utterance.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { KnownWord } from '../utterances/vocabulary.ts'
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
  const linksTo = ({ wording, nearest }: OrderedWording<Wording>): TableLink[] => {
    const links: TableLink[] = []
    const settled = new Uint8Array(wording.words.length)
    for (const { wording: other, weight } of nearest) {
      if (!mayTellMore(wording.words, settled, other.words, vocabulary)) continue
      for (const { i, j, score } of weighPairs(other.words, wording.words, vocabulary, model, least)) {
        links.push({ wording: other, i, j, vote: weight / (1 + Math.exp(-score)) })
        if (score > 0) settled[j] = 1
      }
    }
    return links
  }
  const table = new CollationTable()
  for (const next of collationOrder([...byKey.values()], neighbours)) table.add(next.wording, linksTo(next))
  return { wordings, table }
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
  readings: readonly (readonly ReadingToken[])[],
  wordings: readonly Wording[],
  table: CollationTable,
): (Cell | null)[][] {
  const placed = readings.map((tokens, w) => placeSigns(tokens, table.rowsOf(wordings[w]!), table.rowCount))
  const rows: (Cell | null)[][] = []
  for (let row = 0; row <= table.rowCount; row++) {
    if (placed.some(column => column.before[row] !== undefined))
      rows.push(...punctuationRows(placed.map(column => column.before[row] ?? [])).map(cellsOf))
    if (row === table.rowCount) break
    rows.push(cellsOf(placed.map(column => column.words[row] ?? null)))
    if (placed.some(column => column.after[row] !== undefined))
      rows.push(...punctuationRows(placed.map(column => column.after[row] ?? [])).map(cellsOf))
  }
  return rows
}

/** One witness's tokens by the row of the word that they are, follow or lead. Sparse. */
interface PlacedColumn {
  readonly words: ReadingToken[]
  readonly before: ReadingToken[][]
  readonly after: ReadingToken[][]
}

function placeSigns(tokens: readonly ReadingToken[], rowOfWord: Int32Array, rowCount: number): PlacedColumn {
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
