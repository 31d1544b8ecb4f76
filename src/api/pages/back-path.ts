const HERE = 'http://here.invalid'

/** A path of this site as it was given, to lead somebody back to; null for what would lead elsewhere. */
export function backPath(given: string): string | null {
  if (!given.startsWith('/')) return null
  const url = URL.parse(given, HERE)
  if (url === null || url.origin !== HERE) return null
  const path = `${url.pathname}${url.search}${url.hash}`
  // What a browser would take for another host, such as `/.//elsewhere`.
  return path.startsWith('//') ? null : path
}

/** The same, with one thing more that is asked for, or another value of it. */
export function withAsked(path: string, name: string, value: string): string {
  const url = new URL(path, HERE)
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}
