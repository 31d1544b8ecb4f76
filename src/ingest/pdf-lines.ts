/** A piece of text as the PDF sets it: where it begins (from the left and the bottom), how wide and how large. */
export interface PdfPiece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
  readonly hasEOL: boolean
}

export interface PdfLine {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline, from the bottom of the page. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
}

/** Baselines that are nearer than this share of the size are one line (superscripts stay in theirs). */
const SAME_LINE = 0.45
/** Gaps wider than this share of the size are a space; wider than the second, another column. */
const SPACE = 0.15
const COLUMN = 4

/** The pieces of a page, in the order in which it sets them, → its lines. */
export function pdfLines(pieces: readonly PdfPiece[]): PdfLine[] {
  const lines: PdfLine[] = []
  let line: { parts: string[]; left: number; right: number; y: number; size: number } | null = null
  const end = () => {
    const text = line?.parts.join('').replace(/\s+/g, ' ').trim()
    if (line && text) lines.push({ text, left: line.left, right: line.right, y: line.y, size: line.size })
    line = null
  }
  for (const { str, transform, width, height, hasEOL } of pieces) {
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0]
    const size = height || Math.abs(transform[3] ?? 0) || 1
    if (str !== '') {
      const room: number = line === null ? 0 : Math.max(line.size, size)
      if (line !== null) {
        const gap = x - line.right
        if (Math.abs(y - line.y) > room * SAME_LINE || gap > room * COLUMN || gap < -room * COLUMN) end()
        else if (gap > room * SPACE) line.parts.push(' ')
      }
      if (line === null) line = { parts: [], left: x, right: x, y, size }
      line.parts.push(str)
      line.right = Math.max(line.right, x + width)
      if (str.trim() !== '') line.size = Math.max(line.size, size)
    }
    if (hasEOL) end()
  }
  end()
  return lines
}
