/** Where one thing that is said of a document was read. */
export type ReadFrom =
  | 'json-ld'
  | 'open-graph'
  | 'microdata'
  | 'meta'
  | 'markup'
  | 'text'
  | 'feed'
  | 'sitemap'
  | 'header'
  | 'record'
  | 'location'
  | 'given'
  | 'told'

/** What may be said of a document beside its text. */
export type Described =
  | 'title'
  | 'outlet'
  | 'byline'
  | 'published'
  | 'modified'
  | 'language'
  | 'url'
  | 'credit'

/**
 * A piece of the text and the piece of the raw bytes that it was read from: `[start, end, from, to]`, both half-open, the
 * first in UTF-16 code units of the text, the second in bytes. Where both are as long as the characters in between are in
 * the encoding, it goes on character by character; else (a character reference, white space made one) only the whole piece
 * is known. In order of `start`; what lies between two runs was supplied in reading (line ends between blocks).
 */
export type SourceRun = readonly [start: number, end: number, from: number, to: number]

/** What is known of where a document came from, beyond what every document has. */
export interface Provenance {
  /** The address that it names as its own, or was fetched from; null where there is none. */
  readonly url: string | null
  /** ISO 8601, when its outlet says that it was last changed. */
  readonly modified: string | null
  /** For each thing that is known of it, where that was read. */
  readonly readFrom: Readonly<Partial<Record<Described, ReadFrom>>>
  /** Encoding of the raw bytes, by its WHATWG name; null where they are no text themselves (docx, pdf). */
  readonly encoding: string | null
  /** Empty where the text has no places in the raw bytes. */
  readonly runs: readonly SourceRun[]
}
