import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { tokensOf } from '../phrases/plain-words.ts'
import type { Proposal } from './proposals.ts'

export interface WeighedProposal {
  readonly proposal: Proposal
  readonly confidence: number
  /** Its form settles it: it is chosen before all others, however sure it is. */
  readonly settled?: boolean
  /** What no other may claim, where that is more than its own cue and content. */
  readonly claims?: readonly Span[]
}

/** The settled proposals and then the surest that are sure enough, no two of which claim a word for a cue or a content. */
export function chosenProposals(
  analysis: TextAnalysis,
  weighed: readonly WeighedProposal[],
  least: number,
): WeighedProposal[] {
  const taken = new Uint8Array(analysis.tokens.length)
  const chosen: WeighedProposal[] = []
  const order = weighed
    .filter(w => w.settled === true || w.confidence >= least)
    .sort((a, b) => Number(b.settled === true) - Number(a.settled === true) || b.confidence - a.confidence)
  for (const w of order) {
    const ranges = (w.claims ?? [...w.proposal.cue, ...w.proposal.content]).map(span =>
      tokensOf(analysis, span),
    )
    if (ranges.some(({ from, to }) => taken.subarray(from, to).includes(1))) continue
    for (const { from, to } of ranges) taken.fill(1, from, to)
    chosen.push(w)
  }
  return chosen
}
