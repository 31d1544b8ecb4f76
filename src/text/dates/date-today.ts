import type { Span } from '../../model/span.ts'
import type { Quotation } from '../analysis.ts'
import type { DatePhrase } from './dates.ts'

/**
 * "Today" in somebody's mouth means "nowadays" as often as a day, and then the day of speaking, which
 * is what is asked for: inside quotation marks it is no date.
 */
export function isSpokenToday(phrase: DatePhrase, span: Span, quotations: readonly Quotation[]): boolean {
  if (phrase.relative?.kind !== 'offset' || phrase.relative.days !== 0) return false
  let low = 0
  let high = quotations.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotations[middle]!.start <= span[0]) low = middle + 1
    else high = middle
  }
  for (let i = low - 1; i >= 0 && i >= low - MAX_DEPTH; i--) {
    if (quotations[i]!.end >= span[1]) return true
  }
  return false
}

/** Quotations nest; the one around a place may stand some closed ones before it. */
const MAX_DEPTH = 8
