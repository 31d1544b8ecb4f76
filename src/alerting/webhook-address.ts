import { FetchError } from '../fetching/fetcher.ts'
import { webAddress } from '../fetching/web-address.ts'

/** An address that nothing can be posted to; says why. */
export class WebhookAddressError extends Error {
  override readonly name = 'WebhookAddressError'
}

/** In UTF-16 units. */
const LONGEST = 2000

/**
 * The address as the URL standard writes it; throws a `WebhookAddressError`. Whether it is on the public internet is looked
 * at each time that it is connected to.
 */
export function webhookAddress(text: string): string {
  const given = text.trim()
  if (given.length > LONGEST)
    throw new WebhookAddressError(`the address is longer than ${LONGEST} characters`)
  try {
    return webAddress(given, undefined, given).href
  } catch (error) {
    if (error instanceof FetchError) throw new WebhookAddressError(withoutEnd(error.message))
    throw error
  }
}

const withoutEnd = (sentence: string) => sentence.replace(/\.$/, '').replace(/^The/, 'the')
