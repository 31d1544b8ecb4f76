/** As much of a DOM node as reading its text takes; linkedom's nodes fit. */
export interface PageNode {
  readonly nodeType: number
  readonly localName?: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<PageNode>
}

const ELEMENT = 1
const TEXT = 3

/** Elements whose content is no text of the page. */
const SILENT = new Set(
  'script style noscript template svg math canvas iframe object head select textarea'.split(' '),
)

/** Elements that begin and end a line of their own. */
const BLOCK = new Set(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

export interface PageBlocks {
  readonly text: string[]
  readonly captions: string[]
}

/**
 * The text of a page's part as a reader sees it: a string a block, white space collapsed, `<br>` a line
 * break. Captions of pictures are told apart from the running text.
 */
export function blocksOf(root: PageNode): PageBlocks {
  const text: string[] = []
  const captions: string[] = []
  let line = ''
  const flush = (into: string[]) => {
    const block = line
      .split('\n')
      .flatMap(part => part.replace(/[ \t\r\f\v\u00a0\u200b]+/g, ' ').trim() || [])
      .join('\n')
    if (block) into.push(block)
    line = ''
  }
  const walk = (node: PageNode, into: string[]) => {
    if (node.nodeType === TEXT) line += (node.textContent ?? '').replace(/\s+/g, ' ')
    if (node.nodeType !== ELEMENT) return
    const name = node.localName?.toLowerCase() ?? ''
    if (SILENT.has(name)) return
    if (name === 'br') line += '\n'
    if (name === 'td' || name === 'th') line += ' '
    const target = name === 'figcaption' ? captions : into
    if (BLOCK.has(name)) flush(into)
    for (const child of Array.from(node.childNodes)) walk(child, target)
    if (BLOCK.has(name)) flush(target)
  }
  walk(root, text)
  flush(text)
  return { text, captions }
}
