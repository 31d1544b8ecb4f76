import type { Span } from '../model/span.ts'

/** The pieces of what somebody said, as a row has them beside where the first begins and the last ends: JSON, null for one. */
export function storedPieces(content: readonly Span[]): string | null {
  return content.length > 1 ? JSON.stringify(content) : null
}

/** One at least. */
export function piecesOf(row: {
  readonly start: number
  readonly end: number
  readonly pieces: string | null
}): readonly Span[] {
  return row.pieces === null ? [[row.start, row.end]] : (JSON.parse(row.pieces) as Span[])
}
