import type { SourceRun } from '../../model/provenance.ts'

/** The number changes when a name in the manifest changes its meaning. */
export const BUNDLE_FORMAT = 'hearsay-bundle/1'

export const README_PATH = 'README.txt'
export const PAGE_PATH = 'page.html'
export const COLLATION_PATH = 'collation.json'
export const MANIFEST_PATH = 'manifest.json'
export const snapshotPath = (sha256: string): string => `snapshots/${sha256}`
export const textPath = (sha256: string): string => `texts/${sha256}.txt`

/** All that may be in a bundle. What is called otherwise is looked at by nobody. */
export const KNOWN_PATH =
  /^(?:README\.txt|page\.html|collation\.json|manifest\.json|snapshots\/[0-9a-f]{64}|texts\/[0-9a-f]{64}\.txt)$/

/** What is in a bundle, and what each document in it was made of. */
export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT
  /** Of the program that made it. */
  readonly version: string
  readonly offsetUnit: 'utf-16'
  /** Every file but this one, in the order in which they lie in the archive. */
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[]
  readonly documents: readonly ManifestDocument[]
}

export interface ManifestDocument {
  readonly id: string
  readonly location: string
  /** Of the bytes as read. */
  readonly sha256: string
  /** Where they are in the bundle; null where they are not kept any more. */
  readonly snapshot: string | null
  /** The canonical text, UTF-8. */
  readonly text: string
  /** Of its UTF-8 bytes. */
  readonly textSha256: string
  /** The version of the program that found who says what in it. */
  readonly extractor: string
  /** Id of the document whose place it took at its location. */
  readonly revisionOf: string | null
  /** Encoding of the bytes, by its WHATWG name; null where they are no text themselves or nothing is known of it. */
  readonly encoding: string | null
  /** Where each piece of the text was read in the bytes: `[start, end, from, to]`, code units and bytes. */
  readonly runs: readonly SourceRun[]
}
