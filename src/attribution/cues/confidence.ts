import type { Candidate } from '../candidate.ts'
import learned from '../weights/confidence-rates.json' with { type: 'json' }

const RATES: Readonly<Record<string, number>> = learned.rates

/** A finding of a rule that was never measured. */
const UNMEASURED = 0.6

/** How sure the cue is, in coarse steps. */
export function oddsBin(odds: number): string {
  return odds < 0.55 ? 'a' : odds < 0.7 ? 'b' : odds < 0.85 ? 'c' : odds < 0.95 ? 'd' : 'e'
}

/**
 * Probability that something is attributed there: the measured rate of the rule for such a cue and lemma,
 * else for such a cue, else for the rule.
 */
export function confidenceOf({ rule, odds, lemma }: Candidate): number {
  const bin = `${rule} ${oddsBin(odds)}`
  return RATES[`${bin} ${lemma}`] ?? RATES[bin] ?? RATES[rule] ?? UNMEASURED
}
