import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5'

export type Tree = DefaultTreeAdapterMap
export type Attributes = Tree['element']['attrs']

/** Why a page is refused while it is parsed. */
export class PageRefused extends Error {
  override readonly name = 'PageRefused'
  readonly code: 'too-deep' | 'too-large'

  constructor(code: 'too-deep' | 'too-large', message: string) {
    super(message)
    this.code = code
  }
}

/** A text node with its piece of the source, half-open; the piece may hold tags that the parser passed over. */
export type SourcedText = Tree['textNode'] & { source?: { startOffset: number; endOffset: number } }

/**
 * A tag takes three characters at least, and HTML supplies the odd `tbody`; but an unclosed `<b>` is opened again in each
 * paragraph, so that a short page can ask for elements without end.
 */
const CHARACTERS_AN_ELEMENT = 3
const SUPPLIED_ELEMENTS = 10_000

/** Nor have all attributes together more characters than the page, unless elements are opened again with theirs. */
const SUPPLIED_ATTRIBUTES = 1_000_000

/**
 * HTML → parse5's tree, text nodes with their places in the source. Throws a `PageRefused` as soon as more elements than
 * `deepest` stand in one another, before time is lost on them. Scripts do not run: `noscript` is markup.
 */
export function parsedPage(html: string, deepest: number): Tree['document'] {
  const most = SUPPLIED_ELEMENTS + html.length / CHARACTERS_AN_ELEMENT
  let open = 0
  let elements = 0
  let attributesLeft = html.length + SUPPLIED_ATTRIBUTES
  const adapter: TreeAdapter<Tree> = {
    ...defaultTreeAdapter,
    createElement(tag, namespace, attributes) {
      if (++elements > most) throw new PageRefused('too-large', `more than ${Math.floor(most)} elements`)
      for (const { name, value } of attributes) attributesLeft -= name.length + value.length
      if (attributesLeft < 0) throw new PageRefused('too-large', 'attributes repeated without end')
      return defaultTreeAdapter.createElement(tag, namespace, attributes)
    },
    onItemPush() {
      if (++open > deepest)
        throw new PageRefused('too-deep', `elements nested more than ${deepest} deep; that is the limit`)
    },
    onItemPop() {
      open--
    },
    // Only texts need their places, and no lines and columns: parse5's own copies all of it for every word.
    setNodeSourceCodeLocation(node, location) {
      if (location && node.nodeName === '#text') {
        const { startOffset, endOffset } = location
        ;(node as SourcedText).source = { startOffset, endOffset }
      }
    },
    getNodeSourceCodeLocation(node) {
      return ((node as SourcedText).source as never) ?? null
    },
    updateNodeSourceCodeLocation(node, { endOffset }) {
      const { source } = node as SourcedText
      if (source && endOffset !== undefined) source.endOffset = endOffset
    },
  }
  return parse(html, { treeAdapter: adapter, sourceCodeLocationInfo: true, scriptingEnabled: false })
}
