import type { IncomingMessage } from 'node:http'
import { Refusal } from '../problem-details.ts'
import type { Connection } from './connection.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export function isSafe(method: string): boolean {
  return SAFE.has(method)
}

/**
 * Refuses what a page of another origin has a browser send: all that changes something, and all that is not a page
 * being opened by a link. Browsers say whose page it was; programs say nothing, and have no cookie that would help a stranger.
 */
export function checkOrigin({ headers, method = '' }: IncomingMessage, connection: Connection): void {
  const site = headers['sec-fetch-site']
  const fromHere = site === undefined || site === 'same-origin' || site === 'none'
  if (isSafe(method)) {
    const opens = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'
    if (!fromHere && !opens && headers.authorization === undefined)
      throw new Refusal('cross-site', 'it was asked for by a page of another site')
    return
  }
  const { origin } = headers
  if (!fromHere || (origin !== undefined && origin.toLowerCase() !== connection.origin))
    throw new Refusal('cross-site', 'it was sent from a page of another site; nothing was changed')
}
