/** First labels of hosts that show the same pages in another dress. */
const DRESS = /^(?:www\d?|m|mobile|amp|edition|touch|wap|print)\./

/**
 * The address that a page names as its own, absolute. It counts only where it is on the site that the page came from:
 * nobody can take the place of another outlet's page by naming it. Without a known address it is believed.
 */
export function ownAddress(
  named: readonly (string | null)[],
  base: string | null,
  fetched: string | null,
): { readonly url: string; readonly index: number } | null {
  const from = parsedAddress(base, fetched) ?? parsedAddress(fetched, null)
  const origin = parsedAddress(fetched, null)
  for (const [index, name] of named.entries()) {
    const url = parsedAddress(name, from?.href ?? null)
    if (!url || (origin && !sameSite(url.hostname, origin.hostname))) continue
    // The front page is nobody's report: what names it has a template's mistake in it.
    if (
      origin &&
      url.pathname === '/' &&
      url.search === '' &&
      (origin.pathname !== '/' || origin.search !== '')
    )
      continue
    url.hash = ''
    return { url: url.href, index }
  }
  return null
}

function parsedAddress(address: string | null, base: string | null): URL | null {
  if (address === null) return null
  try {
    const url = base === null ? new URL(address) : new URL(address, base)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}

/** Hosts that are one but for "www." or "amp.", or one of which lies in the other. */
function sameSite(a: string, b: string): boolean {
  const one = a.replace(DRESS, '')
  const other = b.replace(DRESS, '')
  if (one === other) return true
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one]
  return longer.endsWith(`.${shorter}`) && isSite(shorter)
}

/** More than a top-level domain, and more than one like "co.uk", under which anybody may have a site. */
function isSite(host: string): boolean {
  const labels = host.split('.')
  return labels.length > 2 || (labels.length === 2 && !(labels[0]!.length <= 3 && labels[1]!.length === 2))
}
