import type { TextAnalysis } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import { confidenceOf } from '../cues/confidence.ts'
import { speaks } from '../finders/follow-on.ts'
import type { Parts } from '../phrases/plain-words.ts'
import type { Reading } from '../reading.ts'
import type { WeighedProposal } from './chosen-proposals.ts'
import { confidenceIn } from './confidence-model.ts'
import type { ExtractorModel } from './extractor-model.ts'
import type { Labelling } from './labeller.ts'
import { type Proposal, proposalsOf } from './proposals.ts'
import { type Settled, settledForms } from './settled-forms.ts'
import { repaired } from './span-repairs.ts'
import { saysNothing } from './vetoes.ts'

/**
 * Every proposal with how sure it is: as its form settles it, else as the labels have it, with what rules mend in its
 * spans and without what is nothing said.
 */
export function weighedProposals(
  model: ExtractorModel,
  analysis: TextAnalysis,
  reading: Reading,
  labelling: Labelling,
): WeighedProposal[] {
  const settledForm = settledForms(analysis, reading)
  const settled = new Set<Candidate>()
  const alone = standingAlone(reading)
  return proposalsOf(analysis, labelling, reading.candidates).flatMap((proposal): WeighedProposal[] => {
    const { rule } = proposal
    const confidence = confidenceIn(model.confidence, proposal.inputs)
    const form = rule === null || settled.has(rule) ? null : settledForm(rule)
    if (rule !== null && form !== null) {
      settled.add(rule)
      return [settledProposal(analysis, proposal, rule, form, confidence)]
    }
    const mended = withParts(proposal, repaired(analysis, withoutFollowOns(proposal, alone), rule))
    if (saysNothing(analysis, mended, rule)) return []
    return [{ proposal: mended, confidence, claims: [...claimsOf(proposal), ...claimsOf(mended)] }]
  })
}

/** Where quotations begin that stand in sentences of their own and follow no speech by the rules. */
function standingAlone({ candidates }: Reading): ReadonlySet<number> {
  return new Set(candidates.filter(c => c.cue.length === 0).flatMap(c => c.content.map(([start]) => start)))
}

/** "The second concerned the road. “It will open in May.”": a cue that merely tells of something is no speech to go on with. */
function withoutFollowOns(proposal: Proposal, alone: ReadonlySet<number>): Proposal {
  const { rule, content } = proposal
  if (rule === null || speaks(rule) || alone.size === 0) return proposal
  const own = content.filter(([start]) => !alone.has(start))
  return own.length === 0 ? proposal : { ...proposal, content: own }
}

function settledProposal(
  analysis: TextAnalysis,
  proposal: Proposal,
  rule: Candidate,
  form: Settled,
  confidence: number,
): WeighedProposal {
  const parts = form === 'spans' ? rule : repaired(analysis, proposal, rule)
  return {
    proposal: withParts(proposal, parts),
    confidence: Math.max(confidence, confidenceOf(rule)),
    settled: true,
  }
}

function withParts(proposal: Proposal, { source, cue, content }: Parts): Proposal {
  return { ...proposal, source, cue, content }
}

function claimsOf({ cue, content }: Parts) {
  return [...cue, ...content]
}
