import { firstWhere } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { Quotation } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'

/** The outermost quotations of a document, and which of them goes on in which. */
export interface QuotationChains {
  /** Index by offset of the opening mark. */
  readonly at: ReadonlyMap<number, number>
  readonly quotations: readonly Quotation[]
  /** Index of the quotation that goes on in this one. */
  readonly before: ReadonlyMap<number, number>
}

export function chainsOf(quotations: readonly Quotation[]): QuotationChains {
  const at = new Map<number, number>()
  const before = new Map<number, number>()
  quotations.forEach((q, i) => {
    if (q.depth > 0) return
    at.set(q.start, i)
    if (q.continuedIn !== null) before.set(q.continuedIn, i)
  })
  return { at, quotations, before }
}

/**
 * The other paragraphs of a quotation that runs over several: an opening mark without a close, opened
 * again in the next paragraph. `starts` are the offsets of the quotations in the candidate's content.
 */
export function continuedContent(chains: QuotationChains, starts: readonly number[]): Span[] {
  const pieces: Span[] = []
  const seen = new Set<number>()
  for (const start of starts) {
    const first = chains.at.get(start)
    if (first === undefined) continue
    seen.add(first)
    for (
      let i = chains.quotations[first]!.continuedIn;
      i !== null && !seen.has(i);
      i = chains.quotations[i]!.continuedIn
    ) {
      seen.add(i)
      pieces.push([chains.quotations[i]!.start, chains.quotations[i]!.end])
    }
    for (let i = chains.before.get(first); i !== undefined && !seen.has(i); i = chains.before.get(i)) {
      seen.add(i)
      pieces.push([chains.quotations[i]!.start, chains.quotations[i]!.end])
    }
  }
  return pieces
}

/** The offsets of the quotations that a candidate's content holds, among the given ones, which stand in order. */
export function quotationsIn(candidate: Candidate, starts: readonly number[]): number[] {
  const held: number[] = []
  for (const [s, e] of candidate.content)
    for (let i = firstWhere(starts.length, k => starts[k]! >= s); i < starts.length && starts[i]! < e; i++)
      held.push(starts[i]!)
  return held.sort((a, b) => a - b)
}
