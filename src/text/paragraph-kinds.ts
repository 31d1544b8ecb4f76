import type { Span } from '../model/span.ts'
import type { ParagraphKind } from './analysis.ts'
import { isFurnitureLine, LONGEST_FURNITURE } from './furniture/furniture.ts'
import { bareHeadline, isHeadline, isSubheading, overlaps, repeatsHeadline } from './headlines.ts'

/** Bylines stand among so many paragraphs at the head or the end; in the middle "By Jane Doe" is a heading. */
const EDGE = 6
/** No heading and no furniture is longer: such paragraphs need no look. */
const LONGEST_LOOKED_AT = LONGEST_FURNITURE

/** What each paragraph is: furniture first, then the headline, then headings inside the body. */
export function paragraphKinds(
  text: string,
  spans: readonly Span[],
  titleSpan: Span | null,
): ParagraphKind[] {
  const lines = spans.map(([start, end]) => text.slice(start, Math.min(end, start + LONGEST_LOOKED_AT + 1)))
  const kinds = lines.map((line, i): ParagraphKind => {
    if (titleSpan !== null && overlaps(titleSpan, spans[i]!)) return 'headline'
    return isFurnitureLine(line, i < EDGE || i >= lines.length - EDGE) ? 'furniture' : 'body'
  })
  if (titleSpan === null) {
    const first = kinds.indexOf('body')
    const others = spans.slice(first + 1, first + 40).map(([start, end]) => end - start)
    if (first >= 0 && first < EDGE && isHeadline(lines[first]!, others)) kinds[first] = 'headline'
  }
  markSubheadings(text, spans, lines, kinds)
  return kinds
}

function markSubheadings(
  text: string,
  spans: readonly Span[],
  lines: readonly string[],
  kinds: ParagraphKind[],
): void {
  const headline = titleOf(text, spans, kinds)
  const bare = headline === null ? null : bareHeadline(headline)
  const body: number[] = []
  kinds.forEach((kind, i) => {
    if (kind === 'body') body.push(i)
  })
  for (let b = 0; b < body.length; b++) {
    const i = body[b]!
    const line = lines[i]!
    if (line.length > LONGEST_LOOKED_AT) continue
    const before = b > 0 ? fullText(text, spans[body[b - 1]!]!) : ''
    const after = b + 1 < body.length ? fullText(text, spans[body[b + 1]!]!) : ''
    if (bare !== null && repeatsHeadline(line, bare)) kinds[i] = 'headline'
    else if (after !== '' && (before !== '' || headline !== null) && isSubheading(line, before, after))
      kinds[i] = 'headline'
  }
}

function titleOf(text: string, spans: readonly Span[], kinds: readonly ParagraphKind[]): string | null {
  const at = kinds.indexOf('headline')
  return at < 0 ? null : text.slice(...spans[at]!)
}

function fullText(text: string, span: Span): string {
  return span[1] - span[0] < 1000
    ? text.slice(...span)
    : `${text.slice(span[0], span[0] + 500)}${text.slice(span[1] - 100, span[1])}`
}
