import type { Block } from './blocks.ts'
import type { LinkedReport } from './linked-data.ts'
import { viewOf } from './page-view.ts'
import { PageRefused, parsedPage, type SourcedText } from './parsed-page.ts'

/** A paragraph of a body in JSON-LD; `from` and `to` are its places in the page's source, -1 where they cannot be told. */
export interface StatedPart {
  readonly text: string
  readonly from: number
  readonly to: number
}

const DEEPEST_MARKUP = 100
const MARKUP =
  /<\/?(?:p|br|div|h[1-6]|li|ul|ol|b|strong|em|i|a|blockquote)\b[^>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,10});/i

/** The report's text as a page's JSON-LD has it, by paragraphs; null where it has none. */
export function bodyInLinkedData(
  linked: LinkedReport | null,
  scripts: readonly { readonly text: string; readonly node: SourcedText }[],
  html: string,
): { readonly text: string; readonly parts: readonly StatedPart[] } | null {
  const body = linked?.body
  if (!body) return null
  if (MARKUP.test(body)) {
    const blocks = blocksOf(body)
    if (blocks === null) return null
    const parts = blocks.map(block => ({ text: block.text, from: -1, to: -1 }))
    return { text: blocks.map(block => block.text).join('\n\n'), parts }
  }
  const place = placeOf(body, scripts, html)
  const parts: StatedPart[] = []
  for (const paragraph of body.matchAll(/[^\n\r]+/g)) {
    const text = paragraph[0].replace(/\s+/g, ' ').trim()
    if (text) parts.push({ text, ...place(paragraph.index, paragraph.index + paragraph[0].length) })
  }
  return { text: parts.map(part => part.text).join('\n\n'), parts }
}

/** Null where the body's markup is refused as a page's would be: what the page shows is not, for that. */
function blocksOf(body: string): readonly Block[] | null {
  try {
    return viewOf(parsedPage(`<body>${body}`, DEEPEST_MARKUP)).blocks
  } catch (error) {
    if (error instanceof PageRefused) return null
    throw error
  }
}

/** Strings compared with the body; a page has one or two that are called so. */
const MOST_TRIED = 20

/** Where characters of the body stand in the page's source, escapes of JSON taken into account. */
function placeOf(
  body: string,
  scripts: readonly { readonly text: string; readonly node: SourcedText }[],
  html: string,
): (start: number, end: number) => { from: number; to: number } {
  const nowhere = () => ({ from: -1, to: -1 })
  let tried = 0
  for (const { node } of scripts) {
    if (!node.source) continue
    const source = html.slice(node.source.startOffset, node.source.endOffset)
    for (const { index, 0: head } of source.matchAll(/"articleBody"\s{0,20}:\s{0,20}"/g)) {
      if (++tried > MOST_TRIED) return nowhere
      const places = unescaped(source, index + head.length, body)
      if (!places) continue
      const offset = node.source.startOffset
      return (start, end) => ({ from: offset + places[start]!, to: offset + places[end]! })
    }
  }
  return nowhere
}

/** The place of each character of the body behind `at`; null where another string stands there. The body was trimmed. */
function unescaped(source: string, start: number, body: string): Int32Array | null {
  const places = new Int32Array(body.length + 1)
  let at = start
  let started = false
  for (let i = 0; i < body.length; ) {
    if (at >= source.length || source[at] === '"') return null
    const written =
      source[at] === '\\' ? /^\\(?:u[\da-fA-F]{4}|.)/.exec(source.slice(at, at + 6))?.[0] : source[at]
    if (!written) return null
    const meant = written.length > 1 ? meaningOf(written) : written
    if (meant === body[i]) {
      places[i++] = at
      started = true
    } else if (started || /\S/.test(meant)) return null
    at += written.length
    places[i] = at
  }
  return places
}

function meaningOf(written: string): string {
  try {
    return JSON.parse(`"${written}"`)
  } catch {
    return ''
  }
}
