import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'

/** More words than this, small ones not counted, in quotation marks are words quoted, not a name held at arm's length. */
const mostWords = 3

/**
 * Stretches of one to three words in quotation marks by themselves, in running text: not inside a longer
 * quotation, and not all that somebody is reported to have said. Without the marks, in order of the text.
 */
export function scareQuotedRanges({
  analysis,
  attributions,
}: Pick<AnnotatedDocument, 'analysis' | 'attributions'>): Span[] {
  const said = new Set(attributions.flatMap(({ content }) => content.map(span => span.join('-'))))
  return analysis.quotations
    .filter(quotation => quotation.depth === 0 && quotation.close !== null)
    .filter(({ start, end, inner }) => !said.has(`${start}-${end}`) && !said.has(inner.join('-')))
    .map(quotation => quotation.inner)
    .filter(inner => wordsWithin(analysis, inner) <= mostWords)
}

function wordsWithin({ text }: TextAnalysis, [start, end]: Span): number {
  if (end - start > 40 * mostWords) return Number.POSITIVE_INFINITY
  const words = text.slice(start, end).trim().split(/\s+/)
  // "‘Republic of the Isles’": small words make no name longer.
  return words.filter((word, i) => i === 0 || !/^(?:of|the|and)$/.test(word)).length
}
