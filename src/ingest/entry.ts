/** What a feed or a sitemap says of one report: where it is, and what it has of it. */
export interface Entry {
  /** The guid or id that the feed gives it; null where it gives none. */
  readonly id: string | null
  /** Where the report is, absolute; null where nothing is said. */
  readonly url: string | null
  readonly title: string | null
  /** ISO 8601, as precise as it was given. */
  readonly published: string | null
  readonly modified: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly language: string | null
  /** The report itself or a summary of it, as the feed has it. */
  readonly content: { readonly kind: 'html' | 'text'; readonly value: string } | null
}

/** A feed or sitemap, as read: reports, and other feeds or sitemaps that it leads to. */
export interface Listing {
  readonly kind: 'rss' | 'atom' | 'json-feed' | 'opml' | 'sitemap' | 'sitemap-index'
  readonly title: string | null
  readonly entries: readonly Entry[]
  readonly leadsTo: readonly string[]
  /** Minutes between readings that the feed itself asks for (ttl, updatePeriod); null where it does not. */
  readonly pace: number | null
  /** Hours of the day, 0 to 23 in UTC, at which it asks not to be read; missing where it says nothing. */
  readonly skipHours?: readonly number[]
  /** What could not be read of it, one sentence each. */
  readonly reservations: readonly string[]
}
