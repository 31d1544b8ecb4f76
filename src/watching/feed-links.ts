import { absoluteAddress } from '../ingest/entry-address.ts'

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i
/** Code units of a page that are looked through, and feeds that are taken from it. */
const LOOKED_AT = 500_000
const MOST = 10

/** The feeds that a page names as its own, in their order; empty where it is no page or names none. */
export function feedLinks(html: string, base: string): string[] {
  const found = new Set<string>()
  for (const [tag] of html.slice(0, LOOKED_AT).matchAll(/<link\s[^<>]{0,2000}>/gi)) {
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(attribute(tag, 'rel'))) continue
    if (!FEED_TYPE.test(attribute(tag, 'type'))) continue
    const address = absoluteAddress(attribute(tag, 'href'), [base])
    if (address !== null) found.add(address)
    if (found.size === MOST) break
  }
  return [...found]
}

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag)
  return (value?.[1] ?? value?.[2] ?? value?.[3] ?? '').replaceAll('&amp;', '&').trim()
}
