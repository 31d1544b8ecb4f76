import { generateAtomFeed, generateJsonFeed } from 'feedsmith'
import { nameUuid } from '../store/name-uuid.ts'
import type { SavedHit } from '../store/saved-hits.ts'
import type { SavedSearch } from '../store/saved-searches.ts'
import { VERSION } from '../version.ts'
import { onSite, type PathOfHit } from './addresses.ts'
import { hitInWords, publishedBy } from './hit-in-words.ts'
import { plainText, shortened } from './plain-text.ts'

/** A page of what a saved search has found. */
export interface AlertFeed {
  readonly search: Pick<SavedSearch, 'id' | 'name' | 'query' | 'what' | 'createdAt' | 'lastFound'>
  /** The last first. */
  readonly hits: readonly SavedHit[]
  /** `https://desk.example`. */
  readonly site: string
  /** Addresses of this page of the feed, of its first, of the one behind it. */
  readonly self: string
  readonly first: string
  readonly next: string | null
  readonly pathOf: PathOfHit
}

/** Of an entry, in UTF-16 units. */
const LONGEST_TITLE = 250
/** Text of strangers is text: nothing in a feed is markup. */
const PLAIN = 'text'

/** RFC 4287, in pages as RFC 5005 has them. */
export function atomFeed(feed: AlertFeed): string {
  const { search, hits, site, self, first, next } = feed
  const xml = generateAtomFeed({
    id: nameUuid(search.id),
    title: { value: titleOf(feed), type: PLAIN },
    subtitle: { value: aboutOf(feed), type: PLAIN },
    updated: new Date(search.lastFound ?? search.createdAt),
    generator: { text: 'Hearsay', version: VERSION },
    authors: [{ name: 'Hearsay' }],
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: `${site}/saved/${search.id}`, rel: 'alternate', type: 'text/html' },
      ...(self === first ? [] : [{ href: first, rel: 'first', type: 'application/atom+xml' }]),
      ...(next === null ? [] : [{ href: next, rel: 'next', type: 'application/atom+xml' }]),
    ],
    entries: hits.map(hit => {
      const { lead, words, line } = hitInWords(hit)
      const published = dayTime(hit.published)
      const language = languageOf(hit)
      return {
        id: hit.id,
        title: { value: shortened(line, LONGEST_TITLE), type: PLAIN },
        updated: new Date(hit.foundAt),
        ...(published === null ? {} : { published }),
        authors: [{ name: outletOf(hit) }],
        links: [
          { href: pageOf(feed, hit), rel: 'alternate', type: 'text/html' },
          ...viaOf(hit).map(href => ({ href, rel: 'via' })),
        ],
        content: {
          value: `${lead} ${words}`,
          type: PLAIN,
          ...(language === null ? {} : { xml: { lang: language } }),
        },
      }
    }),
  })
  return `${xml}\n`
}

/** Version 1.1. */
export function jsonFeed(feed: AlertFeed): string {
  const { search, hits, site, self, next } = feed
  const value = generateJsonFeed({
    title: titleOf(feed),
    description: aboutOf(feed),
    home_page_url: `${site}/saved/${search.id}`,
    feed_url: self,
    ...(next === null ? {} : { next_url: next }),
    items: hits.map(hit => {
      const { lead, words, line } = hitInWords(hit)
      const published = dayTime(hit.published)
      const [via] = viaOf(hit)
      const language = languageOf(hit)
      return {
        id: hit.id,
        url: pageOf(feed, hit),
        ...(via === undefined ? {} : { external_url: via }),
        title: shortened(line, LONGEST_TITLE),
        content_text: `${lead} ${words}`,
        date_modified: new Date(hit.foundAt),
        ...(published === null ? {} : { date_published: published }),
        authors: [{ name: outletOf(hit) }],
        ...(language === null ? {} : { language }),
      }
    }),
  })
  // Items are required; an empty list of them is left out there.
  return `${JSON.stringify({ items: [], ...(value as object) })}\n`
}

/** When it was the last time that something in the feed became otherwise. */
export function lastChange({ search, hits }: Pick<AlertFeed, 'search' | 'hits'>): Date {
  return new Date(hits[0]?.foundAt ?? search.createdAt)
}

function titleOf({ search }: AlertFeed): string {
  return `${plainText(search.name)} – Hearsay`
}

function aboutOf({ search: { query, what } }: AlertFeed): string {
  return `${what === 'statements' ? 'Statements' : 'Reports'} found by “${plainText(query)}” as they come.`
}

function pageOf({ site, pathOf }: AlertFeed, hit: SavedHit): string {
  return onSite(site, pathOf(hit)) ?? site
}

/** Where it was read, where that is a web address. */
function viaOf({ location }: SavedHit): string[] {
  const url = URL.parse(location)
  return url !== null && /^https?:$/.test(url.protocol) ? [url.href] : []
}

/** Atom says who wrote it: that is whoever published the report. */
function outletOf(hit: SavedHit): string {
  return publishedBy(hit) ?? 'an outlet not named'
}

/** What a report says of its language may be anything; BCP 47 has a form. */
function languageOf({ language }: SavedHit): string | null {
  return language !== 'und' && /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,8}$/i.test(language) ? language : null
}

/** A day is its beginning in UTC; what is less precise is not said. */
function dayTime(published: string | null): Date | null {
  if (published === null || !/^\d{4}-\d{2}-\d{2}/.test(published)) return null
  const time = new Date(/T\d/.test(published) ? published : `${published.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time.getTime()) ? null : time
}
