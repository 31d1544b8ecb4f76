import type { Listing } from './entry.ts'

/** Beginnings that stand before an XML document though nothing may: byte order marks, white space, messages of a server. */
const JUNK =
  /^(?:[\s\uFEFF\0]+|<br\s*\/?>|(?:<b>)?(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards)\b(?:[^\n<]|<\/?b>){0,1000})/i

/** What may stand before the first element: declarations, comments, processing instructions, a document type. */
const PROLOG =
  /^(?:\s+|<\?[^>]{0,2000}>|<!--[\s\S]{0,4000}?-->|<!DOCTYPE\b[^[>]{0,1000}(?:\[[\s\S]{0,4000}?\]\s*)?>)/i

const FIRST_ELEMENT = /^<(?:[\w.-]+:)?(rss|rdf|feed|opml|urlset|sitemapindex)(?=[\s>/])/i

const KINDS: Readonly<Record<string, Listing['kind']>> = {
  rss: 'rss',
  rdf: 'rss',
  feed: 'atom',
  opml: 'opml',
  urlset: 'sitemap',
  sitemapindex: 'sitemap-index',
}

/** JSON has no first element: a feed is known by its version, or by fields that only feeds have. */
const JSON_VERSION = /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/i
const JSON_FIELDS =
  /^\{\s*(?:"[a-z_]{1,30}"\s*:\s*(?:"[^"\\]{0,2000}"|\d+)\s*,\s*){0,8}?"(?:home_page_url|feed_url)"\s*:/i

/** Characters that a kind is told from. */
const HEAD = 8192

/**
 * What a text that begins so is as a listing; null where it is none. RSS 0.9 and 1.0 are `rss` too.
 * Told by the first element, not by names or media types.
 */
export function listingKindOf(head: string): Listing['kind'] | null {
  let rest = head.slice(0, HEAD)
  if (/^[\s\uFEFF]*\{/.test(rest)) {
    const start = rest.replace(/^[\s\uFEFF]+/, '')
    return JSON_VERSION.test(start) || JSON_FIELDS.test(start) ? 'json-feed' : null
  }
  rest = without(JUNK, rest)
  rest = without(PROLOG, rest)
  const name = FIRST_ELEMENT.exec(rest)?.[1]?.toLowerCase()
  if (name === undefined) return null
  // RDF says many things; only feeds are meant here.
  if (name === 'rdf' && !/purl\.org\/rss|netscape\.com\/rdf|<(?:\w+:)?channel[\s>]/i.test(rest)) return null
  return KINDS[name] ?? null
}

function without(part: RegExp, text: string): string {
  let at = 0
  for (;;) {
    const length = part.exec(text.slice(at))?.[0].length
    if (!length) return text.slice(at)
    at += length
  }
}
