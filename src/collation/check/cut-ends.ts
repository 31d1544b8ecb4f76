import type { Cut, CutPlace, Smoothing } from '../../model/check.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { isAddress, isFiller, isOpening, mattersOf } from './difference-kinds.ts'
import { endsAtClause } from './main-clauses.ts'
import type { Edge, Edges, QuotedRow } from './quoted-row.ts'
import type { SearchableRecord } from './searchable-record.ts'
import type { SpokenRecord } from './transcript.ts'
import { rangeAt, recordSpan } from './transcript.ts'
import type { ReadPiece } from './word-differences.ts'

export interface EndCuts {
  readonly cuts: readonly Cut[]
  readonly smoothed: readonly Smoothing[]
}

/**
 * What the sentences on record have before a quotation's first word and behind its last. A quotation that is
 * presented as a part of a sentence cuts openly; so do an ellipsis and a bracket.
 */
export function cutsAtEnds(
  analysis: TextAnalysis,
  quoted: QuotedRow,
  edges: Edges,
  pieces: readonly ReadPiece[],
  searchable: SearchableRecord,
): EndCuts {
  const { row, spans } = quoted
  const { sentenceStart, sentenceEnd } = searchable.record
  const first = pieces[0]!
  const last = pieces.at(-1)!
  const begins = row.starts[0] ?? spans[0]![0]
  const ends = row.ends.at(-1) ?? spans.at(-1)![1]
  const head = analysis.text[begins] === '[' ? 'part' : edges.head
  const lastWord = Math.max(last.fromJ, last.toJ - 1)
  const [from] = quotedWords(searchable.record, first.fromJ, [
    Math.max(sentenceStart[first.fromJ]!, first.fromJ - LONGEST_CUT),
    first.fromJ,
  ])
  const [, to] = quotedWords(searchable.record, lastWord, [
    last.toJ,
    Math.min(sentenceEnd[lastWord]!, last.toJ + LONGEST_CUT),
  ])
  const found = [
    endCut('head', head, begins, [from, first.fromJ], quoted, searchable),
    endCut('tail', edges.tail, ends, [last.toJ, to], quoted, searchable),
  ]
  return { cuts: found.flatMap(f => f?.cut ?? []), smoothed: found.flatMap(f => f?.smoothed ?? []) }
}

/** Quotations nest a few deep: the one round a word is among the last so many begun before it. */
const NESTING = 8

/**
 * Words `[from, to)` cut to the quotation that a word of the record stands in: in a record that is itself a report,
 * or that quotes, what stands outside of the marks was said by somebody else.
 */
function quotedWords(
  { row, rangeOf, ranges, transcripts }: SpokenRecord,
  word: number,
  [from, to]: Span,
): Span {
  const { quotations } = transcripts[ranges[rangeOf[word]!]!.transcript]!.analysis
  const at = row.starts[word]!
  const last = firstBeginningAt(quotations, at)
  for (let q = last - 1; q >= 0 && q >= last - NESTING; q--) {
    const { inner, close } = quotations[q]!
    if (close === null || inner[0] > at || inner[1] <= at) continue
    let [first, end] = [from, to]
    while (first < to && row.starts[first]! < inner[0]) first++
    while (end > from && row.ends[end - 1]! > inner[1]) end--
    return [first, end]
  }
  return [from, to]
}

/** Words of a sentence without an end that are told as cut. */
const LONGEST_CUT = 200

function endCut(
  place: CutPlace,
  edge: Edge,
  at: number,
  [from, to]: Span,
  { row }: QuotedRow,
  { record, numbers }: SearchableRecord,
): { readonly cut?: Cut; readonly smoothed?: Smoothing } | null {
  if (from >= to) return null
  const { document } = record.transcripts[rangeAt(record, from).transcript]!
  const span = recordSpan(record, from, to)
  const words = record.row.keys.slice(from, to).map(key => numbers.spellings[key]!)
  const passage = { document: document.id, span }
  const recordText = document.text.slice(...span)
  const report: Span = [at, at]
  const addresses = isAddress(words) && isSetOff(record, place === 'head' ? to : from, document.text)
  if (addresses || isFiller(words) || (place === 'head' && isOpening(words))) {
    const kind = addresses ? 'address' : place === 'head' ? 'opening' : 'filler'
    return { smoothed: { kind, report, record: passage, reportText: '', recordText } }
  }
  if (isRepeated(record, from, to, place))
    return { smoothed: { kind: 'repetition', report, record: passage, reportText: '', recordText } }
  const edgeAt = place === 'head' ? 0 : row.keys.length
  const sign = row.asides.find(a => a.at === edgeAt && (a.kind === 'ellipsis' || a.kind === 'bracket'))
  return {
    cut: {
      place,
      report: sign?.span ?? report,
      record: passage,
      recordText,
      declared: edge !== 'sentence' || sign !== undefined,
      clause: endsAtClause(place, from, to, record, numbers.spellings),
      carries: mattersOf(words),
    },
  }
}

/** Whether a comma stands before a word. */
function isSetOff({ row }: SpokenRecord, word: number, text: string): boolean {
  return text
    .slice(row.ends[word - 1], Math.min(row.starts[word]!, row.ends[word - 1]! + SIGNS))
    .includes(',')
}

/** Characters between two words in which a comma is looked for. */
const SIGNS = 8

/** "I, I will": begun again. */
function isRepeated({ row }: SpokenRecord, from: number, to: number, place: CutPlace): boolean {
  const other = place === 'head' ? to : from - (to - from)
  if (other < 0) return false
  for (let k = 0; k < to - from; k++) if (row.keys[from + k] !== row.keys[other + k]) return false
  return true
}
