import { FetchError, type Fetched } from '../fetching/fetcher.ts'
import { webAddress } from '../ingest/address.ts'
import { ByteStream } from '../ingest/byte-stream.ts'
import { decode } from '../ingest/decode.ts'
import type { Listing } from '../ingest/entry.ts'
import { GzipMembers } from '../ingest/gzip.ts'
import { InputError } from '../ingest/input-error.ts'
import { DEFAULT_LIMITS } from '../ingest/limits.ts'
import { listingOf } from '../ingest/listing.ts'
import { LISTING_LIMITS } from '../ingest/listing-limits.ts'
import type { ItemNews } from '../store/feed-item.ts'
import { type Feed, LONGEST_FEED_ADDRESS, unreadFeed } from '../store/feeds.ts'
import { feedLinks } from './feed-links.ts'
import { fetchInTime } from './fetch-in-time.ts'
import { newsIn, reportsIn, type Told } from './identity.ts'
import { afterFailures, dueAfter, paceOf, rereadAt, slower } from './pace.ts'
import { LONGEST_PROBLEM } from './watch-event.ts'
import type { WatchingMeans } from './watching-means.ts'

/** Feeds that one leads to, and how far they lead from one to another: OPML, an index, a sitemap, and one in between. */
const MOST_LED_TO = 1000
const DEEPEST = 4

const DAY = 24 * 60 * 60 * 1000

/**
 * Reads a feed that is due and keeps what it says. Whatever goes wrong with it is kept with it, and told. What it brings and
 * the marks by which the server knows what was read are kept together: nothing is passed over after a kill. Throws a
 * `StoreError` only.
 */
export async function readFeed(feed: Feed, means: WatchingMeans): Promise<void> {
  const { store, fetcher, now, random, paces, tell } = means
  try {
    const { url, etag, lastModified, validFor } = feed
    const request = { url, etag, lastModified, validFor, most: LISTING_LIMITS.length }
    const answer = await fetchInTime(fetcher, request)
    const lastRead = new Date(now()).toISOString()
    const moved = movedTo(feed, answer.movedTo)
    const known = {
      ...feed,
      url: moved ?? url,
      etag: answer.etag,
      lastModified: answer.lastModified,
      validFor: answer.url,
      lastRead,
      failures: 0,
    }
    if (answer.status === 'unchanged') {
      const pace = slower(feed.pace, paces)
      const kept = {
        ...known,
        // Why readings failed before this one is over.
        problem: feed.failures > 0 ? null : feed.problem,
        pace: Math.round(pace),
        nextDue: dueAfter(now(), pace, random()),
      }
      await store.feedItems.read({
        feed: kept,
        movedFrom: moved === null ? null : url,
        added: [],
        changed: new Map(),
        leadsTo: [],
      })
      if (moved !== null) tell({ kind: 'feed-moved', feed: url, to: moved })
      tell({ kind: 'feed-unchanged', feed: kept.url })
      return
    }
    const listing = await listingIn(answer, feed)
    const pace = paceOf(listing, now(), paces)
    const leadsTo = ledTo(feed, listing, lastRead)
    const problem = reservationOf(listing, leadsTo.length)
    const kept: Feed = {
      ...known,
      title: listing.title ?? feed.title,
      kind: listing.kind,
      problem,
      pace: Math.round(pace),
      nextDue: dueAfter(now(), pace, random(), { skipHours: listing.skipHours }),
    }
    await keep(kept, moved === null ? null : url, listing, leadsTo, feed.lastRead === null, means)
  } catch (error) {
    await keepFailure(feed, error, means)
  }
}

/** Where it has moved for good; null where it has not, or to where it cannot be kept. */
function movedTo({ url }: Feed, to: string | null): string | null {
  return to === null || to === url || to.length > LONGEST_FEED_ADDRESS ? null : to
}

async function listingIn(answer: Fetched, { url }: Feed): Promise<Listing> {
  const text = decode(await unpacked(answer), url, answer.charset).text
  try {
    return listingOf(text, url, answer.url)
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'bad-feed') throw error
    const links = feedLinks(text, answer.url)
    if (links.length === 0) throw error
    return { kind: 'opml', title: null, entries: [], leadsTo: links, pace: null, reservations: [] }
  }
}

