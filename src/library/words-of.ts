import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'

/** The words of spans in their document, what lies between two of them shown as " … ". */
export function wordsOf(document: Pick<Document, 'text'>, spans: readonly Span[]): string {
  return spans.map(([start, end]) => document.text.slice(start, end)).join(' … ')
}
