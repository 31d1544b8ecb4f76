import type { Finding } from '../collation/check/quotation-check.ts'
import { reportQuotations } from '../collation/check/report-quotations.ts'
import type { Transcript } from '../collation/check/transcript.ts'
import type { Attribution } from '../model/attribution.ts'
import type { CheckedPassage } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { Passage, Span } from '../model/span.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'

/** One quotation of a report as words on record, by itself, so that nothing is read across two of them; it is named by its number. */
export interface QuotedWords {
  readonly transcript: Transcript
  /** Where its text begins in that of the report. */
  readonly start: number
  readonly attribution: Attribution | null
}

/** The quotations of a report; `analysis` of all of it. */
export function quotedWords(
  document: Document,
  analysis: TextAnalysis,
  attributions: readonly Attribution[],
): QuotedWords[] {
  return reportQuotations({ analysis, attributions })
    .filter(({ spans }) => spans.length > 0)
    .map(({ spans, attribution }, i) => {
      const words = { ...document, id: String(i), text: wordsWithin(document.text, spans), titleSpan: null }
      return { transcript: { document: words, analysis: analyse(words) }, start: spans[0]![0], attribution }
    })
}

/**
 * From the first of the spans to the last, each character at its place: "she said" in between is blank, and a colon, which
 * would make a speaker's label of what stands before it, a semicolon.
 */
function wordsWithin(text: string, spans: readonly Span[]): string {
  let words = ''
  let at = spans[0]![0]
  for (const [start, end] of spans) {
    words += ' '.repeat(Math.max(0, start - at)) + text.slice(start, end)
    at = end
  }
  return words.replace(/:(?=\s|$)/g, ';')
}

/** What was found in the quotations of a report, with spans of the report's text. */
export function inReport(finding: Finding, report: Document, quoted: readonly QuotedWords[]): Finding {
  const shifted = ({ document, span: [from, to] }: Passage): Passage => {
    const { start } = quoted[Number(document)]!
    return { document: report.id, span: [start + from, start + to] }
  }
  const placed = <T extends { readonly record: Passage }>(one: T): T => ({
    ...one,
    record: shifted(one.record),
  })
  const inContext = (passage: CheckedPassage): CheckedPassage => ({
    ...placed(passage),
    context: shifted({ document: passage.record.document, span: passage.context }).span,
    turn: null,
  })
  return {
    ...finding,
    passages: finding.passages.map(inContext),
    changes: finding.changes.map(placed),
    cuts: finding.cuts.map(placed),
    smoothed: finding.smoothed.map(placed),
    nearest: finding.nearest && inContext(finding.nearest),
  }
}
