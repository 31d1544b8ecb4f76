import type { CheckedChange, CheckedPassage, CheckVerdict, Cut, Smoothing } from '../../model/check.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { byMatter } from './change-types.ts'
import { cutsAtEnds } from './cut-ends.ts'
import { evidenceFor, isEnough } from './match-evidence.ts'
import { chainOf } from './passage-chain.ts'
import { checkedPassage } from './passage-context.ts'
import type { Presented, QuotedRow } from './quoted-row.ts'
import { edgesOf, spansOf } from './quoted-row.ts'
import type { SearchableRecord } from './searchable-record.ts'
import { rangeAt } from './transcript.ts'
import { weighDifferences } from './weighed-differences.ts'
import type { ReadPiece } from './word-differences.ts'
import { readPiece } from './word-differences.ts'

/** A quotation held against the record, before anything is known of who spoke. */
export interface Finding {
  readonly verdict: CheckVerdict
  readonly passages: readonly CheckedPassage[]
  /** The range of the record that each passage stands in. */
  readonly ranges: readonly number[]
  readonly places: number
  readonly changes: readonly CheckedChange[]
  readonly cuts: readonly Cut[]
  readonly smoothed: readonly Smoothing[]
  readonly nearest: CheckedPassage | null
  /** Share of the quotation, by what its words tell, that stands on record. */
  readonly covered: number
}

/** Fewer words in quotation marks stand in any long text. */
const FEWEST_WORDS = 3
/** Of less in common not even the nearest passage is shown. */
const LEAST_NEAR = 0.45

/** `favours`: whether a word of the record is the named speaker's. */
export function checkQuotation(
  analysis: TextAnalysis,
  quoted: QuotedRow,
  presented: Presented,
  searchable: SearchableRecord,
  favours: (word: number) => boolean,
): Finding {
  const { record, index } = searchable
  const { words } = quoted
  const exact = index.exactPlaces(words)
  if (words.length < FEWEST_WORDS) return { ...NOTHING, verdict: 'too short', places: exact.length }
  if (exact.length > 0) {
    const at = exact.find(favours) ?? exact[0]!
    const piece = { fromI: 0, toI: words.length, fromJ: at, toJ: at + words.length, differences: [] }
    return judged(analysis, quoted, presented, searchable, [piece], exact.length, 1)
  }
  const chain = chainOf(quoted, record, index, favours)
  const pieces = chain.map((piece, p) => {
    const next = chain[p + 1]
    return readPiece(piece, quoted, record, {
      from: p === 0 ? 0 : piece.blocks[0]!.i,
      to: next === undefined ? words.length : next.blocks[0]!.i,
      last: next === undefined,
    })
  })
  const evidence = evidenceFor(pieces, words, searchable)
  const { covered } = evidence
  const own = pieces.length > 0 && favours(pieces[0]!.fromJ)
  if (!isEnough(evidence, own)) {
    const near = covered >= LEAST_NEAR && evidence.words >= FEWEST_WORDS ? heaviest(pieces) : null
    const nearest = near === null ? null : passageOf(quoted, near, searchable)
    return { ...NOTHING, verdict: 'not found', nearest, covered }
  }
  return judged(analysis, quoted, presented, searchable, pieces, 1, covered)
}

const NOTHING = {
  passages: [],
  ranges: [],
  places: 0,
  changes: [],
  cuts: [],
  smoothed: [],
  nearest: null,
  covered: 0,
} as const

function judged(
  analysis: TextAnalysis,
  quoted: QuotedRow,
  presented: Presented,
  searchable: SearchableRecord,
  pieces: readonly ReadPiece[],
  places: number,
  covered: number,
): Finding {
  const edges = edgesOf(analysis, quoted, presented, isSmallOnRecord(searchable, pieces[0]!.fromJ))
  const inside = pieces.map(piece => weighDifferences(analysis, quoted, piece, searchable))
  const ends = cutsAtEnds(analysis, quoted, edges, pieces, searchable)
  const changes = inside.flatMap(x => x.changes).sort(byMatter)
  const cuts = [
    ...ends.cuts.filter(c => c.place === 'head'),
    ...inside.flatMap(x => x.cuts),
    ...ends.cuts.filter(c => c.place === 'tail'),
  ]
  const smoothed = [...ends.smoothed, ...inside.flatMap(x => x.smoothed)]
  return {
    verdict: verdictOf(pieces.length, changes, cuts),
    passages: pieces.map(piece => passageOf(quoted, piece, searchable)),
    ranges: pieces.map(piece => searchable.record.rangeOf[piece.fromJ]!),
    places,
    changes,
    cuts,
    smoothed,
    nearest: null,
    covered,
  }
}

function isSmallOnRecord({ record }: SearchableRecord, word: number): boolean {
  const { document } = record.transcripts[rangeAt(record, word).transcript]!
  return /^\p{Ll}/u.test(document.text.slice(record.row.starts[word], record.row.ends[word]))
}

/**
 * A cut that is shown counts where words are run together over it; at an end it leaves what is quoted as it stands
 * on record, and so does the end of a main clause.
 */
function verdictOf(pieces: number, changes: readonly CheckedChange[], cuts: readonly Cut[]): CheckVerdict {
  if (pieces > 1) return 'spliced'
  if (changes.length > 0) return 'altered'
  return cuts.some(cut => cut.place === 'inside' || !(cut.declared || cut.clause)) ? 'truncated' : 'verbatim'
}

function passageOf(quoted: QuotedRow, piece: ReadPiece, searchable: SearchableRecord): CheckedPassage {
  return checkedPassage(searchable.record, spansOf(quoted, piece.fromI, piece.toI), piece.fromJ, piece.toJ)
}

function heaviest(pieces: readonly ReadPiece[]): ReadPiece {
  return pieces.reduce((best, piece) => (piece.toJ - piece.fromJ > best.toJ - best.fromJ ? piece : best))
}
