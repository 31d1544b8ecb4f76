import type { IncomingMessage } from 'node:http'
import type { Connection } from './connection.ts'

/** `session`: who has signed in. `form`: so that a form for signing in comes back from the browser it was shown in. */
export type CookieName = 'session' | 'form'

/**
 * Browsers keep a `__Host-` cookie for this very host, over https and for all paths. Without https there is none;
 * cookies of one host are the same on all its ports then, so that its name has ours.
 */
function nameOf(name: CookieName, { isHttps, port }: Pick<Connection, 'isHttps' | 'port'>): string {
  return isHttps ? `__Host-hearsay-${name}` : `hearsay-${name}-${port}`
}

/** What a cookie of ours holds; null where there is none, or several: a neighbour may have set one, too. */
export function cookieIn(incoming: IncomingMessage, name: CookieName, connection: Connection): string | null {
  const start = `${nameOf(name, connection)}=`
  const found = (incoming.headers.cookie ?? '')
    .split(';')
    .map(part => part.trim())
    .filter(part => part.startsWith(start))
  const value = found[0]?.slice(start.length)
  return found.length === 1 && value !== undefined && /^[\w-]{20,200}$/.test(value) ? value : null
}

/** `Set-Cookie`; an empty value has the browser forget it. */
export function settingCookie(
  name: CookieName,
  value: string,
  seconds: number,
  connection: Connection,
): string {
  const parts = [
    `${nameOf(name, connection)}=${value}`,
    'Path=/',
    `Max-Age=${value === '' ? 0 : seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(connection.isHttps ? ['Secure'] : []),
  ]
  return parts.join('; ')
}
