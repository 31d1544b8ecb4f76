import type { Token } from '../../text/analysis.ts'

/** How long something went on; only where that is what is told. */
export const DURATION = 'duration'

const LASTS = new Set(
  (
    'last lasts lasted lasting closed shut blocked delayed delay delays blackout outage curfew standoff siege power water ' +
    'stranded hostage interrupted suspended ceasefire truce'
  ).split(' '),
)
const REACH = 10

/** "closed for 36 hours", "the blackout lasted nine hours": whether tokens `[first, last)` count such hours. */
export function isDuration(
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): boolean {
  if (last >= end || !/^hours?$/.test(tokens[last]!.lower)) return false
  if (/^(?:ago|later|earlier|before|after|old|a|per)$/.test(tokens[last + 1]?.lower ?? '')) return false
  for (let at = first - 1; at >= Math.max(start, first - REACH); at--)
    if (LASTS.has(tokens[at]!.lower)) return true
  return false
}
