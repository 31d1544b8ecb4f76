import type { Attribution } from '../../model/attribution.ts'

/** For each attribution the one whose content its source stands in, the innermost; null for none. */
export function enclosingAttributions(attributions: readonly Attribution[]): (number | null)[] {
  const spans = attributions
    .flatMap((a, index) => a.content.map(([start, end]) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const queries = attributions
    .map((a, index) => ({ at: a.source[0]?.[0] ?? null, index }))
    .filter((q): q is { at: number; index: number } => q.at !== null)
    .sort((a, b) => a.at - b.at)
  const parents: (number | null)[] = attributions.map(() => null)
  const open: { end: number; index: number }[] = []
  let s = 0
  for (const { at, index } of queries) {
    while (s < spans.length && spans[s]!.start <= at) open.push(spans[s++]!)
    while (open.length > 0 && open[open.length - 1]!.end <= at) open.pop()
    for (let i = open.length - 1; i >= 0 && open.length - i <= 4; i--) {
      const candidate = open[i]!
      if (candidate.end <= at || candidate.index === index) continue
      parents[index] = candidate.index
      break
    }
  }
  return parents
}

/** For each attribution the one whose longer source its own stands in ("said a trader, who declined …"); null for none. */
export function enclosingSources(attributions: readonly Attribution[]): (number | null)[] {
  const order = attributions
    .flatMap((a, index) => a.source.map(([start, end]) => ({ start, end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const parents: (number | null)[] = attributions.map(() => null)
  let open: { end: number; start: number; index: number } | null = null
  for (const span of order) {
    if (open !== null && span.end <= open.end && span.start > open.start && span.index !== open.index)
      parents[span.index] = open.index
    else if (open === null || span.end > open.end) open = span
  }
  return parents
}
