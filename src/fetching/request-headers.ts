import { isContact } from './contact.ts'
import { PRODUCT_TOKEN } from './robots-rules.ts'
import { ENCODINGS } from './unpacked.ts'

/** What we are, and who is to be asked about it. */
export function userAgent(version: string | undefined, contact: string | undefined): string {
  if (contact !== undefined && !isContact(contact))
    throw new TypeError(
      `contact: ${JSON.stringify(contact)} is no mail or web address: give one without spaces or brackets.`,
    )
  if (version !== undefined && !/^[\w.+-]{1,40}$/.test(version))
    throw new TypeError(`version: ${JSON.stringify(version)} is no version: give one like 1.2.3.`)
  return `${PRODUCT_TOKEN}${version ? `/${version}` : ''}${contact ? ` (+${contact})` : ''}`
}

interface Validators {
  readonly etag?: string | null
  readonly lastModified?: string | null
}

/** Reports and what leads to them first, anything else if that is what there is. */
const ACCEPT = [
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json',
  'application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/plain;q=0.8, */*;q=0.5',
].join(', ')

/** No cookies and no referrer: nothing but what is wanted. */
export function requestHeaders(agentName: string, known: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': agentName,
    accept: ACCEPT,
    'accept-encoding': ENCODINGS,
    'accept-language': 'en, *;q=0.5',
  }
  if (isSendable(known?.etag)) headers['if-none-match'] = known.etag
  if (isSendable(known?.lastModified)) headers['if-modified-since'] = known.lastModified
  return headers
}

/** What was stored may be anything; without it the whole is sent again, which does no harm. */
export function isSendable(value: string | null | undefined): value is string {
  return !!value && value.length <= 1024 && /^[\x20-\x7e\x80-\xff]+$/.test(value)
}
