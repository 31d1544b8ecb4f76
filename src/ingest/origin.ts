import type { Entry } from './entry.ts'

/** Where bytes come from, and what is known of them beside themselves. */
export interface Origin {
  /** What documents and problems are named by: a path, an address, `file#line` for a record. */
  readonly location: string
  /** The address that they were fetched from, by us or by whoever made the archive; null for files. */
  readonly url: string | null
  /** The encoding that a server declared: a hint only. */
  readonly charset: string | null
  /** ISO 8601. */
  readonly fetchedAt: string | null
  /** What the feed or sitemap that led here says of the report. */
  readonly entry: Entry | null
}

export function fileOrigin(location: string): Origin {
  return { location, url: null, charset: null, fetchedAt: null, entry: null }
}
