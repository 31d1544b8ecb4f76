import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Quotation } from '../analysis.ts'
import type { DatePhrase } from './dates.ts'

/**
 * "Today" in somebody's mouth means "nowadays" as often as a day, and then the day of speaking, which
 * is what is asked for: inside quotation marks it is no date.
 */
export function isSpokenToday(phrase: DatePhrase, span: Span, quotations: readonly Quotation[]): boolean {
  if (phrase.relative?.kind !== 'offset' || phrase.relative.days !== 0) return false
  const low = firstBeginningAt(quotations, span[0] + 1)
  for (let i = low - 1; i >= 0 && i >= low - MAX_DEPTH; i--) {
    if (quotations[i]!.end >= span[1]) return true
  }
  return false
}

/** Quotations nest; the one around a place may stand some closed ones before it. */
const MAX_DEPTH = 8
