import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { folded } from './extraction-score.ts'

/** Elements that begin and end a line. */
const BLOCK = new Set(
  'address article aside blockquote body br caption dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

const SILENT = new Set('script style template svg math iframe object'.split(' '))

/**
 * The text of what a system gives as HTML, an empty line between blocks. A headline at its beginning is left out, since
 * systems differ in whether they repeat it there; it is measured as metadata.
 */
export function visibleText(html: string, title: string): string {
  const blocks: string[] = []
  let line = ''
  const flush = () => {
    const block = line.replace(/\s+/g, ' ').trim()
    if (block) blocks.push(block)
    line = ''
  }
  const walk = (nodes: readonly Tree.ChildNode[]) => {
    for (const node of nodes) {
      if ('value' in node) line += node.value
      else if ('childNodes' in node && !SILENT.has(node.tagName)) {
        if (BLOCK.has(node.tagName)) flush()
        walk(node.childNodes)
        if (BLOCK.has(node.tagName)) flush()
      }
    }
  }
  walk(parseFragment(html).childNodes)
  flush()
  return blocks.filter((block, index) => index > 2 || folded(block) !== folded(title)).join('\n\n')
}
