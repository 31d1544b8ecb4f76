import type { PdfLine } from './pdf-lines.ts'

/** Lines at the top and the bottom of a page that may be repeated on others. */
const EDGE = 2
/** On fewer pages nothing is a habit. */
const FEWEST_PAGES = 2
/** Share of the pages on which a line stands that is no text. */
const HABIT = 0.5

/** A line that is nothing but the number of its page, under the names of a page: any word before a number may be a headline. */
const PAGE_NUMBER =
  /^(?:[-–—|]?\s*\d{1,4}\s*[-–—|]?|(?:page|pp?|seite|s|p[áa]g(?:ina)?|sida|side|strona|str|стр(?:аница)?)\.?\s\d{1,4}(?:\s?(?:\/|of|von|de|sur)\s?\d{1,4})?|\d{1,4}\s?(?:\/|of|von|de|sur)\s?\d{1,4})$/iu

/** The pages' lines without heads, feet and page numbers: what is repeated at their edges but for its digits. */
export function withoutRunningHeads(pages: readonly (readonly PdfLine[])[]): {
  kept: PdfLine[][]
  dropped: string[]
} {
  const edges = pages.map(lines => edgesOf(lines))
  const counts = new Map<string, number>()
  for (const [index, lines] of pages.entries())
    for (const form of new Set(edges[index]!.map(i => formOf(lines[i]!))))
      counts.set(form, (counts.get(form) ?? 0) + 1)
  const isHabit = (form: string) =>
    pages.length >= FEWEST_PAGES && (counts.get(form) ?? 0) >= Math.max(FEWEST_PAGES, pages.length * HABIT)
  const dropped: string[] = []
  const kept = pages.map((lines, index) => {
    const outside = new Set(
      edges[index]!.filter(i => isHabit(formOf(lines[i]!)) || PAGE_NUMBER.test(lines[i]!.text)),
    )
    // A page that is nothing else keeps what it has.
    if (outside.size === lines.length && pages.length === 1) return [...lines]
    dropped.push(...lines.filter((_, i) => outside.has(i)).map(({ text }) => text))
    return lines.filter((_, i) => !outside.has(i))
  })
  return { kept, dropped: [...new Set(dropped)] }
}

/** The highest and the lowest lines, by where they stand: a foot is often set first. */
function edgesOf(lines: readonly PdfLine[]): number[] {
  const byHeight = lines.map((_, i) => i).sort((a, b) => lines[b]!.y - lines[a]!.y)
  return [...new Set([...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)])]
}

function formOf({ text }: PdfLine): string {
  return text.replace(/\d+/g, '#')
}
