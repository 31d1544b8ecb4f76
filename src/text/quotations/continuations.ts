import type { Quotation } from '../analysis.ts'
import type { DraftQuotation } from './open-quotations.ts'

/**
 * Speech that goes on over paragraphs: a quotation left open to the end of its paragraph, and the next
 * paragraph of the body opening with the same mark.
 */
export function linkContinuations(
  quotations: readonly DraftQuotation[],
  body: readonly { readonly start: number; readonly end: number }[],
): readonly Quotation[] {
  let p = 0
  for (let i = 0; i + 1 < quotations.length; i++) {
    const left = quotations[i]!
    if (left.close !== null || left.depth > 0) continue
    while (p < body.length && body[p]!.end < left.end) p++
    const next = body[p + 1]
    if (next === undefined || body[p]!.end !== left.end) continue
    let k = i + 1
    while (k < quotations.length && quotations[k]!.start < next.start) k++
    const right = quotations[k]
    if (right !== undefined && right.start === next.start && goesOn(left.open, right.open))
      left.continuedIn = k
  }
  return quotations
}

/** Spanish and French may open the next paragraph with the closing mark. */
function goesOn(left: string, right: string): boolean {
  return right === left || (left === '«' && right === '»')
}
