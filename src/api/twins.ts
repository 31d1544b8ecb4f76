/** A feed of JSON is no twin of a page. */
const FEED = /\/feed\.json$/

const PAGE =
  /^\/(?:index|(?:stories|documents|utterances|speakers|search|saved|decisions|feeds|jobs|accounts|audit)(?:\/[^?]*)?)\.json$/

/**
 * Where a path is answered: a page's path with `.json` behind it is that path of the API, so that both have the same bytes.
 * The start page's twin is what is in the store.
 */
export function answeredAt(path: string): string {
  if (!path.endsWith('.json') || FEED.test(path) || !PAGE.test(path)) return path
  return path === '/index.json' ? '/api/v1/stats' : `/api/v1${path.slice(0, -'.json'.length)}`
}
