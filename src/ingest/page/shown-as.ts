import type { PageElement } from './blocks.ts'
import type { Tree } from './parsed-page.ts'

/** Elements whose content is no text of the page. */
const SILENT = new Set(
  'script style template svg math canvas iframe object embed head title select textarea datalist video audio map progress meter amp-analytics amp-state noembed noframes'.split(
    ' ',
  ),
)

/** Elements that begin and end a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)
/** Of a table. */
export const CELLS = new Set(['td', 'th'])
const SHOWN_AS_BLOCK = /display\s*:\s*(?:block|flex|grid|table|list-item)/i
export const NOT_SHOWN = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Whether it begins and ends a line of its own. */
export function isBlock(tag: string, parent: PageElement | null, style: string): boolean {
  if (BLOCKS.has(tag)) return true
  if (style && SHOWN_AS_BLOCK.test(style)) return true
  // An element of the outlet's own making is taken for a part of the page, save inside of a line.
  return tag.includes('-') && parent !== null && parent.tag !== 'p' && parent.tag !== 'span'
}

/** The nodes that are read of an element; null where nothing is. */
export function childrenOf(node: Tree['element'], templates: boolean): readonly Tree['childNode'][] | null {
  if (node.tagName === 'template' && (templates || node.attrs.some(a => a.name === 'shadowrootmode')))
    return (node as Tree['template']).content.childNodes
  return SILENT.has(node.tagName) ? null : node.childNodes
}

/** A cell that is more than an entry of a table: paragraphs, line breaks, tables in it. */
export function holdsBlocks(cell: Tree['element']): boolean {
  return cell.childNodes.some(
    node =>
      'tagName' in node &&
      (BLOCKS.has(node.tagName) ||
        node.tagName === 'br' ||
        node.childNodes.some(
          inner => 'tagName' in inner && (BLOCKS.has(inner.tagName) || inner.tagName === 'br'),
        )),
  )
}
