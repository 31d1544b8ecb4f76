import type { LikelySpan } from './lattice.ts'

/**
 * The spans, none overlapping another, whose probabilities less `threshold` sum up highest: what is expected to be right
 * most often, rather than the one labelling that is most probable as a whole. `spans` in any order; linear in them and
 * in `size`.
 */
export function bestSpans(spans: readonly LikelySpan[], size: number, threshold: number): LikelySpan[] {
  const worth = spans.filter(s => s.probability > threshold)
  if (worth.length === 0) return []
  const byEnd = worth.sort((a, b) => a.to - b.to || a.from - b.from || a.role - b.role)
  const best = new Float64Array(size + 1)
  const last: (LikelySpan | undefined)[] = new Array(size + 1)
  let next = 0
  for (let to = 1; to <= size; to++) {
    best[to] = best[to - 1]!
    for (; next < byEnd.length && byEnd[next]!.to === to; next++) {
      const span = byEnd[next]!
      const gain = best[span.from]! + span.probability - threshold
      if (gain > best[to]!) {
        best[to] = gain
        last[to] = span
      }
    }
  }
  const chosen: LikelySpan[] = []
  for (let to = size; to > 0; ) {
    const span = last[to]
    if (span === undefined) to--
    else {
      chosen.push(span)
      to = span.from
    }
  }
  return chosen.reverse()
}
