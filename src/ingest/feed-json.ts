import { type JsonFeed, parseJsonFeed } from 'feedsmith'
import type { Entry, Listing } from './entry.ts'
import { absoluteAddress } from './entry-address.ts'
import { dateOf, names } from './feed-entries.ts'
import { contentOf, lineOf, longest } from './feed-text.ts'
import { InputError } from './input-error.ts'
import { LISTING_LIMITS } from './listing-limits.ts'
import { Reservations } from './reservations.ts'

/** A JSON Feed → a listing. Throws an `InputError` where the text is no JSON or no feed. */
export function jsonFeedOf(text: string, location: string, base: string | null): Listing {
  const value = parsed(text, location)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new InputError(location, 'bad-feed', 'not a feed: it holds no object')
  const { items, ...feed } = value as { items?: unknown }
  const list = Array.isArray(items) ? items : []
  const reservations = new Reservations()
  const of = feedOf(feed, location)
  const author = names(of.authors?.map(({ name }) => name))
  const bases = [base, of.feed_url, of.home_page_url]
  const entries: Entry[] = []
  for (const item of list.slice(0, LISTING_LIMITS.entries)) {
    const read = itemOf(item)
    if (read !== null && lengthOf(read) > LISTING_LIMITS.entryLength) {
      reservations.note('an item that is too large; left out')
      continue
    }
    const entry = read === null ? null : entryOf(read, bases, lineOf(of.language), author, reservations)
    if (entry === null || (entry.url === null && entry.title === null && entry.content === null))
      reservations.note('an item that says nothing or cannot be read')
    else entries.push(entry)
  }
  reservations.note(
    `item beyond the ${LISTING_LIMITS.entries} that are read`,
    null,
    Math.max(0, list.length - LISTING_LIMITS.entries),
  )
  return {
    kind: 'json-feed',
    title: lineOf(of.title),
    entries,
    leadsTo: [],
    pace: null,
    reservations: reservations.sentences(),
  }
}

function parsed(text: string, location: string): unknown {
  // Counted in strings too, where braces are few: what is wanted is a bound for memory and depth.
  const values = text.match(/[[{]/g)?.length ?? 0
  if (values > LISTING_LIMITS.jsonValues)
    throw new InputError(
      location,
      'too-large',
      `${values} objects; the limit for a feed is ${LISTING_LIMITS.jsonValues}`,
    )
  try {
    return JSON.parse(text.replace(/^[\s\uFEFF]+/, ''))
  } catch (error) {
    throw new InputError(location, 'bad-json', `not JSON: ${(error as Error).message}`)
  }
}

function feedOf(feed: object, location: string): JsonFeed.Feed<string> {
  try {
    // A feed without items is none to the parser; they are read one by one.
    return parseJsonFeed({
      version: 'https://jsonfeed.org/version/1.1',
      title: '-',
      ...plainKeys(feed),
    }) as JsonFeed.Feed<string>
  } catch (error) {
    throw new InputError(location, 'bad-feed', `not a feed: ${(error as Error).message}`)
  }
}

/** Each item on its own: what is wrong in one costs only that one. */
function itemOf(item: unknown): JsonFeed.Item<string> | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return null
  try {
    const feed = parseJsonFeed({
      version: 'https://jsonfeed.org/version/1.1',
      title: '-',
      items: [plainKeys(item)],
    })
    return ((feed as JsonFeed.Feed<string>).items?.[0] as JsonFeed.Item<string> | undefined) ?? null
  } catch {
    return null
  }
}

/** Of what may be long in it; the rest is cut. */
function lengthOf({ content_html, content_text, summary }: JsonFeed.Item<string>): number {
  return [content_html, content_text, summary].reduce((sum, field) => sum + (field?.length ?? 0), 0)
}

function plainKeys(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== '__proto__'))
}

function entryOf(
  item: JsonFeed.Item<string>,
  bases: readonly (string | null | undefined)[],
  language: string | null,
  author: string | null,
  reservations: Reservations,
): Entry {
  const url =
    [item.url, item.external_url].flatMap(address => absoluteAddress(address, bases) ?? [])[0] ?? null
  const written = item.url ?? item.external_url
  if (url === null && written) reservations.note('a link that is no address of the web; left out', written)
  return {
    id: item.id?.trim().slice(0, 2000) || null,
    url,
    title: lineOf(item.title, 'text'),
    published: dateOf(item.date_published, { reservations }),
    modified: dateOf(item.date_modified, { reservations }),
    byline: names(item.authors?.map(({ name }) => name)) ?? author,
    outlet: null,
    language: lineOf(item.language, 'text') ?? language,
    content: longest(
      contentOf(item.content_html, 'html'),
      contentOf(item.content_text, 'text'),
      contentOf(item.summary, 'text'),
    ),
  }
}
