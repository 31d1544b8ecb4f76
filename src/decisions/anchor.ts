import type { Span } from '../model/span.ts'

/** What can be decided about. Where an id alone says nothing of the kind, it is looked for in this order. */
export const FINDING_KINDS = [
  'attribution',
  'utterance',
  'speaker',
  'story',
  'position',
  'copy',
  'figure',
  'term',
  'document',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** A document that something was found in. */
export interface AnchoredDocument {
  readonly document: string
  /** A later revision stands at the same place. */
  readonly location: string
  /** In order, none over another; none at all where the document counts as a whole. */
  readonly spans: readonly Span[]
  /** Of each span the hash of its words, by which it is known in a later revision. */
  readonly words: readonly string[]
}

/**
 * What something consisted of when it was decided about. Identifiers derive from content: a story that gains a document
 * has another one, and by this it is found again.
 */
export interface Anchor {
  readonly kind: FindingKind
  readonly id: string
  /** What it was called; what has no name by its first words. Of a speaker every name and title, too. */
  readonly names: readonly string[]
  /** In order of their ids; those of a copy: the original, then the copy. Of very many only the first. */
  readonly documents: readonly AnchoredDocument[]
  /** Of what was split, documents of the other parts: what has those, too, is the whole and not it. */
  readonly apart?: readonly Pick<AnchoredDocument, 'document' | 'location'>[]
}
