import { closeLinks, markByName, markLegends } from './block-marks.ts'
import { type Block, type PageElement, type PageView, type Piece, WITHIN } from './blocks.ts'
import { NamesOfBoxes, NO_NAMES } from './box-names.ts'
import { joinedText } from './joined-text.ts'
import type { SourcedText, Tree } from './parsed-page.ts'
import { CELLS, childrenOf, holdsBlocks, isBlock, NOT_SHOWN } from './shown-as.ts'
import { weightOf } from './text-weight.ts'

const READ_FROM = new Set([
  'class',
  'id',
  'role',
  'itemprop',
  'data-component',
  'data-testid',
  'data-block',
  'data-type',
])

/**
 * parse5's tree → elements and blocks, in one walk. `selfAddresses`: where links stay on the page. `templates`: what
 * scripts are to put on the page is taken for being on it.
 */
export function viewOf(
  document: Tree['document'],
  selfAddresses: readonly string[] = [],
  templates = false,
): PageView {
  const view = new Viewer(selfAddresses, templates)
  view.walk(document)
  return view
}

class Viewer implements PageView {
  readonly elements: PageElement[] = []
  readonly blocks: Block[] = []
  body: PageElement | null = null
  readonly #selfAddresses: readonly string[]
  readonly #names = new NamesOfBoxes()
  #pieces: Piece[] = []
  #weight = 0
  #linked = 0
  #timed = 0
  #link: string | null = null
  #links = 0
  #linking: PageElement | null = null
  /** Visible text since the last `br`. */
  #filled = false
  #brokeLine = false
  /** The line that waits belongs to it. */
  #holder: PageElement | null = null
  /** Words for machines and the like inside of a line: a block of their own behind it. */
  #aside: Piece[] = []
  #asideWithin = 0
  #asideHolder: PageElement | null = null
  #within = 0

  readonly #templates: boolean

  constructor(selfAddresses: readonly string[], templates: boolean) {
    this.#selfAddresses = selfAddresses
    this.#templates = templates
  }

