import type { Span } from '../model/span.ts'
import { isBlank } from './characters.ts'

/**
 * Paragraphs as trimmed spans. A blank line always parts two paragraphs; a single line break does too,
 * unless the block is hard-wrapped at a column.
 */
export function paragraphSpans(text: string): Span[] {
  const paragraphs: Span[] = []
  let block: Span[] = []
  let start = 0
  while (start <= text.length) {
    let end = start
    while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++
    const line = trimmed(text, start, end)
    if (line === null) {
      closeBlock(text, block, paragraphs)
      block = []
    } else {
      block.push(line)
    }
    const windows = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10
    start = end + (windows ? 2 : 1)
  }
  closeBlock(text, block, paragraphs)
  return paragraphs
}

function closeBlock(text: string, block: readonly Span[], paragraphs: Span[]): void {
  if (block.length === 0) return
  if (isHardWrapped(text, block)) paragraphs.push([block[0]![0], block[block.length - 1]![1]])
  else for (const line of block) paragraphs.push(line)
}

/** A column narrower than this is a list, wider than this a paragraph that was never wrapped. */
const NARROWEST_COLUMN = 40
const WIDEST_COLUMN = 120

/**
 * Wrapped at a column: every line but the last nearly fills it, so that the first word of the next line
 * would not have fitted.
 */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false
  let column = 0
  for (const [start, end] of lines) column = Math.max(column, end - start)
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return false
  let full = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i]!
    const [nextStart, nextEnd] = lines[i + 1]!
    let wordEnd = nextStart
    while (wordEnd < nextEnd && !isBlank(text.charCodeAt(wordEnd))) wordEnd++
    if (end - start + 1 + (wordEnd - nextStart) > column) full++
  }
  return full >= 0.8 * (lines.length - 1)
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? [start, end] : null
}
