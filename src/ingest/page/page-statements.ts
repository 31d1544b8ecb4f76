import type { SourcedText, Tree } from './parsed-page.ts'

/** What a page states beside its text, by where: the names of `meta` elements and properties in lower case. */
export interface PageStatements {
  readonly windowTitle: string | null
  readonly htmlLanguage: string | null
  /** `property` and `name` of `meta` elements → contents, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>
  /** `itemprop`, of what is not a comment → values, in order. */
  readonly microdata: ReadonlyMap<string, readonly string[]>
  readonly canonical: string | null
  /** Base for relative addresses. */
  readonly base: string | null
  readonly linkedData: readonly { readonly text: string; readonly node: SourcedText }[]
  readonly styles: readonly string[]
  /** `datetime` of `time` elements in order, those that are marked as the date of publication first. */
  readonly times: readonly string[]
  /** Texts of links to authors. */
  readonly authors: readonly string[]
}

const MOST_VALUES = 50
const LONGEST_VALUE = 10_000

/** One walk over the tree; everything that stands in comments, or in the boxes of other reports, is for others to leave out. */
export function statementsOf(document: Tree['document']): PageStatements {
  const meta = new Map<string, string[]>()
  const microdata = new Map<string, string[]>()
  const linkedData: { text: string; node: SourcedText }[] = []
  const styles: string[] = []
  const marked: string[] = []
  const times: string[] = []
  const authors: string[] = []
  let windowTitle: string | null = null
  let htmlLanguage: string | null = null
  let canonical: string | null = null
  let base: string | null = null
  const open: Tree['childNode'][] = [...document.childNodes].reverse()
  while (open.length > 0) {
    const node = open.pop()!
    if (!('tagName' in node)) continue
    const attributes = node.attrs
    const tag = node.tagName
    if (tag === 'html')
      htmlLanguage ??= attributeOf(attributes, 'lang') ?? attributeOf(attributes, 'xml:lang')
    else if (tag === 'title') {
      if (windowTitle === null && node.namespaceURI.endsWith('xhtml')) windowTitle = textIn(node)
    } else if (tag === 'base') base ??= attributeOf(attributes, 'href')
    else if (tag === 'meta') {
      const content = attributeOf(attributes, 'content')
      if (content !== null) {
        for (const name of ['property', 'name', 'http-equiv'])
          put(meta, attributeOf(attributes, name), content)
      }
    } else if (tag === 'link') {
      const rel = attributeOf(attributes, 'rel')?.toLowerCase()
      if (rel?.split(/\s+/).includes('canonical')) canonical ??= attributeOf(attributes, 'href')
    } else if (tag === 'script') {
      const [text] = node.childNodes
      if (text?.nodeName === '#text' && /^application\/ld\+json/i.test(attributeOf(attributes, 'type') ?? ''))
        linkedData.push({ text: (text as SourcedText).value, node: text as SourcedText })
      continue
    } else if (tag === 'style') {
      const [text] = node.childNodes
      if (text?.nodeName === '#text') styles.push((text as SourcedText).value)
      continue
    } else if (tag === 'time') {
      const time = attributeOf(attributes, 'datetime')
      if (time !== null) {
        const published =
          attributes.some(a => a.name === 'pubdate') ||
          /\b(?:published|entry-date|pub-?date|dateline)\b/i.test(
            `${attributeOf(attributes, 'class') ?? ''} ${attributeOf(attributes, 'itemprop') ?? ''}`,
          )
        if (published) marked.push(time)
        else times.push(time)
      }
    } else if (tag === 'a' && attributes.length > 1) {
      const rel = attributeOf(attributes, 'rel')?.toLowerCase()
      if (rel?.split(/\s+/).includes('author') && authors.length < MOST_VALUES) {
        const text = textIn(node)
        if (text) authors.push(text)
      }
    }
    const property = attributes.length > 0 ? attributeOf(attributes, 'itemprop') : null
    if (property !== null) {
      if (/^comments?$/i.test(property)) continue
      put(microdata, property, microdataValue(node))
    }
    const { childNodes } = node
    for (let i = childNodes.length - 1; i >= 0; i--) open.push(childNodes[i]!)
  }
  return {
    windowTitle,
    htmlLanguage,
    meta,
    microdata,
    canonical,
    base,
    linkedData,
    styles,
    times: [...marked, ...times],
    authors,
  }
}

function attributeOf(attributes: Tree['element']['attrs'], name: string): string | null {
  for (const attribute of attributes) if (attribute.name === name) return attribute.value.trim() || null
  return null
}

function put(into: Map<string, string[]>, names: string | null, value: string | null): void {
  if (names === null || value === null || value.length > LONGEST_VALUE) return
  for (const name of names.toLowerCase().split(/\s+/, 8)) {
    const values = into.get(name)
    if (!values) into.set(name, [value])
    else if (values.length < MOST_VALUES) values.push(value)
  }
}

function microdataValue(node: Tree['element']): string | null {
  const { attrs } = node
  const named = attrs.some(a => a.name === 'itemscope') ? itemName(node) : null
  return (
    named ??
    attributeOf(attrs, 'content') ??
    attributeOf(attrs, 'datetime') ??
    (node.tagName === 'a' || node.tagName === 'link'
      ? attributeOf(attrs, 'itemprop')?.match(/^(?:url|mainEntityOfPage)$/i)
        ? attributeOf(attrs, 'href')
        : textIn(node)
      : textIn(node))
  )
}

/** The `name` of an item inside of it. */
function itemName(node: Tree['element']): string | null {
  const open: Tree['childNode'][] = [...node.childNodes].reverse()
  for (let looked = 0; open.length > 0 && looked < 100; looked++) {
    const inner = open.pop()!
    if (!('tagName' in inner)) continue
    if (attributeOf(inner.attrs, 'itemprop')?.split(/\s+/).includes('name'))
      return attributeOf(inner.attrs, 'content') ?? textIn(inner)
    open.push(...inner.childNodes.slice(0, 100).reverse())
  }
  return null
}

const LONGEST_READ = 500

/** White space made one; the beginning of what is long. */
function textIn(node: Tree['element']): string | null {
  let text = ''
  const open: Tree['childNode'][] = [...node.childNodes].reverse()
  for (let looked = 0; open.length > 0 && looked < 100 && text.length < LONGEST_READ; looked++) {
    const inner = open.pop()!
    if (inner.nodeName === '#text') text += (inner as SourcedText).value.slice(0, LONGEST_READ)
    else if ('tagName' in inner && inner.tagName !== 'script' && inner.tagName !== 'style')
      open.push(...inner.childNodes.slice(0, 100).reverse())
  }
  return text.replace(/\s+/g, ' ').trim() || null
}
