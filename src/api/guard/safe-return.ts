/** Where to go after signing in: a path of ours, or the start. What looks like one may lead to another site in browsers. */
export function safeReturn(to: string | undefined): string {
  if (to === undefined || to.length > 2000 || !/^\/(?![/\\])/.test(to) || /[\\\p{Cc}]/u.test(to)) return '/'
  const at = URL.parse(to, 'http://here.invalid')
  if (at === null || at.host !== 'here.invalid' || /^\/(?:\/|login|logout)/.test(at.pathname)) return '/'
  return `${at.pathname}${at.search}`
}
