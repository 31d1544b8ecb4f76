import { readFile } from 'node:fs/promises'
import { webAddress } from '../ingest/address.ts'
import { decode } from '../ingest/decode.ts'
import { InputError } from '../ingest/input-error.ts'
import { listingOf } from '../ingest/listing.ts'
import { unreadable } from '../ingest/locations.ts'
import { LONGEST_FEED_ADDRESS } from '../store/feeds.ts'
import { feedAddress } from '../watching/feed-address.ts'

/**
 * The addresses of feeds that a name on the command line stands for: itself, or those that a file lists (OPML, a sitemap
 * index). Throws an `InputError`.
 */
export async function feedsNamed(name: string): Promise<string[]> {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return [feedAddress(name)]
  const listing = listingOf(decode(await bytesOf(name), name).text, name)
  if (listing.leadsTo.length === 0)
    throw new InputError(
      name,
      'unsupported',
      'a feed is watched at its address; a file can only name feeds, as OPML does',
    )
  return [...new Set(listing.leadsTo.flatMap(address => webAddress(address) ?? []))].filter(
    address => address.length <= LONGEST_FEED_ADDRESS,
  )
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new InputError(path, 'not-found', 'no such file; an address begins with https://')
    throw unreadable(path, error)
  }
}
