/** What one input may cost. Every limit is stated in the problem that it causes. */
export interface Limits {
  /** Largest file holding one document, or largest record of a JSON Lines file, in bytes. */
  readonly documentBytes: number
  /** Deepest nesting of elements in a page. */
  readonly pageDepth: number
  /** Deepest folder below a folder that was named. */
  readonly folderDepth: number
  /** Most files taken from one folder or pattern. */
  readonly files: number
}

export const DEFAULT_LIMITS: Limits = {
  // A long report has 100 kB of text, a heavy page 5 MB: four times that leaves room and bounds memory.
  documentBytes: 20 * 1024 * 1024,
  // Readability's cost grows with the square of the depth; real pages stay under 100.
  pageDepth: 500,
  folderDepth: 32,
  files: 1_000_000,
}
