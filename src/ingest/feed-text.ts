import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { present } from './draft.ts'
import type { Entry } from './entry.ts'

/** Markup that only HTML has: an element of it, or a character reference. "a < b" and "R&D" are neither. */
const HTML =
  /<\/?(?:a|abbr|article|aside|b|blockquote|br|center|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|tr|u|ul|video)(?:\s[^<>]*)?\/?>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i

/** Longer headlines are none. */
const LONGEST_LINE = 2000

/** A title, a name or the like, in which feeds write HTML though they should not, on one line; null where nothing is left. */
export function lineOf(
  value: string | null | undefined,
  kind: 'html' | 'text' | 'either' = 'either',
): string | null {
  if (!value) return null
  const written = value.slice(0, LONGEST_LINE)
  const text = kind !== 'text' && (kind === 'html' || HTML.test(written)) ? textOf(written) : written
  return present(text.replace(/[\s\0]+/g, ' '))
}

/** What a feed has of a report, told to be HTML by its markup where nothing else says it. */
export function contentOf(
  value: string | null | undefined,
  kind: 'html' | 'text' | 'either' = 'either',
): Entry['content'] {
  const written = present(value)
  if (written === null) return null
  return { kind: kind === 'either' ? (HTML.test(written) ? 'html' : 'text') : kind, value: written }
}

/** The one with more to read, tags not counted; the first of equals. */
export function longest(...contents: readonly Entry['content'][]): Entry['content'] {
  let best: Entry['content'] = null
  let most = 0
  for (const content of contents) {
    if (content === null) continue
    const length =
      content.kind === 'html' ? content.value.replace(/<[^<>]*>/g, '').trim().length : content.value.length
    if (best === null || length > most) [best, most] = [content, length]
  }
  return best
}

type Node = DefaultTreeAdapterTypes.ChildNode

function textOf(html: string): string {
  let text = ''
  const waiting: Node[] = [...parseFragment(html).childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#text') text += (node as { value: string }).value
    else if (node.nodeName === 'br') text += ' '
    if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style')
      waiting.push(...node.childNodes.toReversed())
  }
  return text
}
