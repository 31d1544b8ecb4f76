import type { PdfLine } from './pdf-lines.ts'

/** A distance from line to line more than this many times the usual one begins a paragraph. */
const WIDER = 1.3
/** So much of the size to the right of the line before begins one. */
const INDENT = 0.8
/** A line that ends before this share of the column, with a full stop, ends one. */
const SHORT = 0.85
/** A heading is so many times as large as the text. */
const LARGER = 1.15

const SENTENCE_END = /[.!?:…。！？][)"'”’»]*$/u
const HYPHEN = /(\p{L})[-\u00AD‐]$/u

/** Lines, page by page → paragraphs, the words at line ends made whole. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): {
  blocks: string[]
  heading: string | null
} {
  const lines = pages.flat()
  const size = usual(lines.map(line => line.size))
  const leading = commonest(pages.flatMap(page => page.slice(1).map((line, i) => page[i]!.y - line.y)))
  const words = hyphenated(lines)
  const paragraphs: PdfLine[][] = []
  for (const page of pages) {
    const right = usual(page.map(line => line.right))
    for (const [index, line] of page.entries()) {
      const before = index > 0 ? page[index - 1]! : (paragraphs.at(-1)?.at(-1) ?? null)
      const isNew =
        before === null || (index > 0 ? begins(line, before, leading, right) : beginsPage(line, before))
      if (isNew) paragraphs.push([line])
      else paragraphs.at(-1)!.push(line)
    }
  }
  const blocks = paragraphs.map(paragraph => joined(paragraph, words))
  const first = paragraphs[0]
  const heading = first !== undefined && first[0]!.size > size * LARGER ? blocks[0]! : null
  return { blocks, heading }
}

function begins(line: PdfLine, before: PdfLine, leading: number, right: number): boolean {
  const step = before.y - line.y
  const size = Math.max(line.size, before.size)
  if (step > leading * WIDER && step > size * WIDER) return true
  // Up again: the next column goes on where the last one ended.
  if (step < -size) return beginsPage(line, before)
  if (Math.abs(line.size - before.size) > size * (LARGER - 1)) return true
  if (line.left > before.left + line.size * INDENT && line.left < before.right) return true
  const isShort = before.right - before.left < (right - before.left) * SHORT
  return isShort && SENTENCE_END.test(before.text)
}

/** Over the end of a page a sentence goes on; what has ended there begins anew. */
function beginsPage(line: PdfLine, before: PdfLine): boolean {
  return SENTENCE_END.test(before.text) || Math.abs(line.size - before.size) > before.size * (LARGER - 1)
}

function joined(lines: readonly PdfLine[], hyphenatedWords: ReadonlySet<string>): string {
  let text = ''
  for (const { text: next } of lines) {
    if (text === '') text = next
    else if (HYPHEN.test(text) && /^\p{Ll}/u.test(next)) {
      const head = /[\p{L}\p{M}]+[-\u00AD‐]$/u.exec(text)![0].slice(0, -1)
      const tail = /^[\p{L}\p{M}]+/u.exec(next)![0]
      // A hyphen that the word has elsewhere within a line is its own.
      const isOwn = hyphenatedWords.has(`${head}-${tail}`.toLowerCase())
      text = (isOwn ? text : text.slice(0, -1)) + next
    } else text += HYPHEN.test(text) || isWithoutSpaces(text, next) ? next : ` ${next}`
  }
  return text
}

/** Words written with a hyphen inside a line, in lower case. */
function hyphenated(lines: readonly PdfLine[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines)
    for (const word of text.match(/[\p{L}\p{M}]{1,40}-[\p{L}\p{M}]{1,40}/gu) ?? [])
      words.add(word.toLowerCase())
  return words
}

/** Between two letters of these scripts there is no space. */
function isWithoutSpaces(text: string, next: string): boolean {
  const SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、，]/u
  return SCRIPT.test(text.at(-1)!) && SCRIPT.test(next[0]!)
}

/** The middle one; 0 of none. */
function usual(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}

/** The step down that is made most often, to half a point; of two the smaller. 0 where there is none. */
function commonest(steps: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const step of steps) {
    const rounded = Math.round(step * 2) / 2
    if (rounded > 0) counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  let best = 0
  for (const [step, count] of counts) {
    const most = counts.get(best) ?? 0
    if (count > most || (count === most && step < best)) best = step
  }
  return best
}
