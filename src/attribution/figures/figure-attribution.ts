import type { Attribution } from '../../model/attribution.ts'
import { firstBeginningAt } from '../../model/halving.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Span } from '../../model/span.ts'

/** Contents nest no deeper than speech in speech; further back none is looked for. */
const LOOK_BACK = 32

/** Leads from a span to the attribution whose content holds it; the innermost where several do. */
export function contentIndex(attributions: readonly Attribution[]): (span: Span) => string | null {
  const pieces = attributions
    .flatMap(a => a.content.map(([start, end]) => ({ start, end, id: a.id })))
    .sort((a, b) => a.start - b.start || b.end - a.end || byCodeUnits(a.id, b.id))
  return ([start, end]) => {
    const low = firstBeginningAt(pieces, start + 1)
    for (let i = low - 1; i >= 0 && i >= low - LOOK_BACK; i--) {
      if (pieces[i]!.end >= end) return pieces[i]!.id
    }
    return null
  }
}
