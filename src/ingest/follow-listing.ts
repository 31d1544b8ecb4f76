import { webAddress } from './address.ts'
import type { Entry, Listing } from './entry.ts'
import { plainAddress } from './entry-address.ts'
import { entryDraft } from './entry-draft.ts'
import { entryKeys } from './entry-key.ts'
import { documentsAt } from './fetch-documents.ts'
import { inOrder } from './in-order.ts'
import type { Origin } from './origin.ts'
import { finished, guarded, notice, problemOf, type Read, type Reading } from './reading.ts'

/**
 * A feed or sitemap → the documents that it leads to: its newest reports' pages where there is a fetcher, else, or where a
 * page cannot be had, what the feed itself has of a report; then those of the feeds and sitemaps that it names. In the
 * order of the listing, however fast the answers come.
 */
export async function* documentsOfListing(
  listing: Listing,
  origin: Origin,
  reading: Reading,
  depth: number,
): AsyncGenerator<Read> {
  const { location } = origin
  for (const reservation of listing.reservations) yield notice(location, 'bad-feed', reservation)
  if (listing.entries.length === 0 && listing.leadsTo.length === 0)
    yield notice(location, 'empty', 'no report and no feed is listed in it')
  const entries = newest(listing.entries, reading.most)
  if (entries.length < listing.entries.length)
    yield notice(
      location,
      'too-large',
      `${listing.entries.length} reports are listed; the newest ${entries.length} are read`,
    )
  const places = entries.some(({ url }) => url === null) ? placesInside(listing, location) : null
  let missing = 0
  for await (const reads of inOrder(entries, reading.limits.fetchedAtOnce, entry =>
    ofEntry(entry, listing, { ...origin, location: places?.get(entry) ?? location }, reading),
  )) {
    if (reads === null) missing++
    else yield* reads
  }
  if (missing > 0)
    yield notice(
      location,
      'no-text',
      `${missing} of the reports listed have no text here, and are not fetched`,
    )
  yield* ofOtherListings(listing, origin, reading, depth)
}

/** What entries without an address are known by: a place in their feed. */
function placesInside(listing: Listing, location: string): ReadonlyMap<Entry, string> {
  const places = new Map<Entry, string>()
  for (const [at, key] of entryKeys(listing).entries()) {
    const entry = listing.entries[at]!
    if (entry.url === null) places.set(entry, `${location}#${key}`)
  }
  return places
}

/** What came of an entry; null where nothing of the report is at hand. */
async function ofEntry(
  entry: Entry,
  listing: Listing,
  origin: Origin,
  reading: Reading,
): Promise<Read[] | null> {
  const url = entry.url === null ? null : webAddress(entry.url)
  let failed: Read | null = null
  if (reading.fetcher !== null && url !== null) {
    const reads: Read[] = []
    const { documentBytes, entries, listingDepth } = reading.limits
    // Whatever it turns out to hold, it is held until its turn comes.
    const page = { ...reading, limits: { ...reading.limits, archiveBytes: documentBytes } }
    for await (const read of guarded(url, documentsAt(url, page, listingDepth, entry))) {
      if (reads.length === entries) {
        reads.push(notice(url, 'too-large', `what is beyond the first ${entries} reports in it is not read`))
        break
      }
      reads.push(read)
      if ('problem' in read && read.problem.severity === 'error') failed ??= read
    }
    // What is wrong with one of its reports costs only that one.
    if (failed === null || reads.some(read => 'document' in read)) return reads
  }
  if (entry.content === null) return failed === null ? null : [failed]
  const read = fromListing(entry, listing, origin, reading)
  if (failed === null || !('problem' in failed)) return read
  const { code, message } = failed.problem
  return [notice(failed.problem.location, code, `${message}; read as the feed has it`), ...read]
}

function fromListing(entry: Entry, listing: Listing, origin: Origin, { limits }: Reading): Read[] {
  const location = entry.url === null ? origin.location : plainAddress(entry.url)
  try {
    const draft = { ...entryDraft(entry, listing, origin.location, limits), location }
    return [...finished(draft, Buffer.from(entry.content!.value), origin)]
  } catch (error) {
    return [{ problem: problemOf(location, error) }]
  }
}

async function* ofOtherListings(
  { leadsTo }: Listing,
  { location }: Origin,
  reading: Reading,
  depth: number,
): AsyncGenerator<Read> {
  if (leadsTo.length === 0) return
  if (reading.fetcher === null) {
    yield notice(location, 'unsupported', `${leadsTo.length} feeds are named, and not fetched here`)
    return
  }
  if (depth >= reading.limits.listingDepth) {
    yield notice(location, 'too-deep', `leads on to ${leadsTo.length} more, too far to be followed`)
    return
  }
  for (const [index, address] of leadsTo.entries()) {
    if (reading.listingsLeft === 0) {
      yield notice(
        location,
        'too-large',
        `leads to ${leadsTo.length} feeds; the last ${leadsTo.length - index} are not followed, since ${reading.limits.listings} were`,
      )
      return
    }
    reading.listingsLeft--
    yield* guarded(address, documentsAt(address, reading, depth + 1))
  }
}

/** So many of the newest, in the order that they are listed in. What has no date is as old as what stands before it. */
function newest(entries: readonly Entry[], most: number): readonly Entry[] {
  if (entries.length <= most) return entries
  let last = Number.POSITIVE_INFINITY
  const dated = entries.map((entry, index) => {
    const time = Date.parse(entry.modified ?? entry.published ?? '')
    if (!Number.isNaN(time)) last = time
    return { index, time: last }
  })
  // The sort is stable: of equal dates, and where there are none, what is listed first.
  dated.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
  const kept = new Set(dated.slice(0, most).map(({ index }) => index))
  return entries.filter((_, index) => kept.has(index))
}
