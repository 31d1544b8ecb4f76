import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { QuotedWords } from './passage-chain.ts'
import { appendWords, emptyRow, type WordRow } from './spoken-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A quotation of a report as a row of words, with what its signs say of it. */
export interface QuotedRow extends QuotedWords {
  readonly row: WordRow
  readonly spans: readonly Span[]
}

/** Words of a quotation that are held against the record; what is longer is read up to here. */
export const MOST_WORDS = 2000

export function quotedRow(analysis: TextAnalysis, spans: readonly Span[], numbers: Vocabulary): QuotedRow {
  const row = emptyRow()
  const stops = new Set<number>()
  const read: Span[] = []
  for (const [start, end] of spans) {
    if (row.keys.length >= MOST_WORDS) break
    const first = firstBeginningAt(analysis.tokens, start)
    // A token is a character at the least, and so many are enough for the words wanted.
    const last = Math.min(firstBeginningAt(analysis.tokens, end), first + 2 * MOST_WORDS)
    const from = row.keys.length
    appendWords(analysis, first, last, 'report', numbers, row)
    const read_to = analysis.tokens[last - 1]?.end ?? end
    read.push([start, last < firstBeginningAt(analysis.tokens, end) ? read_to : end])
    for (let i = from; i < row.keys.length; i++) {
      const next = i + 1 < row.keys.length ? row.starts[i + 1]! : read.at(-1)![1]
      if (STOP.test(analysis.text.slice(row.ends[i]!, Math.min(next, row.ends[i]! + SIGNS)))) stops.add(i + 1)
    }
  }
  const declared = new Set(
    row.asides.filter(a => a.kind === 'ellipsis' || a.kind === 'bracket').map(a => a.at),
  )
  return { row, spans: read, words: row.keys, declared, stops }
}

/** The end of a sentence behind a word; an ellipsis is none. */
const STOP = /^[”"’')\]]*[.!?;:](?!\.)/
/** Characters behind a word in which its full stop stands. */
const SIGNS = 8

/** How a quotation presents its ends: as a sentence's, openly as a part of one, or broken by an ellipsis or dash. */
export type Edge = 'sentence' | 'part' | 'broken'

export interface Edges {
  readonly head: Edge
  readonly tail: Edge
}

/**
 * A quotation that begins small is presented as a part of a sentence. One that begins with a capital is not, if the
 * report's sentence is nothing but it and its tag (`whole`), if it ends like a sentence, or if somebody is said to
 * have said it and the record has that word small (`raised`): the capital is the report's own.
 */
export function edgesOf(
  analysis: TextAnalysis,
  { row, spans, stops }: QuotedRow,
  presented: Presented,
  raised: boolean,
): Edges {
  const { text } = analysis
  const first = row.starts[0] ?? spans[0]?.[0] ?? 0
  const last = row.keys.length
  const end = spans.at(-1)?.[1] ?? 0
  const closing = text.slice(row.ends[last - 1] ?? end, end)
  const [capital, figure] = [/^\p{Lu}/u, /^\p{N}/u].map(sign => sign.test(text.slice(first, first + 2)))
  const long = last >= FEWEST
  const ends = long && /[.!?]/.test(closing)
  const sentence =
    ((capital || figure) && (presented.whole || ends)) || (capital && long && presented.attributed && raised)
  const head = row.asides.some(a => a.kind === 'ellipsis' && a.at === 0)
    ? 'broken'
    : sentence
      ? 'sentence'
      : 'part'
  const broken = row.asides.some(a => a.kind === 'ellipsis' && a.at === last) || /[–—-]\s*$/.test(closing)
  const inner = [...stops].some(at => at < last)
  return { head, tail: broken ? 'broken' : sentence || inner ? 'sentence' : 'part' }
}

/** How the report sets the quotation into its own text. */
export interface Presented {
  /** Nothing of the sentence stands outside of the marks but who said it. */
  readonly whole: boolean
  readonly attributed: boolean
}

/** Fewer words with a capital may be a name, or the end of the report's sentence. */
const FEWEST = 4

/** The report's spans of words `[from, to)`, one for each piece of the quotation that they run over. */
export function spansOf({ row, spans }: QuotedRow, from: number, to: number): Span[] {
  if (from >= to) return []
  const start = row.starts[from]!
  const end = row.ends[to - 1]!
  return spans.map(([s, e]): Span => [Math.max(s, start), Math.min(e, end)]).filter(([s, e]) => e > s)
}
