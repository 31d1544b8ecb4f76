import type { Document } from '../model/document.ts'

/** A document as the public formats have it: without the places in its raw bytes, which only a store keeps. */
export function shownDocument({ provenance: _, ...document }: Document): Omit<Document, 'provenance'> {
  return document
}
