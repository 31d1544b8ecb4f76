import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Copy } from '../model/copy.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Passage, Span } from '../model/span.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Position, Reading, Utterance } from '../model/utterance.ts'
import type { FindingKind } from './anchor.ts'

/** Something that can be decided about, and where it stands. */
export interface Finding {
  readonly kind: FindingKind
  readonly id: string
  /** What it is called, that first which it is shown by; empty where it has no name. */
  readonly names: readonly string[]
  /** By document: spans in order, none over another. Of a document that counts as a whole: `WHOLE`. */
  readonly places: Places
  /** Of what was split: documents of the other parts. */
  readonly apart?: readonly string[]
}

/** Of a speaker; the commonest come first. */
const MOST_NAMES = 20

export type Places = ReadonlyMap<string, readonly Span[]>

/** All that decisions can be about, as far as they ask. */
export type CollationParts = Pick<
  Collation,
  'speakers' | 'attributions' | 'positions' | 'stories' | 'figures' | 'terms'
> & {
  readonly documents: readonly PresentDocument[]
  readonly utterances: readonly Pick<Utterance, 'id' | 'speaker' | 'occasion' | 'readings'>[]
  readonly copies: readonly Pick<Copy, 'from' | 'to'>[]
}

/** A document as far as decisions ask. */
export type PresentDocument = Pick<Document, 'id' | 'location' | 'title' | 'text'>

const WHOLE: readonly Span[] = [[0, 1]]
/** A copy and its original are no copy and original the other way round. */
const COPIED: readonly Span[] = [[1, 2]]

/** Whether the documents of such a finding count as a whole. */
export function isOfDocuments(kind: FindingKind): boolean {
  return kind === 'story' || kind === 'document' || kind === 'copy'
}

/** Where a finding stands that is of whole documents. */
export function placesOfDocuments(kind: FindingKind, documents: readonly string[]): Places {
  return new Map(documents.map((id, i) => [id, kind === 'copy' && i > 0 ? COPIED : WHOLE]))
}

export function placesOf(passages: Iterable<Passage>): Places {
  const places = new Map<string, Span[]>()
  for (const { document, span } of passages) {
    const spans = places.get(document)
    if (spans === undefined) places.set(document, [span])
    else spans.push(span)
  }
  return new Map(
    [...places].sort(([a], [b]) => byCodeUnits(a, b)).map(([id, spans]) => [id, disjoint(spans)]),
  )
}

/** In order of the text; those that lie one over the other made one. */
function disjoint(spans: readonly Span[]): Span[] {
  const found: Span[] = []
  for (const span of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = found.at(-1)
    if (last === undefined || span[0] >= last[1]) found.push(span)
    else if (span[1] > last[1]) found[found.length - 1] = [last[0], span[1]]
  }
  return found
}

export function joinedPlaces(all: readonly Places[]): Places {
  return placesOf(
    all.flatMap(places =>
      [...places].flatMap(([document, spans]) => spans.map(span => ({ document, span }))),
    ),
  )
}

// Copies, figures and terms have no identifier of their own in a collation.

export function copyId({ from, to }: Pick<Copy, 'from' | 'to'>): string {
  return identifier('c', [from, to])
}

export function figureId({ what, unit, status, readings }: Figure): string {
  const places = readings.flatMap(({ document, span }) => [document, ...span])
  return identifier('f', [what, unit ?? '', status, ...places])
}

export function termId({ referent }: Pick<Term, 'referent'>): string {
  return identifier('n', [referent])
}

function attributionFinding({ id, document, content }: Attribution): Finding {
  return { kind: 'attribution', id, names: [], places: placesOf(content.map(span => ({ document, span }))) }
}

export function utteranceFinding({ id, readings }: { id: string; readings: readonly Reading[] }): Finding {
  return { kind: 'utterance', id, names: [], places: placesOf(readings) }
}

export function speakerFinding({ id, name, aliases }: Speaker, said: readonly Attribution[]): Finding {
  const passages = said.flatMap(({ document, content }) => content.map(span => ({ document, span })))
  const names = [...new Set([name, ...aliases])].slice(0, MOST_NAMES)
  return { kind: 'speaker', id, names, places: placesOf(passages) }
}

export function storyFinding({ id, title, documents }: Story): Finding {
  return { kind: 'story', id, names: [title], places: placesOfDocuments('story', documents) }
}

export function positionFinding(
  { id, utterances }: Position,
  readingsOf: (utterance: string) => readonly Reading[],
): Finding {
  return { kind: 'position', id, names: [], places: placesOf(utterances.flatMap(readingsOf)) }
}

function copyFinding(copy: Pick<Copy, 'from' | 'to'>): Finding {
  const places = placesOfDocuments('copy', [copy.from, copy.to])
  return { kind: 'copy', id: copyId(copy), names: [], places }
}

export function figureFinding(figure: Figure): Finding {
  return { kind: 'figure', id: figureId(figure), names: [figure.what], places: placesOf(figure.readings) }
}

function termFinding(term: Term): Finding {
  const places = placesOf(term.names.flatMap(name => name.passages))
  return { kind: 'term', id: termId(term), names: [term.referent], places }
}

/** All that there is to decide about. */
export function* findingsIn(parts: CollationParts): Generator<Finding> {
  const { documents, attributions, utterances, speakers, stories, positions, copies, figures, terms } = parts
  for (const { id, title } of documents)
    yield {
      kind: 'document',
      id,
      names: title === null ? [] : [title],
      places: placesOfDocuments('document', [id]),
    }
  for (const attribution of attributions) yield attributionFinding(attribution)
  for (const utterance of utterances) yield utteranceFinding(utterance)
  const said = Map.groupBy(attributions, a => a.speaker)
  for (const speaker of speakers) yield speakerFinding(speaker, said.get(speaker.id) ?? [])
  for (const story of stories) yield storyFinding(story)
  const readings = new Map(utterances.map(u => [u.id, u.readings]))
  for (const position of positions) yield positionFinding(position, id => readings.get(id) ?? [])
  for (const copy of copies) yield copyFinding(copy)
  for (const figure of figures) yield figureFinding(figure)
  for (const term of terms) yield termFinding(term)
}
