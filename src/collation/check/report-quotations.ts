import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Attribution } from '../../model/attribution.ts'
import { firstBeginningAt, firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Quotation, TextAnalysis } from '../../text/analysis.ts'

/** Something in quotation marks in a report, all pieces of it, without the marks. */
export interface ReportQuotation {
  readonly spans: readonly Span[]
  readonly attribution: Attribution | null
  /** Nothing of the sentence stands outside of the marks but who said it. */
  readonly whole: boolean
}

/** Longest "the minister said after the sitting, " between two pieces of one sentence, in characters. */
const LONGEST_TAG = 160

/**
 * The quotations of a report in order of its text. What stands in quotation marks inside a quotation is a part of
 * it. Pieces of one sentence parted by "she said" are one quotation, and so are the paragraphs of a speech each of
 * which opens with a mark; after a full stop another quotation begins.
 */
export function reportQuotations({
  analysis,
  attributions,
}: Pick<AnnotatedDocument, 'analysis' | 'attributions'>): ReportQuotation[] {
  const { quotations } = analysis
  const holders = new Holders(attributions)
  const found: { spans: Span[]; attribution: Attribution | null; last: Quotation }[] = []
  const taken = new Set<number>()
  for (let q = 0; q < quotations.length; q++) {
    const first = quotations[q]!
    if (first.depth > 0 || taken.has(q)) continue
    const attribution = holders.of([first.start, first.end])
    if (first.close === null && first.continuedIn === null && attribution === null) continue
    const spans: Span[] = [first.inner]
    let last = first
    for (
      let next = first.continuedIn;
      next !== null && !taken.has(next);
      next = quotations[next]!.continuedIn
    ) {
      taken.add(next)
      last = quotations[next]!
      spans.push(last.inner)
    }
    const before = found.at(-1)
    if (before !== undefined && goesOn(analysis, before.last, first, before.attribution, attribution)) {
      before.spans.push(...spans)
      before.last = last
      before.attribution ??= attribution
    } else found.push({ spans, attribution, last })
  }
  return found.map(({ spans, attribution }) => ({
    spans: spans.map(span => trimmed(analysis.text, span)).filter(([start, end]) => end > start),
    attribution,
    whole: attribution?.kind === 'direct',
  }))
}

/** “We will,” she said, “go there.”: one sentence, its tag between commas or dashes. */
function goesOn(
  { text }: TextAnalysis,
  left: Quotation,
  right: Quotation,
  a: Attribution | null,
  b: Attribution | null,
): boolean {
  const gap = text.slice(left.end, right.start)
  if (gap.length > LONGEST_TAG || gap.includes('\n') || left.close === null) return false
  if (a === null || a !== b || !a.cue.some(([s, e]) => s >= left.end && e <= right.start)) return false
  // Words of the report's own that are said between the two belong to a sentence that is quoted in part.
  if (a.content.some(([s, e]) => s < right.start && e > left.end)) return false
  const behind = text.slice(right.inner[0], right.inner[0] + 1)
  if (/[.!?]\s*$/.test(gap)) return false
  return /[,–—:;-]\s*$/.test(gap) || /^[\p{Ll}…]/u.test(behind)
}

function trimmed(text: string, [from, to]: Span): Span {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}

/** Attributions by the places of their content. */
class Holders {
  readonly #pieces: readonly { readonly start: number; readonly end: number; readonly of: Attribution }[]
  readonly #reach: number[]

  constructor(attributions: readonly Attribution[]) {
    this.#pieces = attributions
      .flatMap(of => of.content.map(([start, end]) => ({ start, end, of })))
      .sort((x, y) => x.start - y.start || y.end - x.end)
    let reach = 0
    this.#reach = this.#pieces.map(({ end }) => (reach = Math.max(reach, end)))
  }

  /** The attribution with most of a span in its content; of several the closest round it. */
  of([start, end]: Span): Attribution | null {
    let best: Attribution | null = null
    let most = 0
    let size = Infinity
    const first = firstWhere(this.#pieces.length, i => this.#reach[i]! > start)
    const last = firstBeginningAt(this.#pieces, end)
    for (let i = Math.max(first, last - MOST_HOLDERS); i < last; i++) {
      const piece = this.#pieces[i]!
      const common = Math.min(end, piece.end) - Math.max(start, piece.start)
      const length = piece.end - piece.start
      if (common > most || (common === most && common > 0 && length < size)) {
        best = piece.of
        most = common
        size = length
      }
    }
    return 2 * most > end - start ? best : null
  }
}

/** Attributions nest a few deep; more that begin before a quotation and end behind it are not looked at. */
const MOST_HOLDERS = 200
