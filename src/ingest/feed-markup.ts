import { Mender } from './feed-mender.ts'
import { LISTING_LIMITS } from './listing-limits.ts'

/** A feed in XML taken apart, each part mended so that a parser reads it on its own. */
export interface FeedMarkup {
  /** Local name of the first element, in lower case: `rss`, `rdf`, `feed`. */
  readonly root: string
  /** The whole feed without its items, and whether there was more of it than is read. */
  readonly frame: string
  readonly frameCut: boolean
  /** Items can be read between these two. */
  readonly open: string
  readonly close: string
  readonly items: readonly string[]
  /** Items beyond the limit, not looked at. */
  readonly beyond: number
  /** Items left out because they nest too deep, are too large, or end with the text in their middle. */
  readonly tooDeep: number
  readonly tooLarge: number
  readonly cutShort: boolean
}

/** To the parser a feed of items that say nothing is none at all. */
const NEVER_EMPTY: Readonly<Record<string, string>> = {
  rss: '<title>-</title>',
  rdf: '<channel><title>-</title></channel>',
  feed: '<title>-</title>',
}

const ROOT = /<((?:[\w.-]+:)?(?:rss|rdf|feed))(?=[\s>/])/gi

/** Where the root element is looked for: whatever stands before it (declarations, entities, messages) is not read at all. */
const ROOT_WITHIN = 100_000

/**
 * Cuts a feed into what it says of itself and its items. Parsers of XML give up a whole feed for one character, or take
 * what follows an element that was left open for its content; so each item is mended on its own: what is wrong in
 * one costs only that one. Linear in the length of the text. Null where there is no feed.
 */
export function takeApart(text: string): FeedMarkup | null {
  ROOT.lastIndex = 0
  const found = ROOT.exec(text.slice(0, ROOT_WITHIN))
  if (!found) return null
  const rootName = found[1]!
  const root = rootName.toLowerCase().replace(/^.*:/, '')
  const prefix = rootName.includes(':') ? `${rootName.slice(0, rootName.indexOf(':'))}:` : ''
  const mender = new Mender(
    text,
    found.index,
    itemNames(root, prefix, text.slice(found.index, found.index + 4000)),
    LISTING_LIMITS.entryTags,
  )
  mender.run(LISTING_LIMITS.entries)
  const { items, frame, rootTag, channelTag } = mender
  const inChannel = root === 'rss' && channelTag !== null
  return {
    root,
    frame,
    frameCut: mender.frameCut,
    open: rootTag + (inChannel ? channelTag : root === 'rss' ? '<channel>' : '') + NEVER_EMPTY[root],
    close: `${root === 'rss' ? '</channel>' : ''}</${rootName}>`,
    items,
    beyond: mender.beyond,
    tooDeep: mender.tooDeep,
    tooLarge: mender.tooLarge,
    cutShort: mender.cutShort,
  }
}

/** The names, in lower case, that an item's element has in such a feed. */
function itemNames(root: string, prefix: string, head: string): ReadonlySet<string> {
  if (root === 'feed') return new Set([`${prefix.toLowerCase()}entry`])
  const bound =
    /\bxmlns:([\w.-]{1,40})\s*=\s*["']https?:\/\/(?:purl\.org\/rss|[\w.]*netscape\.com\/rdf)/i.exec(head)
  return new Set(['item', 'rss:item', ...(bound ? [`${bound[1]!.toLowerCase()}:item`] : [])])
}
