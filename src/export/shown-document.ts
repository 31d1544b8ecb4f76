import type { Document } from '../model/document.ts'
import type { Provenance } from '../model/provenance.ts'

/** A document as the public formats have it, with where each thing was read. The places in its raw bytes only a store keeps. */
export type ShownDocument = Omit<Document, 'provenance'> &
  Partial<Pick<Provenance, 'url' | 'modified' | 'readFrom'>>

export function shownDocument({ provenance, ...document }: Document): ShownDocument {
  if (provenance === undefined) return document
  const { url, modified, readFrom } = provenance
  return { ...document, url, modified, readFrom }
}
