import type { Smoothing, SmoothingKind } from '../../model/check.ts'
import type { Document } from '../../model/document.ts'
import { firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { QuotedRow } from './quoted-row.ts'
import type { SearchableRecord } from './searchable-record.ts'
import { recordSpan } from './transcript.ts'
import type { ReadPiece } from './word-differences.ts'

/** One passage of a quotation with both of its texts. */
export interface PlacedPiece {
  readonly analysis: TextAnalysis
  readonly quoted: QuotedRow
  readonly piece: ReadPiece
  readonly searchable: SearchableRecord
  /** The transcript. */
  readonly document: Document
}

/** So many of one kind are told; a transcriber's "um" may fill pages. */
const MOST_TOLD = 100

export function smoothing(
  { analysis, searchable, document }: PlacedPiece,
  kind: SmoothingKind,
  report: Span,
  fromJ: number,
  toJ: number,
): Smoothing {
  const span = recordSpan(searchable.record, fromJ, toJ)
  return {
    kind,
    report,
    record: { document: document.id, span },
    reportText: analysis.text.slice(...report),
    recordText: document.text.slice(...span),
  }
}

/** What of a passage is written otherwise and no other word. `known`: what was found between the words already. */
export function smoothedWords(placed: PlacedPiece, known: readonly Smoothing[]): Smoothing[] {
  return [...otherSpellings(placed), ...lonelyBrackets(placed, known), ...recordAsides(placed)]
}

/** One word written in two ways. */
function otherSpellings(placed: PlacedPiece): Smoothing[] {
  const { analysis, quoted, piece, searchable, document } = placed
  const { row } = quoted
  const said = searchable.record.row
  const { spellings } = searchable.numbers
  const found: Smoothing[] = []
  let i = piece.fromI
  let j = piece.fromJ
  let seen = { given: -1, said: -1 }
  for (const stop of [...piece.differences, { fromI: piece.toI, toI: piece.toI, toJ: piece.toJ }]) {
    for (; i < stop.fromI && found.length < MOST_TOLD; i++, j++) {
      const given = analysis.text.slice(row.starts[i], row.ends[i])
      const spoken = document.text.slice(said.starts[j], said.ends[j])
      // "It is" for "It's": two words against one token are told once.
      const told = row.starts[i] === seen.given || said.starts[j] === seen.said
      if (told || bare(given) === bare(spoken)) continue
      seen = { given: row.starts[i]!, said: said.starts[j]! }
      const kind = kindOfSpelling(spellings[row.keys[i]!]!, given, spoken)
      found.push(smoothing(placed, kind, [row.starts[i]!, row.ends[i]!], j, j + 1))
    }
    i = stop.toI
    j = stop.toJ
  }
  return found
}

/** Brackets that stand for no words of the record: what the outlet put in to explain. */
function lonelyBrackets(placed: PlacedPiece, known: readonly Smoothing[]): Smoothing[] {
  const { piece, quoted } = placed
  const done = new Set(known.filter(s => s.kind === 'bracket').map(s => s.report[0]))
  return quoted.row.asides
    .filter(a => a.kind === 'bracket' && a.at >= piece.fromI && a.at <= piece.toI && !done.has(a.span[0]))
    .slice(0, MOST_TOLD)
    .map(({ at, span }) => {
      const j = Math.min(Math.max(piece.fromJ, at + shiftAt(piece, d => d.toI <= at)), piece.toJ)
      return smoothing(placed, 'bracket', span, j, j)
    })
}

/** Hesitations and stage directions between the words on record. */
function recordAsides({ piece, quoted, searchable, document }: PlacedPiece): Smoothing[] {
  const { asides } = searchable.record.row
  const found: Smoothing[] = []
  const first = firstWhere(asides.length, k => asides[k]!.at > piece.fromJ)
  for (let k = first; k < asides.length && asides[k]!.at < piece.toJ && found.length < MOST_TOLD; k++) {
    const { at, span, kind } = asides[k]!
    if (kind !== 'filler' && kind !== 'stage direction') continue
    const i = Math.min(Math.max(piece.fromI, at - shiftAt(piece, d => d.toJ <= at)), piece.toI)
    const here = quoted.row.ends[i - 1] ?? quoted.row.starts[i]!
    found.push({
      kind,
      report: [here, here],
      record: { document: document.id, span },
      reportText: '',
      recordText: document.text.slice(...span),
    })
  }
  return found
}

/** How far the record is ahead of the quotation behind the last difference that is over. */
function shiftAt(piece: ReadPiece, isOver: (d: ReadPiece['differences'][number]) => boolean): number {
  const before = piece.differences.findLast(isOver)
  return before === undefined ? piece.fromJ - piece.fromI : before.toJ - before.toI
}

/** Letters and figures alone: case, hyphens, full stops and the shape of an apostrophe are no other spelling. */
function bare(written: string): string {
  return written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function kindOfSpelling(key: string, given: string, spoken: string): SmoothingKind {
  if (key.startsWith('#') || key === 'percent' || /\d/.test(given) || /\d/.test(spoken)) return 'number form'
  return /['’]/.test(given) || /['’]/.test(spoken) ? 'contraction' : 'spelling'
}

export function inReport(x: Smoothing, y: Smoothing): number {
  return x.report[0] - y.report[0] || x.record.span[0] - y.record.span[0]
}
