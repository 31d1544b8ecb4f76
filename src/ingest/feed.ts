import {
  type AtomFeed,
  parseAtomFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'
import type { Entry, Listing } from './entry.ts'
import { absoluteAddress } from './entry-address.ts'
import { atomEntry, type FeedContext, rdfEntry, rssEntry } from './feed-entries.ts'
import { type FeedMarkup, takeApart } from './feed-markup.ts'
import { lineOf } from './feed-text.ts'
import { LISTING_LIMITS } from './listing-limits.ts'
import { Reservations } from './reservations.ts'

/** Items given to the parser at one time: a call costs as much as some thirty items. */
const BATCH = 100

/** Times that a batch is halved to find an item that the parser refuses; what is then left is given up. */
const HALVINGS = 200

interface OfFeed {
  readonly title: string | null
  readonly links: readonly (string | null | undefined)[]
  readonly language: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly pace: number | null
  readonly skipHours: readonly number[]
}

/** RSS 0.9, 1.0, 2.0 and Atom → a listing; null where the text holds no such feed. */
export function feedOf(text: string, base: string | null): Listing | null {
  const markup = takeApart(text)
  if (markup === null) return null
  const reservations = new Reservations()
  const of = ofFeed(markup, reservations)
  const context: FeedContext = {
    // A feed is often served from elsewhere than the pages that it lists.
    bases:
      markup.root === 'feed'
        ? [xmlBase(markup, base), base, ...of.links]
        : [xmlBase(markup, base), ...of.links, base],
    language: of.language,
    byline: of.byline,
    outlet: of.outlet,
    reservations,
  }
  const items: Entry[] = []
  const budget: Budget = { halvings: HALVINGS, refused: 0 }
  for (let at = 0; at < markup.items.length; at += BATCH)
    for (const item of itemsOf(markup, at, Math.min(at + BATCH, markup.items.length), context, budget))
      items.push(item)
  const entries = items.filter(
    ({ url, title, content }) => url !== null || title !== null || content !== null,
  )
  // The parser passes over some of them itself.
  reservations.note('an item that says nothing', null, markup.items.length - budget.refused - entries.length)
  reservations.note('an item that nests too deep; left out', null, markup.tooDeep)
  reservations.note('an item that is too large; left out', null, markup.tooLarge)
  reservations.note(`item beyond the ${LISTING_LIMITS.entries} that are read`, null, markup.beyond)
  if (markup.cutShort) reservations.note('it ends in the middle of an item, which is left out')
  return {
    kind: markup.root === 'feed' ? 'atom' : 'rss',
    title: of.title,
    entries,
    leadsTo: [],
    pace: of.pace,
    ...(of.skipHours.length > 0 ? { skipHours: of.skipHours } : {}),
    reservations: reservations.sentences(),
  }
}

interface Budget {
  halvings: number
  /** Items that the parser refused. */
  refused: number
}

/** Items from `start` to `end`, as the parser reads them; where it refuses, each half on its own. */
function itemsOf(
  markup: FeedMarkup,
  start: number,
  end: number,
  context: FeedContext,
  budget: Budget,
): Entry[] {
  const source = markup.open + markup.items.slice(start, end).join('') + markup.close
  try {
    if (markup.root === 'feed')
      return ((parseAtomFeed(source) as AtomFeed.Feed<string>).entries ?? []).map(entry =>
        atomEntry(entry, context),
      )
    if (markup.root === 'rdf')
      return ((parseRdfFeed(source) as RdfFeed.Feed<string>).items ?? []).map(item => rdfEntry(item, context))
    return ((parseRssFeed(source) as RssFeed.Feed<string>).items ?? []).map(item => rssEntry(item, context))
  } catch {
    // Not one readable item is an error to the parser, too.
    if (end - start === 1 || budget.halvings-- <= 0) {
      budget.refused += end - start
      context.reservations.note('an item that cannot be read', null, end - start)
      return []
    }
    const middle = (start + end) >> 1
    return [
      ...itemsOf(markup, start, middle, context, budget),
      ...itemsOf(markup, middle, end, context, budget),
    ]
  }
}

const NOTHING: OfFeed = {
  title: null,
  links: [],
  language: null,
  byline: null,
  outlet: null,
  pace: null,
  skipHours: [],
}

/** What a feed says of itself. */
function ofFeed(markup: FeedMarkup, reservations: Reservations): OfFeed {
  if (markup.frameCut) reservations.note('what it says of itself is too long; read in part')
  try {
    if (markup.root === 'feed') return ofAtom(parseAtomFeed(markup.frame) as AtomFeed.Feed<string>)
    if (markup.root === 'rdf') return ofRdf(parseRdfFeed(markup.frame) as RdfFeed.Feed<string>)
    return ofRss(parseRssFeed(markup.frame) as RssFeed.Feed<string>)
  } catch {
    // A feed that says nothing of itself is refused by the parser, too.
    return NOTHING
  }
}

function ofRss(feed: RssFeed.Feed<string>): OfFeed {
  return {
    title: lineOf(feed.title),
    links: [feed.link, ...alternates(feed.atom?.links)],
    language: lineOf(feed.language) ?? lineOf(feed.dc?.languages?.[0]),
    byline: null,
    outlet: lineOf(feed.dc?.publishers?.[0]),
    pace: minutes(feed.ttl) ?? paceOf(feed.sy),
    skipHours: hoursOf(feed.skipHours),
  }
}

function ofRdf(feed: RdfFeed.Feed<string>): OfFeed {
  return {
    ...NOTHING,
    title: lineOf(feed.title),
    links: [feed.link, feed.rdf?.about],
    language: lineOf(feed.dc?.languages?.[0]),
    outlet: lineOf(feed.dc?.publishers?.[0]),
    pace: paceOf(feed.sy),
  }
}

function ofAtom(feed: AtomFeed.Feed<string>): OfFeed {
  return {
    ...NOTHING,
    title: lineOf(feed.title?.value, feed.title?.type === 'text' ? 'text' : 'either'),
    links: alternates(feed.links),
    language: lineOf(feed.xml?.lang) ?? lineOf(feed.dc?.languages?.[0]),
    byline: lineOf(feed.authors?.flatMap(author => author.name ?? []).join(', ')),
    outlet: lineOf(feed.dc?.publishers?.[0]),
    pace: paceOf(feed.sy),
  }
}

function alternates(links: readonly AtomFeed.Link<string>[] | undefined): (string | undefined)[] {
  return (links ?? [])
    .filter(link => link.rel === undefined || link.rel === 'alternate')
    .map(link => link.href)
}

/** The base that a feed's outer elements set. */
function xmlBase(markup: FeedMarkup, base: string | null): string | null {
  const declared = /\bxml:base\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(markup.open)
  return declared ? absoluteAddress(declared[1] ?? declared[2], [base]) : null
}

function minutes(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) && value > 0 ? value : null
}

const PERIODS: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 24 * 60,
  weekly: 7 * 24 * 60,
  monthly: 30 * 24 * 60,
  yearly: 365 * 24 * 60,
}

function paceOf(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | null {
  const period = Object.hasOwn(PERIODS, sy?.updatePeriod?.toLowerCase() ?? '')
    ? PERIODS[sy!.updatePeriod!.toLowerCase()]
    : undefined
  // RSS 1.0: a frequency alone counts within a day.
  if (period === undefined && sy?.updateFrequency === undefined) return null
  return minutes((period ?? PERIODS.daily!) / (minutes(sy?.updateFrequency) ?? 1))
}

/** RSS counts hours from 0 to 23; older feeds from 1 to 24. */
function hoursOf(hours: readonly number[] | undefined): number[] {
  const valid = (hours ?? []).filter(hour => Number.isInteger(hour) && hour >= 0 && hour <= 24)
  return [...new Set(valid.map(hour => hour % 24))].sort((a, b) => a - b)
}
