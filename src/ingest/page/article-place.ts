import type { PageElement, PageView } from './page-view.ts'
import { isProse, sumsOf } from './sums.ts'

/** Where a report stands on its page. */
export interface ArticlePlace {
  /** Holds its body. */
  readonly core: PageElement
  /** Holds its headline too, and what goes with either. */
  readonly region: PageElement
}

/** A part that has so much of its parent's prose is where the body is. */
const DOMINANT = 0.6

/** A part with a headline and as much prose is a report of its own. */
const SMALLEST_REPORT = 200

/**
 * The part of the page in which the report stands: downwards from the page to whatever holds most of its prose, foreign parts
 * aside. Of two reports it is the one that has the page's headline; where none has, the longer. Null without prose.
 */
export function articlePlace(view: PageView, foreign: Uint8Array, title: number): ArticlePlace | null {
  const { body } = view
  if (!body) return null
  const native = (block: { holder: PageElement }) => !foreign[block.holder.index]
  const after = sumsOf(view, block => block.index > title && native(block) && isProse(block))
  // A headline that nothing follows is none.
  const heads = title >= 0 && after.whole >= SMALLEST_REPORT / 2
  const sums = heads ? after : sumsOf(view, block => native(block) && isProse(block))
  if (sums.whole === 0) return null
  const children = childrenOf(view)
  const at = heads ? title : -1
  let core = body
  for (;;) {
    const inner = (children.get(core.index) ?? []).filter(
      child => !foreign[child.index] && sums.prose(child) > 0,
    )
    const largest = inner.reduce<PageElement | null>(
      (a, b) => (a && sums.prose(a) >= sums.prose(b) ? a : b),
      null,
    )
    if (!largest || largest.end - largest.first <= 1) break
    const titled = at < 0 ? undefined : inner.find(child => at >= child.first && at < child.end)
    if (titled && titled !== largest && sums.prose(titled) >= SMALLEST_REPORT && standAlone(titled, largest))
      core = titled
    else if (sums.prose(largest) >= sums.prose(core) * DOMINANT) core = largest
    else if (at < 0 && isReport(largest) && severalReports(inner)) core = largest
    else break
  }
  return { core, region: regionOf(core, at, view) }
}

/** Two parts of one make: what follows the first is no continuation of it. */
function standAlone(a: PageElement, b: PageElement): boolean {
  return (isReport(a) && isReport(b)) || (a.tag === b.tag && nameOf(a) === nameOf(b) && nameOf(a) !== '')
}

function isReport(element: PageElement): boolean {
  return (
    element.tag === 'article' ||
    element.attributes.some(
      ({ name, value }) =>
        (name === 'role' && value === 'article') ||
        (name === 'itemtype' && /(?:Article|Posting)$/.test(value)),
    )
  )
}

function severalReports(parts: readonly PageElement[]): boolean {
  const reports = parts.filter(isReport)
  return reports.length > 1 && reports.length < 4
}

function nameOf(element: PageElement): string {
  return element.attributes.find(({ name }) => name === 'class')?.value ?? ''
}

function childrenOf(view: PageView): Map<number, PageElement[]> {
  const children = new Map<number, PageElement[]>()
  for (const element of view.elements) {
    if (element.parent === null || element.end === element.first) continue
    const siblings = children.get(element.parent.index)
    if (siblings) siblings.push(element)
    else children.set(element.parent.index, [element])
  }
  return children
}

/** Up to what holds the headline; without one, to the `article` or `main` round the body, if it is near. */
function regionOf(core: PageElement, title: number, view: PageView): PageElement {
  if (title >= 0) {
    let region = core
    while (region.parent && !(title >= region.first && title < region.end)) region = region.parent
    return region
  }
  let region: PageElement | null = core
  for (let up = 0; region && up < 4; up++, region = region.parent) {
    if (isReport(region) || region.tag === 'main') return region
    if (region === view.body) break
  }
  return core
}
