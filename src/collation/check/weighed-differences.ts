import type { CheckedChange, Cut, Smoothing, SmoothingKind } from '../../model/check.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { ORDER, typesOf, variantsBetween } from './change-types.ts'
import { areSmall, isFiller, isInflection, isOpening, mattersOf } from './difference-kinds.ts'
import type { QuotedRow } from './quoted-row.ts'
import { spansOf } from './quoted-row.ts'
import type { SearchableRecord } from './searchable-record.ts'
import { inReport, type PlacedPiece, smoothedWords, smoothing } from './smoothed-words.ts'
import type { Aside } from './spoken-words.ts'
import { rangeAt, recordSpan } from './transcript.ts'
import type { Difference, ReadPiece } from './word-differences.ts'

export interface WeighedDifferences {
  readonly changes: readonly CheckedChange[]
  readonly cuts: readonly Cut[]
  readonly smoothed: readonly Smoothing[]
}

/** Words left out up to which a negation, a modal or a figure among them is changed rather than cut with the rest. */
const MOST_CHANGED = 3

/** What the differences of one passage are: words changed, words cut, or nothing that was said. */
export function weighDifferences(
  analysis: TextAnalysis,
  quoted: QuotedRow,
  piece: ReadPiece,
  searchable: SearchableRecord,
): WeighedDifferences {
  const { transcript } = rangeAt(searchable.record, piece.fromJ)
  const { document } = searchable.record.transcripts[transcript]!
  return new Weighing({ analysis, quoted, piece, searchable, document }).done()
}

class Weighing {
  readonly #placed: PlacedPiece
  readonly #quoted: QuotedRow
  readonly #piece: ReadPiece
  readonly #searchable: SearchableRecord
  readonly #changed: Difference[] = []
  readonly #cuts: Cut[] = []
  readonly #smoothed: Smoothing[] = []

  constructor(placed: PlacedPiece) {
    this.#placed = placed
    this.#quoted = placed.quoted
    this.#piece = placed.piece
    this.#searchable = placed.searchable
  }

  done(): WeighedDifferences {
    for (const difference of this.#piece.differences) this.#weigh(difference)
    const smoothed = [...this.#smoothed, ...smoothedWords(this.#placed, this.#smoothed)]
    return { changes: this.#changes(), cuts: this.#cuts, smoothed: smoothed.sort(inReport) }
  }

  #weigh(difference: Difference): void {
    const { fromI, toI, fromJ, toJ } = difference
    const sign = this.#signAt(fromI, toI)
    if (sign === null) {
      if (fromI < toI) this.#changed.push(difference)
      else this.#leftOut(difference)
      return
    }
    // What is changed beside the sign stands against as many words; the sign stands for the others.
    const beside = Math.min(toI - fromI, toJ - fromJ)
    const before = sign.at > fromI
    const rest: Difference = before
      ? { fromI: toI, toI, fromJ: fromJ + beside, toJ }
      : { fromI, toI: fromI, fromJ, toJ: toJ - beside }
    if (toI > fromI)
      this.#changed.push(
        before ? { fromI, toI, fromJ, toJ: fromJ + beside } : { fromI, toI, fromJ: toJ - beside, toJ },
      )
    if (rest.fromJ === rest.toJ) return
    if (sign.kind === 'bracket') this.#smooth('bracket', sign.span, rest.fromJ, rest.toJ)
    else this.#cut(rest, sign.span, true)
  }

  /** An ellipsis or a bracket in a place of the quotation, its own ends taken along. */
  #signAt(from: number, to: number): Aside | null {
    const { asides } = this.#quoted.row
    const signs = asides.filter(
      a => a.at >= from && a.at <= to && a.kind !== 'filler' && a.kind !== 'stage direction',
    )
    return signs.find(a => a.kind === 'ellipsis') ?? signs[0] ?? null
  }

  #leftOut(difference: Difference): void {
    const { fromI, fromJ, toJ } = difference
    const words = this.#said(fromJ, toJ)
    const { row } = this.#quoted
    const here: Span = [row.ends[fromI - 1] ?? row.starts[fromI]!, row.ends[fromI - 1] ?? row.starts[fromI]!]
    const opens = this.#searchable.record.sentenceStart[fromJ] === fromJ && isOpening(words)
    if (opens && this.#quoted.stops.has(fromI)) this.#smooth('opening', here, fromJ, toJ)
    else if (isFiller(words)) this.#smooth('filler', here, fromJ, toJ)
    else if (this.#isRepeated(fromJ, toJ)) this.#smooth('repetition', here, fromJ, toJ)
    else if (toJ - fromJ <= MOST_CHANGED && (areSmall(words) || changesMatter(words)))
      this.#changed.push(difference)
    else this.#cut(difference, here, false)
  }

  /** "We, we will": said twice, or begun and begun again. */
  #isRepeated(from: number, to: number): boolean {
    const { keys } = this.#searchable.record.row
    const count = to - from
    const runs = (other: number) => {
      for (let k = 0; k < count; k++) if (keys[from + k] !== keys[other + k]) return false
      return true
    }
    return runs(to) || (from >= count && runs(from - count))
  }

