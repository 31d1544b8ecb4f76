import { escaped } from './markup.ts'

/** A stretch of a text to be wrapped in an element of its own. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Ours, never a document's: attributes for the element, already escaped. */
  readonly attributes: string
  /** Attributes that only its first piece may have, such as an id. */
  readonly once: string
}

/** Deeper nesting and more pieces come from no real report; beyond, only the anchor is kept. */
const DEEPEST = 32
const MOST_PIECES = 8

interface OpenMark {
  readonly mark: Mark
  /** Marks that begin inside it and reach beyond it: they go on when it closes. */
  readonly crossing: { mark: Mark; pieces: number }[]
}

/**
 * A text with its marks as elements. Marks may nest; one that crosses the end of another is cut into pieces
 * there. The text content of the markup is the text, character for character.
 */
export function markedText(text: string, marks: readonly Mark[]): string {
  const ordered = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const open: OpenMark[] = []
  const parts: string[] = []
  let at = 0

  const writeTo = (offset: number): void => {
    if (offset <= at) return
    parts.push(escaped(text.slice(at, offset)))
    at = offset
  }
  const begin = (mark: Mark, pieces: number): void => {
    const once = pieces === 0 ? mark.once : ''
    const around = open.at(-1)
    if (open.length >= DEEPEST || pieces >= MOST_PIECES) {
      if (once !== '') parts.push(`<span${once}></span>`)
      return
    }
    parts.push(`<span${once}${mark.attributes}>`)
    if (around && mark.end > around.mark.end) {
      around.crossing.push({ mark, pieces: pieces + 1 })
      open.push({ mark: { ...mark, end: around.mark.end }, crossing: [] })
    } else open.push({ mark, crossing: [] })
  }
  const closeUpTo = (offset: number): void => {
    for (let top = open.at(-1); top && top.mark.end <= offset; top = open.at(-1)) {
      writeTo(top.mark.end)
      parts.push('</span>')
      open.pop()
      const end = top.mark.end
      const goingOn = top.crossing.sort((a, b) => b.mark.end - a.mark.end)
      // An outer mark that ends here too closes first; what goes on goes on behind it.
      const next = open.at(-1)
      if (next && next.mark.end <= end) next.crossing.push(...goingOn)
      else for (const { mark, pieces } of goingOn) begin({ ...mark, start: end }, pieces)
    }
  }

  for (const mark of ordered) {
    if (mark.start >= mark.end || mark.end > text.length) continue
    closeUpTo(mark.start)
    writeTo(mark.start)
    begin(mark, 0)
  }
  closeUpTo(text.length)
  writeTo(text.length)
  return parts.join('')
}
