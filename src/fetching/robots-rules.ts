import robotsParser from 'robots-parser'

/** RFC 9309, 2.5: what lies beyond is not read. */
export const ROBOTS_BYTES = 500 * 1024

/** The name that a robots.txt calls us by. */
export const PRODUCT_TOKEN = 'hearsay'

/**
 * Matching a rule with wildcards costs its length times that of the path: what is beyond, half a second, is no set of rules
 * but an attack. The longest sets of real sites come to a thousandth.
 */
const DEAREST_MATCH = 200_000_000

// The package's types describe an ES module, which it is not: what is imported is the function itself.
const parse = robotsParser as unknown as typeof robotsParser.default

/** What the parser keeps of a rule besides its pattern, in bytes. */
const A_RULE = 120

export interface RobotsRules {
  /** `too-dear`: not to be found out at a bearable price. */
  allows(url: URL): boolean | 'too-dear'
  /** Seconds between two requests; null where nothing is asked. */
  readonly crawlDelay: number | null
  /** Bytes of memory, about. */
  readonly size: number
}

export const ALLOW_ALL: RobotsRules = { allows: () => true, crawlDelay: null, size: 0 }

/** Reads a robots.txt that stands at `origin`. Every text is one: what is no rule is passed over. */
export function robotsRules(origin: string, text: string): RobotsRules {
  const rules = ourRules(text)
  if (rules.length === 0) return ALLOW_ALL
  const robots = parse(`${origin}/robots.txt`, [`User-agent: ${PRODUCT_TOKEN}`, ...rules].join('\n'))
  const wild = rules.reduce((sum, rule) => (rule.includes('*') ? sum + rule.length : sum), 0)
  const delay = robots.getCrawlDelay(PRODUCT_TOKEN)
  return {
    allows: url => {
      if (url.pathname === '/robots.txt') return true
      if (wild * (url.pathname.length + url.search.length) > DEAREST_MATCH) return 'too-dear'
      return robots.isAllowed(url.href, PRODUCT_TOKEN) !== false
    },
    crawlDelay: delay !== undefined && delay > 0 ? delay : null,
    size: rules.reduce((sum, rule) => sum + rule.length + A_RULE, 0),
  }
}

/**
 * The lines that are for us: of all groups that name us, or where none does, of all for everybody. Sorted out here because
 * a file of many names and many rules would make the parser keep every rule under every name.
 */
function ourRules(text: string): readonly string[] {
  const named: string[] = []
  const forAll: string[] = []
  let isNamed = false
  let isForUs = false
  let isForAll = false
  let inNames = false
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n?|\n/)) {
    const found = /^[ \t]*(user-agent|allow|disallow|crawl-delay)[ \t]*:([^#]*)/i.exec(line)
    if (!found) continue
    const field = found[1]!.toLowerCase()
    const value = found[2]!.trim()
    if (field === 'user-agent') {
      if (!inNames) isForUs = isForAll = false
      inNames = true
      // RFC 9309, 2.2.1: a product token has letters, `_` and `-`; a version after it is not part of it.
      const name = /^[a-z_-]*/i.exec(value)![0].toLowerCase()
      if (name === PRODUCT_TOKEN) isForUs = isNamed = true
      else if (value.startsWith('*')) isForAll = true
      continue
    }
    inNames = false
    const rule = `${field}: ${value.replace(/\*{2,}/g, '*')}`
    if (isForUs) named.push(rule)
    if (isForAll) forAll.push(rule)
  }
  return isNamed ? named : forAll
}
