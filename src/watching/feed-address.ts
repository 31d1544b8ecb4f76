import { FetchError } from '../fetching/fetcher.ts'
import { webAddress as fetchable } from '../fetching/web-address.ts'
import { webAddress } from '../ingest/address.ts'
import { InputError } from '../ingest/input-error.ts'
import { LONGEST_FEED_ADDRESS } from '../store/feeds.ts'

/**
 * The address at which a feed is watched, as the URL standard writes it. Throws an `InputError` for one that cannot be:
 * what the fetcher would refuse each time, a password in it or the port of another protocol, is refused at once.
 */
export function feedAddress(name: string): string {
  const address = webAddress(name)
  if (address === null)
    throw new InputError(name, 'bad-address', 'only http and https addresses can be watched')
  try {
    fetchable(address, undefined, name)
  } catch (error) {
    if (error instanceof FetchError) throw new InputError(name, error.code, error.message)
    throw error
  }
  if (address.length > LONGEST_FEED_ADDRESS)
    throw new InputError(name, 'bad-address', `longer than ${LONGEST_FEED_ADDRESS} characters`)
  return address
}
