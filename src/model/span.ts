/** `[start, end)` in UTF-16 code units of a document's canonical text. */
export type Span = readonly [start: number, end: number]

/** A span together with the document it points into: the smallest unit of evidence. */
export interface Passage {
  readonly document: string
  readonly span: Span
}
