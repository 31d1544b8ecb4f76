import type { Span } from '../model/span.ts'

/** More of a text than this is not shown in a list, in code units; and what stands before the first word that was found. */
const MOST = 480
const LEAD = 160

/**
 * A slice of a document's text with what was found in it marked. `from`: where the slice begins in the document, whose
 * characters the spans count. Of a long one the part round the first of them.
 */
export function FoundWords(props: { text: string; from: number; spans: readonly Span[] }) {
  const { text, from } = props
  const spans = props.spans
    .map(([start, end]): Span => [Math.max(0, start - from), Math.min(text.length, end - from)])
    .filter(([start, end]) => start < end)
  const [start, end] = shownPart(text, spans[0]?.[0] ?? 0)
  const pieces: (string | { readonly found: string })[] = []
  let at = start
  for (const [s, e] of spans) {
    if (s < at || s >= end) continue
    pieces.push(text.slice(at, s), { found: text.slice(s, Math.min(e, end)) })
    at = Math.min(e, end)
  }
  pieces.push(text.slice(at, end))
  return (
    <>
      {start > 0 && '… '}
      {pieces.map(piece => (typeof piece === 'string' ? piece : <mark>{piece.found}</mark>))}
      {end < text.length && ' …'}
    </>
  )
}

/** Cut between words, and never inside a character. */
function shownPart(text: string, first: number): Span {
  if (text.length <= MOST) return [0, text.length]
  const wanted = first > MOST - LEAD ? first - LEAD : 0
  const space = wanted === 0 ? 0 : text.indexOf(' ', wanted) + 1
  const start = space > 0 && space <= first ? space : wanted === 0 ? 0 : first
  if (text.length - start <= MOST) return [start, text.length]
  const last = text.lastIndexOf(' ', start + MOST)
  const end = last > start + MOST / 2 ? last : start + MOST
  const isSplit = /[\uD800-\uDBFF]/.test(text[end - 1]!)
  return [start, isSplit ? end - 1 : end]
}
