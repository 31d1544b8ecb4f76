import { webAddress } from '../ingest/address.ts'
import type { Entry, Listing } from '../ingest/entry.ts'
import { plainAddress } from '../ingest/entry-address.ts'
import { entryKeys } from '../ingest/entry-key.ts'
import { sha256 } from '../model/identifier.ts'
import type { ItemName, KnownItem } from '../store/feed-item.ts'
import { locationKey } from '../store/storable.ts'

/** One report that a feed tells of, and what tells it from the others. */
export interface Told extends ItemName {
  /** Where its page is; null where it has none to itself. */
  readonly url: string | null
  readonly title: string | null
  readonly published: string | null
  /** Hash of what the feed says of it, as far as readers see that. */
  readonly version: string
  readonly entry: Entry
}

/** What a reading says that was not known. */
export interface News {
  readonly added: readonly Told[]
  /** By the key of the known item. */
  readonly changed: ReadonlyMap<string, { readonly told: Told; readonly known: KnownItem }>
}

/** Characters of a title by which an item is known again. */
const TITLE = 300

/** A feed has more than a summary of a report where its content is as long as this. */
const WHOLE_REPORT = 400

/**
 * The reports of a listing, each once. A report is known by its address: the same in every feed, whatever becomes of its guid.
 * Where reports share an address (a live page, a front page) and the feed has them whole, each is known by its guid; where that
 * is missing or repeated, by what it says. Dates tell nothing: many are equal.
 */
export function reportsIn(listing: Listing): Told[] {
  const { entries } = listing
  const keys = entryKeys(listing)
  const addresses = entries.map(entry => (entry.url === null ? null : webAddress(entry.url)))
  const shared = sharedAddresses(entries, addresses)
  const reports = new Map<string, Told>()
  for (const [at, entry] of entries.entries()) {
    const [address, name] = [addresses[at]!, keys[at]!]
    const plain = address === null ? null : plainAddress(address)
    const isWhole = (entry.content?.value.length ?? 0) >= WHOLE_REPORT
    const isPage = plain !== null && !(shared.has(plain) && (isWhole || isFrontPage(plain)))
    const key = locationKey(isPage ? plain : name)
    const other = reports.get(key)
    if (other !== undefined && (entry.modified ?? '') <= (other.entry.modified ?? '')) continue
    reports.set(key, {
      key,
      guid: name.startsWith('id:') ? locationKey(name) : null,
      url: isPage ? address : null,
      title: entry.title?.slice(0, TITLE).toWellFormed() ?? null,
      published: entry.published,
      version: versionOf(entry),
      entry,
    })
  }
  return [...reports.values()]
}

/** Addresses under which several reports are told of: with titles and ids of their own. */
function sharedAddresses(entries: readonly Entry[], addresses: readonly (string | null)[]): Set<string> {
  const names = new Map<string, { readonly titles: Set<string | null>; readonly ids: Set<string | null> }>()
  for (const [at, { title, id }] of entries.entries()) {
    const address = addresses[at]!
    if (address === null) continue
    const plain = plainAddress(address)
    const known = names.get(plain) ?? { titles: new Set(), ids: new Set() }
    known.titles.add(title)
    // What has none may be another each time.
    known.ids.add(id ?? `${at}`)
    names.set(plain, known)
  }
  return new Set(
    [...names].flatMap(([address, { titles, ids }]) => (titles.size > 1 && ids.size > 1 ? [address] : [])),
  )
}

export function isFrontPage(address: string): boolean {
  const { pathname, search } = new URL(address)
  return pathname === '/' && search === ''
}

/** Markup, and with it pictures that count readers, is no part of what is said. */
function versionOf({ title, modified, content }: Entry): string {
  const said =
    content?.value
      .replace(/<[^<>]{0,10000}>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? null
  return sha256(JSON.stringify([title, modified, said]))
}

/**
 * What is new and what has changed, of what a feed tells of. A guid that comes with another address is the same report only
 * where the old address is no longer told of and the title, the time or the path says so: else it was used again for
 * another report. A report that was taken in and whose document has been removed is not asked about any more.
 */
export function newsIn(told: readonly Told[], known: readonly KnownItem[]): News {
  const byKey = new Map(known.map(item => [item.key, item]))
  const keysTold = new Set(told.map(({ key }) => key))
  const byGuid = new Map<string, KnownItem>()
  for (const item of known) if (item.guid !== null && !keysTold.has(item.key)) byGuid.set(item.guid, item)
  const added: Told[] = []
  const changed = new Map<string, { readonly told: Told; readonly known: KnownItem }>()
  for (const report of told) {
    const item = byKey.get(report.key) ?? movedOf(report, byGuid)
    if (item === null) added.push(report)
    else if (item.version !== report.version && !isRemoved(item) && !changed.has(item.key))
      changed.set(item.key, { told: report, known: item })
  }
  return { added, changed }
}

function isRemoved({ state, hasDocument }: KnownItem): boolean {
  return state === 'taken' && !hasDocument
}

function movedOf(report: Told, byGuid: ReadonlyMap<string, KnownItem>): KnownItem | null {
  const item = report.guid === null ? undefined : byGuid.get(report.guid)
  if (item === undefined) return null
  // Without addresses the guid is all there is.
  if (item.url === null || report.url === null) return item
  const isSame =
    (report.title !== null && report.title === item.title) ||
    (hasTime(report.published) && report.published === item.published) ||
    withoutQuery(report.url) === withoutQuery(item.url)
  return isSame ? item : null
}

function hasTime(published: string | null): boolean {
  return published !== null && published.length > '2031-05-04'.length
}

function withoutQuery(address: string): string {
  const url = new URL(address)
  url.search = ''
  url.hash = ''
  return url.href
}
