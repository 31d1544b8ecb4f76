import type { Document } from '../src/model/document.ts'

/** An invented English document without metadata, except for what is given. */
export function plainDocument(id: string, text: string, given: Partial<Document> = {}): Document {
  return {
    id,
    location: id,
    outlet: null,
    title: null,
    titleSpan: null,
    published: null,
    publishedBasis: given.published == null ? null : 'given',
    language: 'en',
    byline: null,
    credit: null,
    sha256: '',
    text,
    dropped: [],
    ...given,
  }
}
