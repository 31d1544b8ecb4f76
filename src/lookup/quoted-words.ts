import type { Finding } from '../collation/check/quotation-check.ts'
import { type ReportQuotation, reportQuotations } from '../collation/check/report-quotations.ts'
import type { Transcript } from '../collation/check/transcript.ts'
import type { Attribution } from '../model/attribution.ts'
import type { CheckedPassage } from '../model/check.ts'
import type { Document } from '../model/document.ts'
import type { Passage } from '../model/span.ts'
import { analyse } from '../text/analyse.ts'
import type { TextAnalysis } from '../text/analysis.ts'

/**
 * What a report quotes of somebody in one place, as words on record by themselves, so that nothing is read across two
 * places; it is named by its number.
 */
export interface QuotedWords {
  readonly transcript: Transcript
  /** Where its text begins in that of the report. */
  readonly start: number
  /** Of its quotations, in their order; none where nobody is said to have said it. */
  readonly attributions: readonly Attribution[]
}

/** Longest "the minister said after the sitting. " between two quotations that are read as one after the other. */
const LONGEST_TAG = 160

/** The quotations of a report; `analysis` of all of it. */
export function quotedWords(
  document: Document,
  analysis: TextAnalysis,
  attributions: readonly Attribution[],
): QuotedWords[] {
  const quotations = reportQuotations({ analysis, attributions }).filter(({ spans }) => spans.length > 0)
  const places: ReportQuotation[][] = []
  for (const quotation of quotations) {
    const before = places.at(-1)?.at(-1)
    if (before !== undefined && goesOn(document.text, before, quotation)) places.at(-1)!.push(quotation)
    else places.push([quotation])
  }
  return places.map((place, i) => {
    const text = wordsWithin(document.text, place)
    const words = { ...document, id: String(i), text, titleSpan: null }
    return {
      transcript: { document: words, analysis: analyse(words) },
      start: place[0]!.spans[0]![0],
      attributions: place.flatMap(({ attribution }) => attribution ?? []),
    }
  })
}

/** “We are late,” she said. “The tide is not.”: of one speaker, in one paragraph, with nothing but a tag in between. */
function goesOn(text: string, left: ReportQuotation, right: ReportQuotation): boolean {
  const speaker = left.attribution?.speaker
  if (speaker == null || speaker !== right.attribution?.speaker) return false
  const gap = text.slice(left.spans.at(-1)![1], right.spans[0]![0])
  return gap.length <= LONGEST_TAG && !gap.includes('\n')
}

/**
 * From the first of the quotations to the last, each character at its place: "she said" in between is blank, with a full
 * stop where one quotation ends and another begins; and a colon, which would make a speaker's label of what stands before
 * it, is a semicolon.
 */
function wordsWithin(text: string, place: readonly ReportQuotation[]): string {
  let words = ''
  let at = place[0]!.spans[0]![0]
  for (const [k, { spans }] of place.entries())
    for (const [i, [start, end]] of spans.entries()) {
      const blank = Math.max(0, start - at)
      words += (k > 0 && i === 0 ? '.' : ' ').padEnd(blank).slice(0, blank) + text.slice(start, end)
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
