import { type Opml, parseOpml } from 'feedsmith'
import type { Listing } from './entry.ts'
import { absoluteAddress } from './entry-address.ts'
import { Mender } from './feed-mender.ts'
import { lineOf } from './feed-text.ts'
import { LISTING_LIMITS } from './listing-limits.ts'
import { Reservations } from './reservations.ts'

/** Where the first element is looked for: what stands before it is not read at all. */
const ROOT_WITHIN = 100_000

/** A list of feeds → what it leads to, each once, in its order; null where the text is none. */
export function opmlOf(text: string, base: string | null): Listing | null {
  const start = text.slice(0, ROOT_WITHIN).search(/<(?:[\w.-]+:)?opml[\s>/]/i)
  if (start < 0) return null
  const reservations = new Reservations()
  const mender = new Mender(text, start, new Set(), LISTING_LIMITS.outlines)
  mender.run(Number.POSITIVE_INFINITY)
  if (mender.frameCut) reservations.note('it is too long; read in part')
  const found = new Set<string>()
  const { head, body } = documentOf(mender.frame)
  const waiting = [...(body?.outlines ?? [])].reverse()
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    waiting.push(...(outline.outlines ?? []).toReversed())
    const written =
      outline.xmlUrl ?? (/^(?:rss|atom|include)$/i.test(outline.type ?? '') ? outline.url : undefined)
    if (!written) continue
    const address = absoluteAddress(written, [base])
    if (address === null) reservations.note('a link that is no address of the web; left out', written)
    else found.add(address)
  }
  return {
    kind: 'opml',
    title: lineOf(head?.title),
    entries: [],
    leadsTo: [...found],
    pace: null,
    reservations: reservations.sentences(),
  }
}

function documentOf(source: string): Opml.Document<string> {
  try {
    return parseOpml(source) as Opml.Document<string>
  } catch {
    // To the parser an empty list is no list.
    return {}
  }
}
