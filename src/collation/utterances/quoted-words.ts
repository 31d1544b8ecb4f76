import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'

/**
 * Whether a passage stands inside a quotation. A name that is in quotation marks by itself is set off, not quoted.
 * An empty passage is a place between two words.
 */
export function standsInQuotation(analysis: TextAnalysis, [start, end]: Span): boolean {
  for (let q = firstBeginningAt(analysis.quotations, start + 1) - 1; q >= 0; q--) {
    const quotation = analysis.quotations[q]!
    const [from, to] = quotation.inner
    if (from <= start && end <= to) {
      if (to - from > end - start || to - from > longestSetOff) return true
    } else if (quotation.depth === 0) return false
  }
  return false
}

/**
 * A passage together with the quotation marks that set it, or its first or last words, off: "‘Nordian’ regime"
 * and not "Nordian’ regime".
 */
export function withItsMarks(analysis: TextAnalysis, [start, end]: Span): Span {
  let from = start
  let to = end
  for (let q = firstBeginningAt(analysis.quotations, end + 1) - 1; q >= 0; q--) {
    const quotation = analysis.quotations[q]!
    const [first, last] = quotation.inner
    if (last < start || quotation.close === null) break
    if (last - first > longestSetOff) continue
    if (first === start && last <= end) from = quotation.start
    if (last === end && first >= start) to = quotation.end
  }
  return [from, to]
}

/** Characters up to which the words in quotation marks may be a name that is only set off. */
const longestSetOff = 30