/** Sitemaps are often kept as gzip files. */
async function unpacked({ bytes, requested }: Fetched): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  const pieces = (async function* () {
    yield bytes
  })()
  const members = new GzipMembers(ByteStream.over(pieces), requested, DEFAULT_LIMITS)
  return new ByteStream(members).whole(LISTING_LIMITS.length, requested)
}

function ledTo(feed: Feed, { leadsTo }: Listing, now: string): Feed[] {
  if (feed.depth >= DEEPEST) return []
  const addresses = leadsTo.flatMap(address => webAddress(address) ?? [])
  return [...new Set(addresses)]
    .filter(address => address.length <= LONGEST_FEED_ADDRESS && address !== feed.url)
    .slice(0, MOST_LED_TO)
    .map(address => unreadFeed(address, now, feed))
}

function reservationOf({ reservations, leadsTo }: Listing, followed: number): string | null {
  const said = [...reservations]
  if (followed < new Set(leadsTo).size)
    said.push(`leads to ${leadsTo.length} feeds, of which ${followed} are followed`)
  if (said.length === 0) return null
  return said.length === 1 ? said[0]! : `${said[0]} (and ${said.length - 1} more)`
}

async function keep(
  feed: Feed,
  movedFrom: string | null,
  listing: Listing,
  leadsTo: readonly Feed[],
  isFirst: boolean,
  means: WatchingMeans,
): Promise<void> {
  const { store, now, paces, back, tell } = means
  const told = reportsIn(listing)
  const before = movedFrom === null ? [] : await store.feedItems.known(movedFrom, told)
  // Where it leads to a feed that is watched already, what both know is as that one knows it.
  const news = newsIn(told, [...before, ...(await store.feedItems.known(feed.url, told))])
  const { entries: _, leadsTo: __, reservations: ___, ...about } = listing
  const newsOf = (report: Told, nextDue: string | null): ItemNews => ({
    ...report,
    entry: { entry: report.entry, about },
    nextDue,
  })
  const oldest = now() - back * DAY
  const at = new Date(now()).toISOString()
  const isPast = ({ entry }: Told) =>
    isFirst && listing.kind === 'sitemap' && Date.parse(entry.modified ?? entry.published ?? '') < oldest
  const { feeds } = await store.feedItems.read({
    feed,
    movedFrom,
    added: news.added.map(report => newsOf(report, isPast(report) ? null : at)),
    changed: new Map(
      [...news.changed].map(([key, { told, known }]) => {
        const due = rereadAt(known.lastTaken, known.reads, now(), paces)
        // A server that asked for peace has it all the same.
        return [key, newsOf(told, known.state === 'waiting' && known.nextDue! > due ? known.nextDue : due)]
      }),
    ),
    leadsTo,
  })
  if (movedFrom !== null) tell({ kind: 'feed-moved', feed: movedFrom, to: feed.url })
  tell({ kind: 'feed-read', feed: feed.url, added: news.added.length, changed: news.changed.size })
  for (const found of feeds) tell({ kind: 'feed-found', feed: found, ledBy: feed.url })
}

async function keepFailure(
  feed: Feed,
  error: unknown,
  { store, now, random, paces, tell }: WatchingMeans,
): Promise<void> {
  if (!(error instanceof FetchError || error instanceof InputError)) throw error
  const problem = error.message.slice(0, LONGEST_PROBLEM)
  const keepAs = (feed: Feed) => store.feedItems.read({ feed, added: [], changed: new Map(), leadsTo: [] })
  if (error.code === 'gone') {
    await keepAs({ ...feed, state: 'gone', failures: feed.failures + 1, problem })
    tell({ kind: 'feed-gone', feed: feed.url, problem })
    return
  }
  const failures = feed.failures + 1
  const retryAfter = error instanceof FetchError ? error.retryAfter : null
  const wait = afterFailures(failures, retryAfter, paces)
  const nextDue = dueAfter(now(), wait, random(), { peace: retryAfter })
  await keepAs({ ...feed, failures, problem, nextDue })
  tell({ kind: 'feed-failed', feed: feed.url, problem, failures, nextDue })
}
