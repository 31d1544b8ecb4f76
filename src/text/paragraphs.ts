import type { Span } from '../model/span.ts'
import { classOf, isBlank, LETTER, LOWER } from './tokens/characters.ts'

const LINE_BREAK = /[\n\r\u2028\u2029]/g

/**
 * Paragraphs as trimmed spans. A blank line always parts two paragraphs; a single line break does too,
 * unless the block is hard-wrapped at a column.
 */
export function paragraphSpans(text: string): Span[] {
  const paragraphs: Span[] = []
  let block: Span[] = []
  let start = 0
  while (start <= text.length) {
    LINE_BREAK.lastIndex = start
    const end = LINE_BREAK.test(text) ? LINE_BREAK.lastIndex - 1 : text.length
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
  if (isHardWrapped(text, block)) {
    paragraphs.push([block[0]![0], block[block.length - 1]![1]])
    return
  }
  for (let i = 0; i < block.length; i++) {
    const start = block[i]![0]
    while (i + 1 < block.length && breaksSentence(text, block[i]!, block[i + 1]!)) i++
    paragraphs.push([start, block[i]![1]])
  }
}

/** A line this long is running text. */
const RUNNING_TEXT = 40

/** A break in the middle of a sentence: running text without a stop, going on in small letters. */
function breaksSentence(text: string, line: Span, next: Span): boolean {
  if (line[1] - line[0] < RUNNING_TEXT || next[1] - next[0] < RUNNING_TEXT) return false
  if (!(classOf(text.charCodeAt(next[0])) & LOWER)) return false
  return (classOf(text.charCodeAt(line[1] - 1)) & LETTER) !== 0 || text[line[1] - 1] === ','
}

/** A column narrower than this is a list, wider than this a paragraph that was never wrapped. */
const NARROWEST_COLUMN = 40
const WIDEST_COLUMN = 120

/** Shares of a wrapped block's lines but its last. Lines set ragged leave a word's room here and there. */
const LEAST_FULL = 0.8
const LEAST_CUT = 0.5
const ENDS = '.!?…:"”’»)'

/**
 * Wrapped at a column: nearly every line fills it, so that the first word of the next would not have fitted,
 * and most lines end in the middle of a sentence.
 */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 3) return false
  let column = 0
  for (const [start, end] of lines) column = Math.max(column, end - start)
  if (column < NARROWEST_COLUMN || column > WIDEST_COLUMN) return false
  let full = 0
  let cut = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [start, end] = lines[i]!
    const [nextStart, nextEnd] = lines[i + 1]!
    let wordEnd = nextStart
    while (wordEnd < nextEnd && !isBlank(text.charCodeAt(wordEnd))) wordEnd++
    if (end - start + 1 + (wordEnd - nextStart) > column) full++
    if (!ENDS.includes(text[end - 1]!)) cut++
  }
  return full >= LEAST_FULL * (lines.length - 1) && cut >= LEAST_CUT * (lines.length - 1)
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from
  let end = to
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start < end ? [start, end] : null
}
