import type { Attribution } from '../model/attribution.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Reading } from '../model/utterance.ts'
import type { Anchor, AnchoredDocument } from './anchor.ts'
import { type DecisionKind, type DecisionMatter, isPassage, type PartMember, partsIn } from './decision.ts'
import { divideSpeaker } from './divide-speaker.ts'
import { divideStory } from './divide-story.ts'
import type { Finding } from './finding.ts'
import type { Laid } from './laid.ts'
import { inParts } from './laid-utterance.ts'
import type { Mark } from './marks.ts'
import { hashOfWords } from './present.ts'
import { subjectOf } from './subject-of.ts'

/** Without parts every reading is by itself. */
export function splitUtterance(decision: DecisionMatter, found: Finding, laid: Laid): boolean {
  const utterance = laid.utterances.get(found.id)!
  const mark = markOf(decision)
  const { parts, rest } = dividedBy(utterance.readings, partsIn(decision.content), part =>
    readingsNamed(part, decision, laid),
  )
  const all = rest.length === 0 ? parts : [...parts, rest]
  if (all.length < 2) {
    laid.marks.add('utterance', found.id, mark)
    return true
  }
  const come = inParts(all.map(part => laid.utteranceOf(part, utterance)))
  const heir = come.find(part => rest.length > 0 && part.readings.includes(rest[0]!)) ?? null
  laid.exchange([utterance], come, heir)
  for (const { id } of come) laid.marks.add('utterance', id, mark)
  return true
}

/** Without parts every document is by itself. False where none of the parts is of the story any more. */
export function splitStory(decision: DecisionMatter, found: Finding, laid: Laid): boolean {
  const story = laid.stories.get(found.id)!
  const mark = markOf(decision)
  const named = partsIn(decision.content)
  const { parts, rest } = dividedBy(story.documents, named, part => {
    const ids = new Set(part.flatMap(member => documentNamed(member, decision, laid) ?? []))
    return document => ids.has(document)
  })
  if (parts.length === 0) return false
  const all = rest.length === 0 ? parts : [...parts, rest]
  if (all.length < 2) laid.marks.add('story', story.id, mark)
  else divideStory(laid, story, { parts: all, hasRest: rest.length > 0, mark })
  return true
}

/** False where he has said none of what the parts name. */
export function splitSpeaker(decision: DecisionMatter, found: Finding, laid: Laid): boolean {
  const speaker = laid.speakers.get(found.id)!
  const named = partsIn(decision.content)
  if (named.length === 0) return false
  const { parts } = dividedBy(laid.saidBy(speaker.id), named, part => {
    const findings = part.flatMap(member =>
      typeof member === 'string' ? (subjectOf(decision, member, laid) ?? []) : [],
    )
    return attribution => findings.some(finding => isSaidIn(attribution, finding, laid))
  })
  if (parts.length === 0) return false
  divideSpeaker(laid, speaker, { parts, mark: markOf(decision) })
  return true
}

function markOf({ number, kind }: DecisionMatter): Mark {
  return { number, kind: kind as DecisionKind }
}

/** What is in two parts is in the first; parts of which nothing is there are none. Without any, each item is a part. */
function dividedBy<T>(
  items: readonly T[],
  named: readonly (readonly PartMember[])[],
  isNamedBy: (part: readonly PartMember[]) => (item: T) => boolean,
): { parts: T[][]; rest: T[] } {
  if (named.length === 0) return { parts: items.map(item => [item]), rest: [] }
  const taken = new Set<T>()
  const parts = named.map(part => {
    const isNamed = isNamedBy(part)
    const group = items.filter(item => !taken.has(item) && isNamed(item))
    for (const item of group) taken.add(item)
    return group
  })
  return { parts: parts.filter(part => part.length > 0), rest: items.filter(item => !taken.has(item)) }
}

function documentNamed(member: PartMember, decision: DecisionMatter, laid: Laid): string | null {
  const id = typeof member === 'string' ? member : member.document
  const found = subjectOf(decision, id, laid)
  return found?.kind === 'document' ? found.id : null
}

function isSaidIn({ id, document }: Attribution, finding: Finding, laid: Laid): boolean {
  switch (finding.kind) {
    case 'attribution':
      return finding.id === id
    case 'utterance':
      return laid.utterancesOf(id).some(utterance => utterance.id === finding.id)
    case 'position':
      return laid
        .utterancesOf(id)
        .some(utterance => laid.positions.get(finding.id)!.utterances.includes(utterance.id))
    case 'document':
    case 'story':
      return finding.places.has(document)
    default:
      return false
  }
}

/** Tells readings that are named, or stand for them in another version or revision. */
function readingsNamed(
  part: readonly PartMember[],
  decision: DecisionMatter,
  laid: Laid,
): (reading: Reading) => boolean {
  const anchor = decision.anchors.find(({ id }) => id === decision.subject)
  const isOfPassage = readingsOfPassages(part.filter(isPassage), anchor, laid)
  const ids = part.filter(member => typeof member === 'string')
  const named = new Set(
    ids.flatMap(id => {
      const found = subjectOf(decision, id, laid)
      return found?.kind === 'attribution' || found?.kind === 'document' ? [found.id] : []
    }),
  )
  return reading => named.has(reading.attribution) || named.has(reading.document) || isOfPassage(reading)
}

function readingsOfPassages(
  passages: readonly Passage[],
  anchor: Anchor | undefined,
  laid: Laid,
): (reading: Reading) => boolean {
  const spans = new Map<string, Span[]>()
  const words = new Map<string, Set<string>>()
  for (const { document, span } of passages) {
    const at = anchor?.documents.find(anchored => anchored.document === document)
    const standing = at === undefined ? document : laid.present.standingFor(document, at.location)?.id
    if (standing === undefined) continue
    if (standing === document) spans.set(document, [...(spans.get(document) ?? []), span])
    else words.set(standing, (words.get(standing) ?? new Set()).add(wordsAt(at!, span)))
  }
  return ({ document, span }) =>
    (spans.get(document) ?? []).some(other => areOne(span, other)) ||
    (words.has(document) &&
      words.get(document)!.has(hashOfWords(laid.present.document(document)!.text, span)))
}

function wordsAt({ spans, words }: AnchoredDocument, [start, end]: Span): string {
  return words[spans.findIndex(span => span[0] === start && span[1] === end)] ?? ''
}

/** Whether each has more than half of the other. */
function areOne(a: Span, b: Span): boolean {
  const shared = 2 * (Math.min(a[1], b[1]) - Math.max(a[0], b[0]))
  return shared > a[1] - a[0] && shared > b[1] - b[0]
}
