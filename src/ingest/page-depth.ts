const TAG = /<(\/?)([a-z][a-z0-9-]*)[^>]*?(\/?)>/gi

/** Elements that HTML closes by itself, so that their number says nothing about nesting. */
const SELF_CLOSING = new Set(
  'area base br col embed hr img input link meta source track wbr p li td th tr option dt dd thead tbody tfoot'.split(
    ' ',
  ),
)

/**
 * How deep a page nests, counted on its tags before any parser sees it: parsers and Readability recurse,
 * or take time that grows with the square of the depth. An upper estimate where tags are left open.
 */
export function pageDepth(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash, name, closed] of html.matchAll(TAG)) {
    if (closed || SELF_CLOSING.has(name!.toLowerCase())) continue
    depth = slash ? Math.max(0, depth - 1) : depth + 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}
