import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import { confidenceOf } from '../cues/confidence.ts'
import { type TokenRange, tokensOf } from '../phrases/plain-words.ts'
import type { LabelledAttribution, Labelling } from './labeller.ts'
import type { RoleSpan } from './pair-features.ts'

/** Something that may be an attribution, by the labels, by a rule, or by both. */
export interface Proposal {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** The rule that found the same cue. */
  readonly rule: Candidate | null
  /** What tells how sure it is, in the order of `INPUTS`. */
  readonly inputs: readonly number[]
}

/** Names of a proposal's inputs; odds are logarithms, cut at ±6. */
export const INPUTS = [
  'by the labels',
  'by a rule',
  'odds of the rule',
  'odds of the cue span',
  'odds of a cue there',
  'odds of the least sure content span',
  'odds of content there',
  'odds of the source span',
  'a source',
  'odds that the source belongs',
  'odds that the content belongs',
  'words of content',
  'pieces of content',
  'begins with a mark',
] as const

const GREATEST_ODDS = 6

export function logOdds(probability: number): number {
  const least = 1 / (1 + Math.exp(GREATEST_ODDS))
  const p = Math.min(1 - least, Math.max(least, probability))
  return Math.log(p / (1 - p))
}

/**
 * What the labels give, each with the rule that found its cue, and what rules alone found. Rules without a cue of their
 * own take no part: follow-on quotations are weighed by themselves.
 */
export function proposalsOf(
  analysis: TextAnalysis,
  labelling: Labelling,
  candidates: readonly Candidate[],
): Proposal[] {
  const byCue = candidates.filter(c => c.cue.length > 0 && c.content.length > 0)
  /** By token, from 1: the rule whose cue holds it. */
  const ruleAt = new Int32Array(analysis.tokens.length)
  byCue.forEach((c, i) => {
    for (const span of c.cue) {
      const { from, to } = tokensOf(analysis, span)
      ruleAt.fill(i + 1, from, to)
    }
  })
  const met = new Set<Candidate>()
  const byLabels = labelling.attributions.map(a => {
    const at = ruleAt.subarray(a.cue.from, a.cue.to).find(i => i > 0)
    const rule = at === undefined ? null : byCue[at - 1]!
    if (rule !== null) met.add(rule)
    return fromLabels(analysis, labelling, a, rule)
  })
  return [...byLabels, ...byCue.filter(c => !met.has(c)).map(c => fromRule(analysis, labelling, c))]
}

function spanOf({ tokens }: TextAnalysis, { from, to }: RoleSpan): Span {
  return [tokens[from]!.start, tokens[to - 1]!.end]
}

function fromLabels(
  analysis: TextAnalysis,
  labelling: Labelling,
  { cue, source, content, link }: LabelledAttribution,
  rule: Candidate | null,
): Proposal {
  const least = content.reduce((p, c) => Math.min(p, c.probability), 1)
  return {
    source: source === null ? [] : [spanOf(analysis, source)],
    cue: [spanOf(analysis, cue)],
    content: content.map(span => spanOf(analysis, span)),
    rule,
    inputs: [
      1,
      rule === null ? 0 : 1,
      rule === null ? 0 : logOdds(confidenceOf(rule)),
      logOdds(cue.probability),
      logOdds(greatestMass(labelling.cueMass, cue)),
      logOdds(least),
      logOdds(meanMass(labelling.contentMass, content)),
      source === null ? 0 : logOdds(source.probability),
      source === null ? 0 : 1,
      cut(link.sourceOdds),
      cut(link.contentOdds),
      ...shapeOf(analysis, content),
    ],
  }
}

function fromRule(analysis: TextAnalysis, labelling: Labelling, rule: Candidate): Proposal {
  const ranges = (spans: readonly Span[]) => spans.map(span => tokensOf(analysis, span))
  const content = ranges(rule.content)
  const cueMass = Math.max(0, ...ranges(rule.cue).map(range => greatestMass(labelling.cueMass, range)))
  const source = ranges(rule.source)
  return {
    source: rule.source,
    cue: rule.cue,
    content: rule.content,
    rule,
    inputs: [
      0,
      1,
      logOdds(confidenceOf(rule)),
      0,
      logOdds(cueMass),
      0,
      logOdds(meanMass(labelling.contentMass, content)),
      source.length === 0 ? 0 : logOdds(meanMass(labelling.sourceMass, source)),
      source.length === 0 ? 0 : 1,
      0,
      0,
      ...shapeOf(analysis, content),
    ],
  }
}

function shapeOf({ tokens }: TextAnalysis, content: readonly TokenRange[]): number[] {
  const words = content.reduce((n, { from, to }) => n + to - from, 0)
  const marked = content.some(({ from }) => tokens[from]?.kind === 'mark')
  return [Math.log(1 + words), Math.min(3, content.length), marked ? 1 : 0]
}

function cut(odds: number): number {
  return Math.max(-GREATEST_ODDS, Math.min(GREATEST_ODDS, odds))
}

function greatestMass(mass: Float32Array, { from, to }: TokenRange): number {
  let greatest = 0
  for (let i = from; i < to; i++) greatest = Math.max(greatest, mass[i]!)
  return greatest
}

function meanMass(mass: Float32Array, ranges: readonly TokenRange[]): number {
  let sum = 0
  let length = 0
  for (const { from, to } of ranges) for (let i = from; i < to; i++, length++) sum += mass[i]!
  return length === 0 ? 0 : sum / length
}
