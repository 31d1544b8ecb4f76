import { firstWhere } from '../model/halving.ts'
import type { Span } from '../model/span.ts'
import type { Anchor, AnchoredDocument } from './anchor.ts'
import { type Finding, isOfDocuments, type Places, placesOfDocuments } from './finding.ts'
import { hashOfWords, type Present } from './present.ts'

/**
 * What an anchor is about now: what has its id, or else what has more than half of its words (of its documents, where
 * those count as a whole) and, in the documents that it knew, more than half from it. What came in other documents since
 * does not count against it: a story that grows stays that story. What it was told apart from does. Whose words are now another's has at least one name
 * in common with him. Null where there is none, or two would do as well.
 */
export function findAgain(anchor: Anchor, present: Present): Finding | null {
  const { kind, id, names, documents, apart = [] } = anchor
  const same = present.get(kind, id)
  if (same !== null) return same
  if (documents.length === 0) return kind === 'speaker' ? bySoleName(anchor, present) : null
  const places = placesOfAnchor(anchor)
  const known: string[] = []
  const shared = new Map<Finding, number>()
  let whole = 0
  for (const at of documents) {
    const spans = places.get(at.document)!
    whole += lengthOf(spans)
    const standing = present.standingFor(at.document, at.location)
    if (standing === null) continue
    known.push(standing.id)
    const isSameText = standing.id === at.document || isOfDocuments(kind)
    for (const finding of present.in(kind, standing.id)) {
      const there = finding.places.get(standing.id)!
      const length = isSameText ? sharedLength(spans, there) : lengthOfSame(at, there, standing.text)
      if (length > 0) shared.set(finding, (shared.get(finding) ?? 0) + length)
    }
  }
  for (const { document, location } of apart) {
    const standing = present.standingFor(document, location)
    if (standing !== null && !known.includes(standing.id)) known.push(standing.id)
  }
  const held = [...shared].filter(
    ([finding, length]) =>
      2 * length > whole &&
      2 * length > lengthIn(finding, known) &&
      (kind !== 'speaker' || finding.names.some(name => names.includes(name))),
  )
  return best(held.map(([finding, length]) => ({ finding, length, extra: sizeOf(finding) - length })))
}

function placesOfAnchor({ kind, documents }: Anchor): Places {
  if (isOfDocuments(kind))
    return placesOfDocuments(
      kind,
      documents.map(({ document }) => document),
    )
  return new Map(documents.map(({ document, spans }) => [document, spans]))
}

/** Of those that hold as much of it the one that holds least besides. */
function best(
  held: readonly { readonly finding: Finding; readonly length: number; readonly extra: number }[],
): Finding | null {
  const [first, second] = held.toSorted((a, b) => b.length - a.length || a.extra - b.extra)
  if (first === undefined) return null
  return second?.length === first.length && second.extra === first.extra ? null : first.finding
}

/** Who says nothing is known by his name, if nobody else has it. */
function bySoleName({ names }: Anchor, present: Present): Finding | null {
  const bearers = [...present.all('speaker')].filter(speaker => speaker.names[0] === names[0])
  return bearers.length === 1 ? bearers[0]! : null
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0)
}

function sizeOf({ places }: Finding): number {
  return places.values().reduce((sum, spans) => sum + lengthOf(spans), 0)
}

function lengthIn({ places }: Finding, documents: readonly string[]): number {
  return documents.reduce((sum, id) => sum + lengthOf(places.get(id) ?? []), 0)
}

/** Characters that both have; each in order, none of its spans over another. */
function sharedLength(spans: readonly Span[], others: readonly Span[]): number {
  let sum = 0
  for (const [start, end] of spans) {
    for (let i = firstWhere(others.length, k => others[k]![1] > start); i < others.length; i++) {
      const [from, to] = others[i]!
      if (from >= end) break
      sum += Math.min(end, to) - Math.max(start, from)
    }
  }
  return sum
}

/** In a revision: characters of spans whose very words stand there. */
function lengthOfSame(at: AnchoredDocument, there: readonly Span[], text: string): number {
  const words = new Set(there.map(span => hashOfWords(text, span)))
  return at.spans.reduce((sum, [start, end], i) => sum + (words.has(at.words[i]!) ? end - start : 0), 0)
}
