import { type PageElement, type PageView, WITHIN } from './blocks.ts'
import { levelOf } from './headline.ts'
import { isProse, type Sums, sumsOf } from './sums.ts'

/** Where a report stands on its page. */
export interface ArticlePlace {
  /** Holds its body. */
  readonly core: PageElement
  /** Holds its headline too, and what goes with either. */
  readonly region: PageElement
  /** The report follows its headline. */
  readonly headed: boolean
}

/** A part that has so much of its parent's prose is where the body is. */
const DOMINANT = 0.6

/** Further down no more than the rest of it is given up on the whole: the body may be in several parts. */
const LEAST_KEPT = 0.5

/** A part with a headline and as much prose is a report of its own. */
const SMALLEST_REPORT = 200

/** Elements that parts of a page are made of; the rest are parts of a text. */
const CONTAINERS = new Set(
  'html body main article section div center form table tbody tr td th header aside noscript details dd figure'.split(
    ' ',
  ),
)

/**
 * The part of the page in which the report stands: downwards from the page to whatever holds most of its prose, foreign parts
 * aside. Of two reports it is the one that has the page's headline; where none has, the longer. Null without prose.
 */
export function articlePlace(view: PageView, foreign: Uint8Array, title: number): ArticlePlace | null {
  const { body } = view
  if (!body) return null
  const native = (block: { holder: PageElement }) => !foreign[block.holder.index]
  const after = sumsOf(view, block => block.index > title && native(block) && isProse(block))
  const all = sumsOf(view, block => native(block) && isProse(block))
  // A headline that nothing follows is none.
  const heads = title >= 0 && after.whole >= Math.min(SMALLEST_REPORT / 2, all.whole / 2)
  const sums = heads ? after : all
  if (sums.whole === 0) return null
  const at = heads ? title : -1
  return descended(body, view, foreign, sums, at)
}

function descended(
  body: PageElement,
  view: PageView,
  foreign: Uint8Array,
  sums: Sums,
  title: number,
): ArticlePlace {
  const children = childrenOf(view)
  let core = body
  let kept = 1
  for (;;) {
    const inner = (children.get(core.index) ?? []).filter(
      child => !foreign[child.index] && sums.prose(child) > 0 && isContainer(child),
    )
    const largest = inner.reduce<PageElement | null>(
      (a, b) => (a && sums.prose(a) >= sums.prose(b) ? a : b),
      null,
    )
    if (!largest || largest.end - largest.first <= 1) break
    const titled = title < 0 ? undefined : inner.find(child => title >= child.first && title < child.end)
    const share = sums.prose(largest) / sums.prose(core)
    if (
      titled &&
      sums.prose(titled) >= SMALLEST_REPORT &&
      (hasRival(titled, inner, view, title) || (titled !== largest && isListing(largest, view)))
    ) {
      core = titled
      kept = 1
    } else if (share >= DOMINANT && kept * share >= LEAST_KEPT) {
      core = largest
      kept *= share
    } else if (title < 0 && isReport(largest) && severalReports(inner)) {
      core = largest
      kept = 1
    } else break
  }
  return { core, region: regionOf(core, title, view), headed: title >= 0 }
}

function isContainer({ tag }: PageElement): boolean {
  return CONTAINERS.has(tag) || tag.includes('-')
}

/** Beside the part with the headline stands another that is made alike and has a headline of its own. */
function hasRival(
  titled: PageElement,
  parts: readonly PageElement[],
  view: PageView,
  title: number,
): boolean {
  const level = levelOf(view.blocks[title]!)
  return parts.some(part => {
    if (part === titled || !(bothReports(part, titled) || isMadeAlike(part, titled))) return false
    for (let at = part.first; at < Math.min(part.end, part.first + 4); at++) {
      const block = view.blocks[at]!
      if (block.within & WITHIN.heading && levelOf(block) <= Math.max(level, isReport(part) ? 2 : 1))
        return true
    }
    return false
  })
}

/** Half as many headings as paragraphs, or more: many short things beside one another, no report. */
function isListing(part: PageElement, view: PageView): boolean {
  let headings = 0
  let paragraphs = 0
  for (const block of view.blocks.slice(part.first, part.end)) {
    if (block.within & WITHIN.heading) headings++
    else if (isProse(block)) paragraphs++
  }
  return headings > 2 && headings >= paragraphs / 2
}

function bothReports(a: PageElement, b: PageElement): boolean {
  return isReport(a) && isReport(b)
}

function isMadeAlike(a: PageElement, b: PageElement): boolean {
  return a.tag === b.tag && nameOf(a) === nameOf(b) && nameOf(a) !== ''
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
  return core.parent && core !== view.body ? core.parent : core
}
