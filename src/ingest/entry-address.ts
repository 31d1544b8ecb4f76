import { webAddress } from './address.ts'

/** An address as a feed has it → absolute, http or https; null where it is anything else. Redirectors are left as they are. */
export function absoluteAddress(
  written: string | null | undefined,
  bases: readonly (string | null | undefined)[],
): string | null {
  const address = written?.trim()
  if (!address) return null
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return webAddress(address)
  for (const base of bases) {
    const from = base ? webAddress(base) : null
    const resolved = from === null ? null : webAddress(address, from)
    if (resolved !== null) return resolved
  }
  return null
}

/** Parameters that say by which way a reader came, not what is shown. */
const TRACKING =
  /^(?:utm_[a-z_]+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_ga|_gl|at_medium|at_campaign|at_custom\d|at_format|at_link_(?:id|type|origin)|cmpid|ns_(?:source|mchannel|campaign|linkname|fee)|pk_(?:campaign|kwd|source)|mtm_[a-z]+|wt_mc|xtor|sc_cid|__twitter_impression)$/i

/**
 * The address by which a report is known again: without fragment (but for those that name a page, `#!`), tracking parameters,
 * default port and a dot after the host. Applied twice it is the same as once.
 */
export function plainAddress(address: string): string {
  const url = URL.parse(address)
  if (url === null) return address
  if (!url.hash.startsWith('#!')) url.hash = ''
  url.hostname = url.hostname.replace(/\.+$/, '')
  const parameters = url.search.slice(1).split('&')
  const kept = parameters.filter(p => p !== '' && !TRACKING.test(p.replace(/=.*$/s, '')))
  if (kept.length < parameters.length) url.search = kept.join('&')
  return url.href
}
