import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Copy } from '../../model/copy.ts'
import type { Document } from '../../model/document.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Span } from '../../model/span.ts'
import { copyDirection } from './copy-direction.ts'
import { type CopyText, copyText, Vocabulary } from './copy-text.ts'
import { alignPassages, type PassagePairs } from './passages.ts'
import { candidates, shinglesOf } from './shingles.ts'

/** Share of the shorter text's own words that must stand in the other. */
const LEAST_CONTAINMENT = 0.25
/** So many own words are a copy even where they are a small share of two long texts. */
const CERTAIN_OWN_WORDS = 60
/** So many own words at least: less is a shared headline or a line about the weather. */
const FEWEST_OWN_WORDS = 12

/** A document with its words, all that is needed to look for copies. */
export interface CopySource {
  readonly document: Document
  readonly text: CopyText
}

/**
 * One document's text reused in another. Quotations and page furniture do not count towards containment, since
 * independent reports of one speech share them; they may stand inside a passage.
 */
export function findCopies(documents: readonly AnnotatedDocument[]): Copy[] {
  const vocabulary = new Vocabulary()
  const sources = documents.map(({ document, analysis }) => ({
    document,
    text: copyText(analysis, vocabulary),
  }))
  return copiesAmong(sources, vocabulary)
}

/** The same for documents whose words have been numbered by one vocabulary. */
export function copiesAmong(sources: readonly CopySource[], vocabulary: Vocabulary): Copy[] {
  const ordered = [...sources].sort((x, y) => byCodeUnits(x.document.id, y.document.id))
  const texts = ordered.map(source => source.text)
  const shingles = texts.map(shinglesOf)
  const copies: Copy[] = []
  for (const { a, b } of candidates(shingles)) {
    const passages = alignPassages(texts[a]!, texts[b]!, shingles[a]!, shingles[b]!, vocabulary.spellings)
    const { inA, inB, words } = containments(passages, texts[a]!, texts[b]!)
    if (words < FEWEST_OWN_WORDS) continue
    if (words < CERTAIN_OWN_WORDS && Math.max(inA, inB) < LEAST_CONTAINMENT) continue
    const [first, second] = [ordered[a]!.document, ordered[b]!.document]
    const { forward, basis } = copyDirection(
      { document: first, contained: inA },
      { document: second, contained: inB },
    )
    const spans = passages.map(pairs => spansOf(pairs, texts[a]!, texts[b]!))
    copies.push({
      from: forward ? first.id : second.id,
      to: forward ? second.id : first.id,
      containment: round(forward ? inB : inA),
      basis,
      passages: forward ? spans : spans.map(p => ({ from: p.to, to: p.from })).sort(bySpan),
    })
  }
  return copies.sort((x, y) => byCodeUnits(x.from, y.from) || byCodeUnits(x.to, y.to))
}

/** Shares of the two texts' own words that stand in the other; a word quoted in either does not count. */
function containments(
  passages: readonly PassagePairs[],
  a: CopyText,
  b: CopyText,
): { inA: number; inB: number; words: number } {
  let words = 0
  for (const pairs of passages) for (const [i, j] of pairs) words += a.own[i]! & b.own[j]!
  return { inA: words / Math.max(1, a.ownWords), inB: words / Math.max(1, b.ownWords), words }
}

function spansOf(pairs: PassagePairs, a: CopyText, b: CopyText): { from: Span; to: Span } {
  const [firstA, firstB] = pairs[0]!
  const [lastA, lastB] = pairs[pairs.length - 1]!
  return { from: [a.starts[firstA]!, a.ends[lastA]!], to: [b.starts[firstB]!, b.ends[lastB]!] }
}

function bySpan(x: { from: Span; to: Span }, y: { from: Span; to: Span }): number {
  return x.from[0] - y.from[0] || x.to[0] - y.to[0]
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
