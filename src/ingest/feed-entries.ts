import type { AtomFeed, RdfFeed, RssFeed } from 'feedsmith'
import type { Entry } from './entry.ts'
import { absoluteAddress } from './entry-address.ts'
import { readFeedDate } from './feed-date.ts'
import { contentOf, lineOf, longest } from './feed-text.ts'
import type { Reservations } from './reservations.ts'

/** What of a feed holds for its items where they say nothing else. */
export interface FeedContext {
  /** Relative addresses begin at the first of these that is one. */
  readonly bases: readonly (string | null | undefined)[]
  readonly language: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly reservations: Reservations
}

/** Names of one report; more are a list of something else. */
const NAMES = 20

const LONGEST_ID = 2000

export function rssEntry(item: RssFeed.Item<string>, context: FeedContext): Entry {
  const bases = basesOf(item.xml?.base, context)
  const isLink = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '')
  const { dc, dcterms, atom, media } = item
  return {
    id: idOf(item.guid?.value ?? atom?.id ?? dc?.identifiers?.[0]),
    url: addressOf([item.link, linkOf(atom?.links), isLink ? item.guid?.value : null], bases, context),
    title: lineOf(item.title) ?? lineOf(dc?.titles?.[0]) ?? lineOf(media?.title?.value),
    published: dateOf(item.pubDate ?? dc?.dates?.[0] ?? dcterms?.issued?.[0] ?? atom?.published, context),
    modified: dateOf(dcterms?.modified?.[0] ?? atom?.updated, context),
    byline:
      names(dc?.creators) ??
      names(item.authors?.map(author => author.name)) ??
      names(atom?.authors?.map(a => a.name)),
    outlet: lineOf(dc?.publishers?.[0]) ?? lineOf(item.source?.title) ?? context.outlet,
    language: lineOf(dc?.languages?.[0]) ?? lineOf(item.xml?.lang) ?? context.language,
    content: longest(
      contentOf(item.content?.encoded),
      contentOf(item.description),
      atomContent(atom?.content) ?? atomContent(atom?.summary),
      mediaContent(media),
      contentOf(dc?.descriptions?.[0]),
    ),
  }
}

export function rdfEntry(item: RdfFeed.Item<string>, context: FeedContext): Entry {
  const bases = basesOf(item.xml?.base, context)
  const { dc, dcterms, media } = item
  return {
    id: idOf(item.rdf?.about ?? dc?.identifiers?.[0]),
    url: addressOf([item.link, item.rdf?.about], bases, context),
    title: lineOf(item.title) ?? lineOf(dc?.titles?.[0]),
    published: dateOf(dc?.dates?.[0] ?? dcterms?.issued?.[0], context),
    modified: dateOf(dcterms?.modified?.[0], context),
    byline: names(dc?.creators),
    outlet: lineOf(dc?.publishers?.[0]) ?? context.outlet,
    language: lineOf(dc?.languages?.[0]) ?? lineOf(item.xml?.lang) ?? context.language,
    content: longest(
      contentOf(item.content?.encoded),
      contentOf(item.description),
      mediaContent(media),
      contentOf(dc?.descriptions?.[0]),
    ),
  }
}

export function atomEntry(entry: AtomFeed.Entry<string>, context: FeedContext): Entry {
  const bases = basesOf(entry.xml?.base, context)
  return {
    id: idOf(entry.id),
    url: addressOf([linkOf(entry.links), entry.content?.src], bases, context),
    title: lineOf(entry.title?.value, entry.title?.type === 'text' ? 'text' : 'either'),
    published: dateOf(entry.published ?? entry.dc?.dates?.[0], context),
    modified: dateOf(entry.updated, context),
    byline:
      names(entry.authors?.map(author => author.name)) ??
      names(entry.dc?.creators) ??
      names(entry.source?.authors?.map(author => author.name)) ??
      context.byline,
    outlet: lineOf(entry.dc?.publishers?.[0]) ?? lineOf(entry.source?.title?.value) ?? context.outlet,
    language: lineOf(entry.xml?.lang) ?? lineOf(entry.dc?.languages?.[0]) ?? context.language,
    content: longest(atomContent(entry.content), atomContent(entry.summary), mediaContent(entry.media)),
  }
}

function basesOf(own: string | undefined, context: FeedContext): readonly (string | null | undefined)[] {
  return own ? [absoluteAddress(own, context.bases), ...context.bases] : context.bases
}

/** The first of them that is an address of the web; what is none is told of. */
function addressOf(
  written: readonly (string | null | undefined)[],
  bases: readonly (string | null | undefined)[],
  { reservations }: FeedContext,
): string | null {
  let wrong: string | null = null
  for (const address of written) {
    if (!address?.trim()) continue
    const absolute = absoluteAddress(address, bases)
    if (absolute !== null) return absolute
    wrong ??= address
  }
  if (wrong !== null) reservations.note('a link that is no address of the web; left out', wrong)
  return null
}

/** The link to the report itself: `alternate`, a page rather than anything else. */
function linkOf(links: readonly AtomFeed.Link<string>[] | undefined): string | null {
  const own = (links ?? []).filter(({ rel, href }) => href && (!rel || /(?:^|\/)alternate$/i.test(rel)))
  return (own.find(({ type }) => !type || /html/i.test(type)) ?? own[0])?.href ?? null
}

function idOf(value: string | undefined): string | null {
  const id = value?.trim()
  return id ? id.slice(0, LONGEST_ID) : null
}

export function dateOf(
  written: string | undefined,
  { reservations }: Pick<FeedContext, 'reservations'>,
): string | null {
  if (!written?.trim()) return null
  const { value, doubt } = readFeedDate(written)
  if (doubt !== null)
    reservations.note(`a date that ${doubt}${value === null ? '; left out' : ''}`, written.trim())
  return value
}

export function names(values: readonly (string | undefined)[] | undefined): string | null {
  const lines = (values ?? []).slice(0, NAMES).flatMap(value => lineOf(value) ?? [])
  return lines.length > 0 ? [...new Set(lines)].join(', ') : null
}

/** By its type: HTML in one of its forms, or text; what is neither is no report. */
function atomContent(content: { value?: string; type?: string } | undefined): Entry['content'] {
  const type = content?.type?.toLowerCase().replace(/;.*$/s, '').trim() ?? ''
  if (type === 'html' || type === 'xhtml' || type === 'text/html' || type === 'application/xhtml+xml')
    return contentOf(content?.value, 'html')
  // A feed that says nothing means text, but those that write HTML all the same are many.
  if (type === '') return contentOf(content?.value)
  // Media RSS calls text plain.
  return type === 'text' || type === 'text/plain' || type === 'plain'
    ? contentOf(content?.value, 'text')
    : null
}

interface Media {
  readonly description?: { readonly value?: string; readonly type?: string }
  readonly groups?: readonly Media[]
  readonly contents?: readonly Media[]
}

/** A description of what is shown or heard, where the item itself says nothing. */
function mediaContent(media: Media | undefined): Entry['content'] {
  const description =
    media?.description ??
    media?.groups?.find(group => group.description)?.description ??
    media?.contents?.find(content => content.description)?.description
  return atomContent(description)
}
