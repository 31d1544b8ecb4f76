import type { Span } from '../../model/span.ts'
import { highlights } from './highlights.ts'
import type { Query } from './parse-query.ts'

/**
 * The words of a statement that a query was found by, in its document: only within pieces, and of a phrase that goes on behind
 * others' words a span a piece. `text` begins at `from`.
 */
export function highlightsIn(
  text: string,
  from: number,
  pieces: readonly Span[],
  language: string,
  query: Query,
): Span[] {
  // As its terms were made: `statement-rows.ts`.
  const said = pieces.map(([start, end]) => text.slice(start - from, end - from)).join(' ')
  const found = highlights(said, language, query)
  const spans: Span[] = []
  let at = 0
  let next = 0
  for (const [start, end] of pieces) {
    const until = at + end - start
    for (; next < found.length && found[next]![0] < until; next++) {
      const [first, last] = found[next]!
      if (last > at) spans.push([start + Math.max(0, first - at), Math.min(end, start + last - at)])
      // It goes on in the next piece.
      if (last > until) break
    }
    at = until + 1
  }
  return spans
}
