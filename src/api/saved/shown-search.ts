import type { SavedHit } from '../../store/saved-hits.ts'
import type { SavedSearch } from '../../store/saved-searches.ts'
import { pathOfHit } from '../../web/path-of-hit.ts'
import type { Viewer } from '../../web/viewer.ts'
import { mayChange } from './asked-search.ts'

/** A saved search as programs are shown it. The address of a webhook and its secret are for those who may change it. */
export function shownSearch(search: SavedSearch, viewer: Viewer) {
  const { feedKey, webhook, site: _, ...rest } = search
  const may = mayChange(viewer, search)
  return {
    ...rest,
    feeds: { atom: feedPath(search, 'atom'), json: feedPath(search, 'json') },
    webhook:
      webhook === null
        ? null
        : {
            host: URL.parse(webhook.url)?.host ?? '',
            state: webhook.state,
            failures: webhook.failures,
            url: may ? webhook.url : null,
            secret: may ? webhook.secret : null,
            problem: may ? webhook.problem : null,
          },
    mayChange: may,
  }
}

export function feedPath(
  { id, feedKey }: Pick<SavedSearch, 'id' | 'feedKey'>,
  kind: 'atom' | 'json',
): string {
  return `/saved/${id}/feed.${kind}?key=${feedKey}`
}

export function shownHit({ number: _, ...hit }: SavedHit) {
  return { ...hit, path: pathOfHit(hit) }
}

/** Hits of a page, and what asks for those behind. */
export const HITS_OF_A_PAGE = 50

export function hitsPage(hits: readonly SavedHit[], limit: number) {
  const items = hits.slice(0, limit)
  return { items, next: hits.length > limit ? String(items.at(-1)!.number) : null }
}

/** The number that a cursor stands for; null for what is none. */
export function hitsBefore(cursor: string | null): number | null {
  return cursor !== null && /^[1-9]\d{0,14}$/.test(cursor) ? Number(cursor) : null
}
