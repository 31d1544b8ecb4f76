import type { Provenance } from './provenance.ts'
import type { Span } from './span.ts'

/** Where a piece of metadata was read. */
export type MetadataBasis = 'metadata' | 'text' | 'location' | 'given'

/**
 * One report, as read. `text` is the canonical text that every span points into; it is never edited.
 * A headline that stands in the text is named by `titleSpan`.
 */
export interface Document {
  readonly id: string
  /** File path, URL, or `file#line` for a record inside a file. */
  readonly location: string
  readonly outlet: string | null
  readonly title: string | null
  readonly titleSpan: Span | null
  /** ISO 8601 date or date-time with offset, as precise as it was given; null when nothing says it. */
  readonly published: string | null
  readonly publishedBasis: MetadataBasis | null
  /** BCP 47 primary language tag, `und` when it could not be told. */
  readonly language: string
  readonly byline: string | null
  /** The agency or outlet credited for the report, as written ("Reuters"). */
  readonly credit: string | null
  /** Lower-case hex SHA-256 of the raw bytes. */
  readonly sha256: string
  readonly text: string
  /** What extraction left out of the text, kept so that it can be shown. */
  readonly dropped: readonly string[]
  /** Of documents that an adapter read; missing where only a text was given. */
  readonly provenance?: Provenance
}
