import type { Anchor, AnchoredDocument } from './anchor.ts'
import { type Finding, isOfDocuments } from './finding.ts'
import { hashOfWords, type Present } from './present.ts'

/** Whoever says something in more documents than this is known by his words in the first of them. */
const MOST_DOCUMENTS = 500
/** Characters of the first words of what has no name. */
const EXCERPT = 80

/** What something that is there consists of; null where it is not there. */
export function anchorOf(subject: string, present: Present): Anchor | null {
  const finding = present.named(subject)
  return finding === null ? null : anchorOfFinding(finding, present)
}

export function anchorOfFinding({ kind, id, names, places, apart = [] }: Finding, present: Present): Anchor {
  const documents: AnchoredDocument[] = []
  for (const [document, stands] of places) {
    if (documents.length === MOST_DOCUMENTS) break
    const { location, text } = present.document(document)!
    const spans = isOfDocuments(kind) ? [] : stands
    documents.push({ document, location, spans, words: spans.map(span => hashOfWords(text, span)) })
  }
  const anchor = { kind, id, names: names.length > 0 ? names : firstWords(documents, present), documents }
  if (apart.length === 0) return anchor
  const others = apart.slice(0, MOST_DOCUMENTS)
  return {
    ...anchor,
    apart: others.map(document => ({ document, location: present.document(document)!.location })),
  }
}

function firstWords(documents: readonly AnchoredDocument[], present: Present): string[] {
  for (const { document, spans } of documents)
    for (const [start, end] of spans)
      return [
        present
          .document(document)!
          .text.slice(start, Math.min(end, start + EXCERPT))
          .replace(/\s+/g, ' ')
          .toWellFormed(),
      ]
  return []
}
