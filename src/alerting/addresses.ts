import type { SavedHit } from '../store/saved-hits.ts'

/** Where pages are, as whoever shows them has it: a path of the site. */
export type PathOfHit = (hit: SavedHit) => string

/** An address that can be opened elsewhere, or null where the site's own is not known. */
export function onSite(site: string | null, path: string): string | null {
  if (site === null) return null
  const url = URL.parse(path, site)
  return url === null || !/^https?:$/.test(url.protocol) ? null : url.href
}