  walk(document: Tree['document']): void {
    const open: {
      readonly nodes: readonly Tree['childNode'][]
      at: number
      readonly element: PageElement | null
    }[] = [{ nodes: document.childNodes, at: 0, element: null }]
    while (open.length > 0) {
      const top = open[open.length - 1]!
      const node = top.nodes[top.at++]
      if (node === undefined) {
        open.pop()
        if (top.element) this.#leave(top.element)
      } else if (node.nodeName === '#text') {
        if (top.element) this.#say(node as SourcedText, top.element)
      } else if ('tagName' in node) {
        const nodes = childrenOf(node, this.#templates)
        if (nodes) open.push({ nodes, at: 0, element: this.#enter(node, top.element) })
      }
    }
    this.#flush()
    closeLinks(this.blocks)
    markLegends(this.elements, this.blocks)
    markByName(this.elements, this.blocks)
  }

  #enter(node: Tree['element'], parent: PageElement | null): PageElement {
    const tag = node.tagName
    let name = ''
    let style = ''
    let hidden = false
    let href: string | null = null
    for (const attribute of node.attrs) {
      if (READ_FROM.has(attribute.name)) name = name ? `${name} ${attribute.value}` : attribute.value
      else if (attribute.name === 'style') style = attribute.value
      else if (attribute.name === 'hidden') hidden = attribute.value !== 'until-found'
      else if (attribute.name === 'href') href = attribute.value
    }
    if (style && NOT_SHOWN.test(style)) hidden = true
    const names = tag === 'html' || tag === 'body' || name === '' ? NO_NAMES : this.#names.read(name)
    let within = parent?.within ?? 0
    if (hidden) within |= WITHIN.hidden
    if (names.post) within |= WITHIN.post
    within |= WITHIN_BY_TAG[tag] ?? 0
    if (tag === 'a' && href !== null && this.#leadsAway(href)) within |= WITHIN.link
    const broken = isBlock(tag, parent, style) || (CELLS.has(tag) && holdsBlocks(node))
    if (broken) this.#flush()
    const element: PageElement = {
      index: this.elements.length,
      tag,
      attributes: node.attrs,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      names,
      link: within & WITHIN.link ? (tag === 'a' ? href : (parent?.link ?? null)) : null,
      within,
      first: this.blocks.length,
      end: broken ? BROKEN : INLINE,
    }
    this.elements.push(element)
    if (tag === 'body') this.body ??= element
    if (CELLS.has(tag) && !broken) this.#supply(' ', element)
    if (tag === 'br') this.#breakLine()
    if (tag === 'q' && !this.#marked(node)) this.#supply('“', element)
    return element
  }

  #leave(element: PageElement): void {
    const broken = element.end === BROKEN
    if (element.tag === 'q' && this.#openQuotes.delete(element)) this.#supply('”', element)
    // A time at the head of a line tells when what follows was written.
    if (element.tag === 'time' && this.#timed > 0 && this.#timed === this.#weight) this.#flush(true)
    if (broken) this.#flush()
    element.end = this.blocks.length
  }

  readonly #openQuotes = new Set<PageElement>()

  /** Browsers show marks round `q` that are not in the source, unless the outlet wrote its own. */
  #marked(node: Tree['element']): boolean {
    const [first] = node.childNodes
    const marked = first?.nodeName === '#text' && /^\s*["“”„«»‘’「『]/.test((first as SourcedText).value)
    if (!marked) this.#openQuotes.add(this.elements.at(-1)!)
    return marked
  }

  #supply(text: string, holder: PageElement): void {
    if (this.#pieces.length === 0 && text === ' ') return
    this.#hold(holder)
    this.#pieces.push({ node: null, start: 0, end: 0, supplied: text })
  }

  #hold(element: PageElement): void {
    if (this.#holder !== null) return
    this.#holder = holderOf(element)
    this.#within = element.within
  }

  #say(node: SourcedText, parent: PageElement): void {
    const { value } = node
    if (parent.within & WITHIN.pre) {
      let start = 0
      for (const gap of value.matchAll(/\n[ \t\r]*\n\s*/g)) {
        this.#sayPart(node, start, gap.index, parent)
        this.#flush()
        start = gap.index + gap[0].length
      }
      this.#sayPart(node, start, value.length, parent)
    } else this.#sayPart(node, 0, value.length, parent)
  }

  #sayPart(node: SourcedText, start: number, end: number, parent: PageElement): void {
    const weight = weightOf(node.value, start, end)
    if (weight === 0) {
      if (this.#pieces.length > 0 && end > start) this.#pieces.push({ node, start, end, supplied: '' })
      return
    }
    if (parent.end === INLINE && parent.names.unseen) {
      this.#asideHolder ??= holderOf(parent)
      this.#aside.push({ node, start, end, supplied: '' })
      this.#asideWithin = parent.within
      return
    }
    if (this.#holder === null) this.#hold(parent)
    else this.#within &= parent.within | ~SHARED
    this.#pieces.push({ node, start, end, supplied: '' })
    this.#weight += weight
    if (parent.within & WITHIN.link) {
      this.#linked += weight
      if (this.#linking !== parent) this.#links++
      this.#link = parent.link
    }
    this.#linking = parent.within & WITHIN.link ? parent : null
    if (parent.within & WITHIN.time) this.#timed += weight
    this.#filled = true
  }

  #breakLine(): void {
    if (this.#pieces.length === 0) return
    if (this.#brokeLine && !this.#filled) this.#flush()
    else {
      this.#pieces.push({ node: null, start: 0, end: 0, supplied: '\n' })
      this.#brokeLine = true
      this.#filled = false
    }
  }

  #flush(leads = false): void {
    if (this.#weight > 0) {
      const linked = this.#linked
      this.#put(this.#holder!, this.#within, this.#pieces, {
        link: linked > 0 ? this.#link : null,
        links: linked > 0 ? this.#links : 0,
        weight: this.#weight,
        linked,
        timed: this.#timed,
        leads,
      })
    }
    if (this.#aside.length > 0) {
      const nothing = { link: null, links: 0, weight: 1, linked: 0, timed: 0, leads: false }
      this.#put(this.#asideHolder!, this.#asideWithin | WITHIN.unseen, this.#aside, nothing)
    }
    this.#aside = []
    this.#asideHolder = null
    this.#pieces = []
    this.#weight = this.#linked = this.#timed = this.#links = 0
    this.#linking = null
    this.#filled = this.#brokeLine = false
    this.#holder = null
  }

  #put(
    holder: PageElement,
    within: number,
    pieces: Piece[],
    rest: Pick<Block, 'link' | 'links' | 'weight' | 'linked' | 'timed' | 'leads'>,
  ): void {
    const text = joinedText(pieces, (within & WITHIN.pre) !== 0)
    if (text !== '') this.blocks.push({ index: this.blocks.length, holder, within, pieces, text, ...rest })
  }

  /** Links to another place on this page, an entry's own for one, lead nowhere else. */
  #leadsAway(href: string): boolean {
    const target = href.trim()
    if (target.startsWith('#')) return target.length < 2
    const hash = target.indexOf('#')
    return hash < 0 || !this.#selfAddresses.some(address => address === target.slice(0, hash))
  }
}

/** The innermost element round it that begins a line of its own. */
function holderOf(element: PageElement): PageElement {
  let holder = element
  while (holder.parent && holder.end === INLINE) holder = holder.parent
  return holder
}

/** Until an element is left its `end` says how it is shown. */
const BROKEN = -1
const INLINE = -2

/** Bits that a block has only where all of its text has them. */
const SHARED = WITHIN.link | WITHIN.time | WITHIN.unseen | WITHIN.hidden

const WITHIN_BY_TAG: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  time: WITHIN.time,
  h1: WITHIN.heading,
  h2: WITHIN.heading,
  h3: WITHIN.heading,
  h4: WITHIN.heading,
  h5: WITHIN.heading,
  h6: WITHIN.heading,
  blockquote: WITHIN.quotation,
  figcaption: WITHIN.caption,
  figure: WITHIN.figure,
  noscript: WITHIN.noscript,
  table: WITHIN.table,
  aside: WITHIN.aside,
  ul: WITHIN.list,
  ol: WITHIN.list,
  pre: WITHIN.pre,
  listing: WITHIN.pre,
})
