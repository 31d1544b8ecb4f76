import type { Apparatus, Reading } from '../model/utterance.ts'

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
const OPENS = /[“‘„‚«‹"']/u
const CLOSES = /[”’“‘»›"']/u

/** One witness's column of the apparatus as running words, with its document's own signs between them. */
export function readingWords(
  reading: Reading,
  column: number,
  { rows }: Apparatus,
  text: string,
): ReadingWord[] {
  const cells = rows.flatMap((row, index) => {
    const cell = row[column]
    return cell && WORD.test(cell.text) ? [{ row: index, cell }] : []
  })
  const words: ReadingWord[] = []
  let before = signs(text.slice(reading.span[0], cells[0]?.cell.span[0] ?? reading.span[0]))
  for (const [i, { row, cell }] of cells.entries()) {
    const next = cells[i + 1]?.cell.span[0] ?? Math.max(reading.span[1], cell.span[1])
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
  return withScareQuotes(words)
}

/** What stands between two words: stops and closing marks, words of the outlet's own, opening marks. */
function gapParts(gap: string, last: boolean) {
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

const noSpace = (before: string) => ({ after: '', aside: '', before, space: false })

const signs = (gap: string): string => gap.replace(/\s+/g, ' ').trim()

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
