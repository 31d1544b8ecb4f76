import type { Span } from './span.ts'

/** Stands where words of others do, between two pieces of what somebody said. */
const OTHERS = ' … '

/**
 * The words of several pieces, in order, with an ellipsis where others stand between them. `from`: where the text begins
 * in the document whose characters the spans count.
 */
export function joinedPieces(text: string, pieces: readonly Span[], from = 0): string {
  return pieces.map(([start, end]) => text.slice(start - from, end - from)).join(OTHERS)
}

/** Where spans of a document stand in `joinedPieces`; all in order. What stands between pieces is left out. */
export function spansInJoined(pieces: readonly Span[], spans: readonly Span[]): Span[] {
  const placed: Span[] = []
  let at = 0
  let next = 0
  for (const [start, end] of pieces) {
    for (; next < spans.length && spans[next]![0] < end; next++) {
      const [first, last] = spans[next]!
      if (last > start) placed.push([at + Math.max(first, start) - start, at + Math.min(last, end) - start])
      // It goes on in the next piece.
      if (last > end) break
    }
    at += end - start + OTHERS.length
  }
  return placed
}

/** What of the pieces lies within a span. */
export function piecesWithin(pieces: readonly Span[], [from, to]: Span): Span[] {
  return pieces
    .filter(([start, end]) => start < to && end > from)
    .map(([start, end]): Span => [Math.max(start, from), Math.min(end, to)])
}

/** What of the pieces makes up the first so many characters of `joinedPieces`. */
export function firstOf(pieces: readonly Span[], most: number): Span[] {
  const first: Span[] = []
  let left = most
  for (const [start, end] of pieces) {
    if (left <= 0) break
    first.push([start, Math.min(end, start + left)])
    left -= end - start + OTHERS.length
  }
  return first
}

/** What is in any of them, in order, as few pieces as hold it. */
export function mergedPieces(pieces: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const [start, end] of pieces.toSorted(([a], [b]) => a - b)) {
    const before = merged.at(-1)
    if (before === undefined || start > before[1]) merged.push([start, end])
    else merged[merged.length - 1] = [before[0], Math.max(before[1], end)]
  }
  return merged
}
