import type { Span } from '../model/span.ts'

/** A longer line is a sentence. */
const LONGEST_HEADLINE = 200
const LONGEST_SUBHEADING = 100
/** Below this many characters a paragraph without a full stop between full ones is a heading, in any case. */
const SHORT_SUBHEADING = 60
/** A full paragraph. */
const FULL_PARAGRAPH = 80

/** Whether the first paragraph of a text is its headline, `others` being the lengths of those that follow. */
export function isHeadline(line: string, others: readonly number[]): boolean {
  if (line.length > LONGEST_HEADLINE || others.length === 0 || !hasLetters(line)) return false
  const titled = isTitleCased(line)
  // A full stop makes a sentence, unless every word is written large; a quoted headline keeps its marks.
  if (/[.…]["”’')\]]*$/.test(line))
    return titled && wordsOf(line).length >= 4 && !/[.!?]\s+\p{Lu}\p{Ll}/u.test(line)
  if (/[,;:]$/.test(line)) return false
  if (titled) return true
  if (/^["“„«‘]/.test(line) && /[!?]["”“»’]$/.test(line)) return false
  return others.some(length => length > line.length * 1.3 && length > SHORT_SUBHEADING)
}

/** A heading inside the body: title-cased, or short between full paragraphs; never with a stop at its end. */
export function isSubheading(line: string, before: string, after: string): boolean {
  if (line.length > LONGEST_SUBHEADING || /[.!…,;:"”»’'-]$/.test(line) || /^["“„«»‘'([•*–—-]/.test(line))
    return false
  const words = wordsOf(line)
  if (words.length < 2 && !/^\p{Lu}{4,}$/u.test(line)) return false
  if (isTitleCased(line) || /^[^\p{Ll}]+$/u.test(line)) return true
  // Questions and labelled lines in small letters are somebody's turn in an interview.
  if (line.length > SHORT_SUBHEADING || !/^\p{Lu}/u.test(line) || /[?:]/.test(line)) return false
  return isFull(before) && isFull(after)
}

function isFull(paragraph: string): boolean {
  return paragraph.length >= FULL_PARAGRAPH && /[.!?…]["”“»’')\]]*$/.test(paragraph)
}

/** Small words stay small in title case. */
const SMALL = new Set(
  (
    'a an the and but or nor for so yet as at by down from in into of off on onto over past per to up upon via with amid vs v than ' +
    'after before under against if is it its be'
  ).split(' '),
)

/** Nearly every word but the small ones begins with a capital, and at least two do. */
function isTitleCased(line: string): boolean {
  let large = 0
  let small = 0
  for (const word of wordsOf(line)) {
    if (/^\p{Lu}/u.test(word)) large++
    else if (/^\p{Ll}/u.test(word) && !SMALL.has(word)) small++
  }
  return large >= 2 && large >= 6 * small
}

const WORD = /[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*/u
const WORDS = new RegExp(WORD, 'gu')

function wordsOf(line: string): string[] {
  return line.match(WORDS) ?? []
}

function hasLetters(line: string): boolean {
  return /\p{L}.*\p{L}/u.test(line)
}

/** What a headline says but for case, space and punctuation: what repeats it has the same. */
export function bareHeadline(line: string): string {
  return wordsOf(line).join(' ').toLowerCase()
}

/** Whether a line says what a headline says. Nearly all begin with another word, and are not looked at further. */
export function repeatsHeadline(line: string, bare: string): boolean {
  const first = WORD.exec(line)?.[0].toLowerCase() ?? ''
  return bare.startsWith(first) && bareHeadline(line) === bare
}

export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}
