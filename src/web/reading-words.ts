import type { Span } from '../model/span.ts'
import type { Apparatus, Cell, Reading } from '../model/utterance.ts'
import { running, shortened } from './markup.ts'

/** A word of a reading with what its outlet set around it. */
export interface ReadingWord {
  /** Index into the apparatus's rows. */
  readonly row: number
  /** Where the word begins in the document's text. */
  readonly start: number
  /** What is compared: the word in lower case, marked where it stands in scare quotes. */
  readonly key: string
  /** Marks that open before it, the word, and the marks and stops after it. */
  readonly before: string
  readonly text: string
  readonly after: string
  /** The outlet's own words between this one and the next ("the president said"). */
  readonly aside: string
  /** White space before the next word. */
  readonly space: boolean
}

/** Longer stretches in marks are speech, not a word held at arm's length. */
const MOST_SCARE_QUOTED = 4
const WORD = /[\p{L}\p{N}]/u
const OPENING = /[“‘„‚«‹"'(\][]+$/u
/** A stop, the mark that closes, and the stop behind it. */
const CLOSING = /^[.,;:!?…]{0,3}[”’“‘»›"']{1,2}[.,;:!?]?/u
const MOST_MARKS = 3
const OPENS = /[“‘„‚«‹"']/u
const CLOSES = /[”’“‘»›"']/u

/** A reading and its column in the apparatus. */
export interface ReadingPart {
  readonly reading: Reading
  readonly cells: readonly { readonly row: number; readonly cell: Cell }[]
}

/** The words of one column, signs left aside. */
export function readingPart(reading: Reading, column: number, { rows }: Apparatus): ReadingPart {
  const cells = rows.flatMap((row, index) => {
    const cell = row[column]
    return cell && WORD.test(cell.text) ? [{ row: index, cell }] : []
  })
  return { reading, cells }
}

/**
 * A reading as running words, with its document's own signs between them. A quotation that its outlet
 * interrupted is one reading of several parts.
 */
export function readingWords(parts: readonly ReadingPart[], text: string): ReadingWord[] {
  const { span, form } = parts[0]!.reading
  const end = parts.at(-1)!.reading.span[1]
  const cells = parts.flatMap(part => part.cells)
  const quoted = form !== 'indirect'
  const words: ReadingWord[] = []
  const first = cells[0]?.cell.span[0] ?? span[0]
  let before = (quoted ? marksBefore(text, span[0]) : '') + signs(text.slice(span[0], first))
  for (const [i, { row, cell }] of cells.entries()) {
    const next = cells[i + 1]?.cell.span[0] ?? Math.max(end, cell.span[1])
    const gap = gapParts(text.slice(cell.span[1], next), i + 1 === cells.length)
    const key = cell.text.toLowerCase().replaceAll('’', "'")
    words.push({
      row,
      start: cell.span[0],
      key,
      before,
      text: cell.text,
      after: gap.after,
      aside: gap.aside,
      space: gap.space,
    })
    before = gap.before
  }
  const last = words.at(-1)
  if (quoted && last) words[words.length - 1] = { ...last, after: last.after + marksAfter(text, end) }
  return withScareQuotes(words)
}

/** A quotation as its outlet set it: a span's words as running text, in the marks that stand around it. */
export function inOwnMarks(text: string, [start, end]: Span, most: number): string {
  const words = running(text.slice(start, end))
  const shown = shortened(words, most)
  // A stop behind the mark is the sentence's.
  const after = marksAfter(text, end).replace(/(?<=[”’“‘»›"'])[.,;:!?]$/u, '')
  // A stop that stands behind what is cut is not the last word's.
  return marksBefore(text, start) + shown + (shown === words ? after : after.replace(/[.,;:!?…]/g, ''))
}

/** The marks that open just before a span; a span may leave them out. */
function marksBefore(text: string, start: number): string {
  return OPENING.exec(text.slice(Math.max(0, start - MOST_MARKS), start))?.[0] ?? ''
}

/** The stop and the marks that close just behind a span; without a mark the stop is the sentence's, not theirs. */
function marksAfter(text: string, end: number): string {
  return CLOSING.exec(text.slice(end, end + 2 * MOST_MARKS))?.[0] ?? ''
}

/** What stands between two words: stops and closing marks, words of the outlet's own, opening marks. */
function gapParts(gap: string, last: boolean) {
  // Most of all gaps.
  if (gap === ' ' && !last) return BLANK
  const space = /\s/.test(gap)
  if (last) return { after: signs(gap), aside: '', before: '', space: false }
  const before = OPENING.exec(gap)?.[0] ?? ''
  const rest = gap.slice(0, gap.length - before.length)
  const whiteSpace = rest.search(/\s/)
  if (whiteSpace < 0)
    return space || rest.length > 0 ? { after: rest, aside: '', before, space } : noSpace(before)
  const after = rest.slice(0, whiteSpace)
  const middle = rest.slice(whiteSpace).replace(/\s+/g, ' ').trim()
  if (WORD.test(middle)) return { after, aside: middle, before, space }
  return { after: middle === '' ? after : `${after} ${middle}`, aside: '', before, space }
}

const BLANK = { after: '', aside: '', before: '', space: true } as const

const noSpace = (before: string) => ({ after: '', aside: '', before, space: false })

const signs = (gap: string): string => (gap === '' ? '' : gap.replace(/\s+/g, ' ').trim())

/** A word or a few in marks of their own, inside the reading, are another reading than the bare word. */
function withScareQuotes(words: readonly ReadingWord[]): ReadingWord[] {
  const quoted = new Set<number>()
  let open = -1
  for (const [i, word] of words.entries()) {
    if (OPENS.test(i === 0 ? word.before.slice(1) : word.before)) open = i
    if (open < 0) continue
    const closing = i + 1 === words.length ? word.after.slice(0, -1) : word.after
    if (!CLOSES.test(closing)) continue
    if (i - open < MOST_SCARE_QUOTED && i - open + 1 < words.length) {
      for (let k = open; k <= i; k++) quoted.add(k)
    }
    open = -1
  }
  return words.map((word, i) => (quoted.has(i) ? { ...word, key: `‘${word.key}’` } : word))
}
