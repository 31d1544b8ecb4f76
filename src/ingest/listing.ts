import type { Listing } from './entry.ts'
import { feedOf } from './feed.ts'
import { jsonFeedOf } from './feed-json.ts'
import { InputError } from './input-error.ts'
import { listingKindOf } from './listing-kind.ts'
import { LISTING_LIMITS } from './listing-limits.ts'
import { opmlOf } from './opml.ts'
import { sitemapOf } from './sitemap.ts'

/**
 * A feed (RSS, Atom, JSON Feed), a list of feeds (OPML), a sitemap or an index of sitemaps → what it lists. `base` is the
 * address that it was fetched from, where `location` is none itself. What is wrong with one item costs only that item and is
 * told in `reservations`. Throws an `InputError` where the text is no listing at all, or too large.
 */
export function listingOf(text: string, location: string, base: string | null = null): Listing {
  if (text.length > LISTING_LIMITS.length)
    throw new InputError(
      location,
      'too-large',
      `${text.length} characters; the limit for a feed or a sitemap is ${LISTING_LIMITS.length}`,
    )
  const from = base ?? (/^https?:\/\//i.test(location) ? location : null)
  const listing = read(text, location, from)
  if (listing === null) throw new InputError(location, 'bad-feed', 'neither a feed nor a sitemap')
  return listing
}

function read(text: string, location: string, base: string | null): Listing | null {
  switch (listingKindOf(text)) {
    case 'json-feed':
      return jsonFeedOf(text, location, base)
    case 'opml':
      return opmlOf(text, base)
    case 'sitemap':
    case 'sitemap-index':
      return sitemapOf(text, base)
    case 'rss':
    case 'atom':
      return feedOf(text, base)
    case null:
      break
  }
  // Whoever asks knows it for a listing: what hides its first element is passed over.
  if (/^[\s\uFEFF]*\{/.test(text.slice(0, 100))) return jsonFeedOf(text, location, base)
  return opmlOf(text, base) ?? feedOf(text, base) ?? sitemapOf(text, base)
}