  #cut({ fromJ, toJ }: Difference, report: Span, declared: boolean): void {
    const span = recordSpan(this.#searchable.record, fromJ, toJ)
    this.#cuts.push({
      place: 'inside',
      report,
      record: { document: this.#placed.document.id, span },
      recordText: this.#placed.document.text.slice(...span),
      declared,
      clause: false,
      carries: mattersOf(this.#said(fromJ, toJ)),
    })
  }

  #changes(): CheckedChange[] {
    if (this.#changed.length === 0) return []
    const { record } = this.#searchable
    const wide = this.#changed.map(d => this.#wholeTokens(d))
    const places = wide.map(d => ({
      report: { span: this.#reportSpan(d), words: this.#given(d.fromI, d.toI) },
      record: { span: recordSpan(record, d.fromJ, d.toJ), words: this.#said(d.fromJ, d.toJ) },
    }))
    const { fromI, toI, fromJ, toJ } = this.#piece
    const { transcript } = rangeAt(record, fromJ)
    const variants = variantsBetween(
      this.#placed.analysis,
      spansOf(this.#quoted, fromI, toI),
      record.transcripts[transcript]!.analysis,
      recordSpan(record, fromJ, toJ),
    )
    const types = typesOf(places, variants)
    return places.map(({ report, record: said }, k): CheckedChange => {
      const type = types[k]!
      const small =
        ORDER.indexOf(type) >= ORDER.indexOf('wording') &&
        (areSmall([...report.words, ...said.words]) || isInflection(report.words, said.words))
      return {
        type: small ? 'wording' : type,
        report: report.span,
        record: { document: this.#placed.document.id, span: said.span },
        reportText: this.#placed.analysis.text.slice(...report.span),
        recordText: this.#placed.document.text.slice(...said.span),
        small,
      }
    })
  }

  /** "don't" and not "n't": a contraction is shown whole, with the words it stands against. */
  #wholeTokens(difference: Difference): Difference {
    const { row } = this.#quoted
    const said = this.#searchable.record.row
    let { fromI, toI, fromJ, toJ } = difference
    const shares = (starts: readonly number[], at: number) =>
      at > 0 && starts[at] !== undefined && starts[at] === starts[at - 1]
    const { fromI: firstI, toI: lastI, fromJ: firstJ, toJ: lastJ } = this.#piece
    while (
      fromI > firstI &&
      fromJ > firstJ &&
      ((shares(row.starts, fromI) && toI > fromI) || (shares(said.starts, fromJ) && toJ > fromJ))
    ) {
      fromI--
      fromJ--
    }
    while (
      toI < lastI &&
      toJ < lastJ &&
      ((shares(row.starts, toI) && toI > fromI) || (shares(said.starts, toJ) && toJ > fromJ))
    ) {
      toI++
      toJ++
    }
    return { fromI, toI, fromJ, toJ }
  }

  #reportSpan({ fromI, toI }: Difference): Span {
    const { row } = this.#quoted
    if (fromI < toI) return [row.starts[fromI]!, row.ends[toI - 1]!]
    const at = row.ends[fromI - 1] ?? row.starts[fromI] ?? 0
    return [at, at]
  }

  #smooth(kind: SmoothingKind, report: Span, fromJ: number, toJ: number): void {
    this.#smoothed.push(smoothing(this.#placed, kind, report, fromJ, toJ))
  }

  #said(from: number, to: number): string[] {
    const { record, numbers } = this.#searchable
    return record.row.keys.slice(from, to).map(key => numbers.spellings[key]!)
  }

  #given(from: number, to: number): string[] {
    return this.#quoted.row.keys.slice(from, to).map(key => this.#searchable.numbers.spellings[key]!)
  }
}

function changesMatter(words: readonly string[]): boolean {
  return mattersOf(words).some(m => m === 'negation' || m === 'figure' || m === 'modality')
}
