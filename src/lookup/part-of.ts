import type { FindingKind } from '../decisions/anchor.ts'
import type { DecidedCollation } from '../decisions/decided.ts'
import { copyId, figureId, termId } from '../decisions/finding.ts'
import { termWithin } from '../decisions/term-within.ts'
import type { Collation } from '../model/collation.ts'
import type { ComparedCopy } from '../model/copy.ts'
import type { Utterance } from '../model/utterance.ts'

/** What a part of a collation is to be about. */
export interface Wanted {
  /** With all that was found over their documents. */
  readonly stories?: Iterable<string>
  /** With their attributions, what they read of what was said, and the copies from and to them. */
  readonly documents?: Iterable<string>
  /** With those who say them, on what occasion, and the documents that have them. */
  readonly utterances?: Iterable<string>
  readonly speakers?: Iterable<string>
  /** Decisions that have to do with the part, be it that they are about what is no longer there. */
  readonly decisions?: Iterable<number>
}

/**
 * A part of a collation: what is wanted, and all that this names, so that every span of it is in a document of it. Stories
 * and positions are whole, that is, they may name documents and utterances that the part does not have.
 */
export function partOf<C extends Collation | DecidedCollation>(collation: C, wanted: Wanted): C {
  const ofStories = new Set(wanted.stories)
  const storyDocuments = new Set(
    collation.stories.filter(({ id }) => ofStories.has(id)).flatMap(story => story.documents),
  )
  const whole = storyDocuments.union(new Set(wanted.documents))
  const named = new Set(wanted.utterances)
  const utterances = collation.utterances.filter(
    ({ id, readings }) => named.has(id) || readings.some(({ document }) => whole.has(document)),
  )
  const read = new Set(utterances.flatMap(({ readings }) => readings.map(({ attribution }) => attribution)))
  const attributions = collation.attributions.filter(
    ({ id, document }) => whole.has(document) || read.has(id),
  )
  const spokenOn = new Set(utterances.map(({ occasion }) => occasion))
  const occasions = collation.occasions.filter(
    ({ id, documents }) => spokenOn.has(id) || documents.some(document => storyDocuments.has(document)),
  )
  const figures = collation.figures.filter(({ story }) => ofStories.has(story))
  const readIn = new Set([
    ...whole,
    ...attributions.map(({ document }) => document),
    ...occasions.flatMap(({ documents, date, place, audience }) => [
      ...documents,
      ...[date, place, audience].flatMap(part => part?.from ?? []).map(({ document }) => document),
    ]),
  ])
  const outside = new Set(wanted.documents)
  const copies = collation.copies.filter(
    ({ from, to }) => (readIn.has(from) && readIn.has(to)) || outside.has(from) || outside.has(to),
  )
  const present = readIn.union(new Set(copies.flatMap(({ from, to }) => [from, to])))
  const documents = collation.documents.filter(({ id }) => present.has(id))
  const positions = positionsOf(collation, utterances)
  const heard = new Set([
    ...(wanted.speakers ?? []),
    ...attributions.flatMap(({ speaker, addressee }) => [speaker, addressee]),
    ...occasions.map(({ speaker }) => speaker),
    ...utterances.map(({ speaker }) => speaker),
    ...positions.map(({ speaker }) => speaker),
  ])
  const part: Collation = {
    documents,
    speakers: collation.speakers.filter(({ id }) => heard.has(id)),
    attributions,
    occasions,
    utterances,
    positions,
    stories: collation.stories.filter(story => story.documents.some(id => present.has(id))),
    copies,
    figures,
    terms: termsIn(collation, storyDocuments),
    problems: [],
  }
  return { ...collation, ...part, ...decisionsIn(collation, part, new Set(wanted.decisions)) }
}

function positionsOf({ positions }: Collation, utterances: readonly Utterance[]) {
  const here = new Set(utterances.map(({ id }) => id))
  return positions.filter(position => position.utterances.some(id => here.has(id)))
}

function termsIn(collation: Collation, documents: ReadonlySet<string>) {
  if (documents.size === 0) return []
  const used = collation.terms.filter(({ names }) =>
    names.every(({ passages }) => passages.every(({ document }) => documents.has(document))),
  )
  if (used.length === collation.terms.length) return collation.terms
  const within = termWithin(collation)
  return collation.terms.flatMap(term => within(term, documents) ?? [])
}

/** Those that are about something in the part, and those that are said to have to do with it. */
function decisionsIn(
  collation: Collation & Partial<DecidedCollation>,
  part: Collation,
  wanted: ReadonlySet<number>,
): Partial<DecidedCollation> {
  if (collation.decisions === undefined) return {}
  const ids = new Map<FindingKind, Set<string>>([
    ['document', idsOf(part.documents)],
    ['attribution', idsOf(part.attributions)],
    ['utterance', idsOf(part.utterances)],
    ['speaker', idsOf(part.speakers)],
    ['story', idsOf(part.stories)],
    ['position', idsOf(part.positions)],
    ['figure', new Set(part.figures.map(figureId))],
    ['term', new Set(part.terms.map(termId))],
    ['copy', new Set(part.copies.map((copy: ComparedCopy) => copyId(copy)))],
  ])
  return {
    decisions: collation.decisions.filter(
      ({ number, about }) => wanted.has(number) || (about !== null && ids.get(about.kind)!.has(about.id)),
    ),
  }
}

function idsOf(list: readonly { readonly id: string }[]): Set<string> {
  return new Set(list.map(({ id }) => id))
}
