import { firstBeginningAt } from '../../model/halving.ts'
import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import { detailsOf } from '../details.ts'
import { continuedContent } from '../finders/continued-quotation.ts'
import { tokensOf } from '../phrases/plain-words.ts'
import type { Reading } from '../reading.ts'
import { chosenProposals, type WeighedProposal } from './chosen-proposals.ts'
import { type ExtractorModel, extractorModel } from './extractor-model.ts'
import { type Labelling, labelDocument } from './labeller.ts'
import { resumed } from './span-repairs.ts'
import { weighedProposals } from './weighed-proposals.ts'

/**
 * What is attributed in a document: labels learned from people's (a linear chain over each paragraph, to which the rules
 * are clues), linked into attributions, weighed together with what rules alone found. Follow-on quotations, which have
 * no cue, stay as the rules have them.
 */
export function learnedSpeech(analysis: TextAnalysis, reading: Reading): Candidate[] {
  const model = extractorModel()
  return attributed(model, analysis, reading, labelDocument(model.chain, model.links, analysis, reading))
}

/** What is attributed, once the labels are known. */
export function attributed(
  model: ExtractorModel,
  analysis: TextAnalysis,
  reading: Reading,
  labelling: Labelling,
): Candidate[] {
  const chosen = chosenProposals(analysis, weighedProposals(model, analysis, reading, labelling), model.least)
  const taken = new Uint8Array(analysis.tokens.length)
  const take = (span: Span) => {
    const { from, to } = tokensOf(analysis, span)
    taken.fill(1, from, to)
  }
  const isFree = (span: Span) => {
    const { from, to } = tokensOf(analysis, span)
    return !taken.subarray(from, to).includes(1)
  }
  for (const { proposal } of chosen) for (const span of [...proposal.cue, ...proposal.content]) take(span)
  const found = chosen.map(weighed => {
    const { proposal } = weighed
    const further = resumed(analysis, proposal, proposal.rule).filter(isFree)
    const whole =
      further.length === 0
        ? weighed
        : { ...weighed, proposal: { ...proposal, content: [...proposal.content, ...further] } }
    const candidate = candidateOf(analysis, reading, whole)
    for (const span of candidate.content) take(span)
    return candidate
  })
  return [...found, ...reading.candidates.filter(c => c.cue.length === 0 && c.content.every(isFree))]
}

function candidateOf(
  analysis: TextAnalysis,
  { outlets, chains }: Reading,
  { proposal, confidence }: WeighedProposal,
): Candidate {
  const { rule, source, cue } = proposal
  const starts = proposal.content.flatMap(span => quotationsFrom(analysis, span))
  const further = continuedContent(chains, starts).filter(span => !holdsAny(proposal.content, span))
  const content = [...proposal.content, ...further]
  const details = detailsOf(
    analysis,
    outlets,
    { source, cue, content: proposal.content },
    rule?.lemma ?? null,
  )
  return {
    rule: rule?.rule ?? 'labels',
    lemma: rule?.lemma ?? null,
    source,
    cue,
    content,
    odds: rule?.odds ?? confidence,
    confidence,
    negated: details.negated,
    addressee: details.addressee ?? rule?.addressee ?? null,
    act: rule?.act ?? details.act,
    relay: details.relay.length > 0 ? details.relay : (rule?.relay ?? []),
  }
}

/** Offsets of the quotations that begin in a span. */
function quotationsFrom({ quotations }: TextAnalysis, [start, end]: Span): number[] {
  const starts: number[] = []
  for (let q = firstBeginningAt(quotations, start); q < quotations.length && quotations[q]!.start < end; q++)
    starts.push(quotations[q]!.start)
  return starts
}

function holdsAny(spans: readonly Span[], [start, end]: Span): boolean {
  return spans.some(([s, e]) => s < end && e > start)
}
