import { inOrderOfFigures } from '../collation/figures/figures.ts'
import { inOrderOfOccasions } from '../collation/occasions/occasions.ts'
import { openingWords } from '../collation/stories/story-opening.ts'
import { storyTitle } from '../collation/stories/story-title.ts'
import { termsOfStories } from '../collation/terms/story-terms.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import type { Figure } from '../model/figure.ts'
import type { Occasion } from '../model/occasion.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Utterance } from '../model/utterance.ts'
import type { FindingKind } from './anchor.ts'
import type { DecisionMatter } from './decision.ts'
import { copyId, termId } from './finding.ts'
import type { Laid } from './laid.ts'
import { byPlaceInList } from './laid-utterance.ts'
import { type LaidDecision, layOver } from './lay-over.ts'
import { layingOut } from './laying-out.ts'
import type { Mark, Marked } from './marks.ts'
import { termWithin } from './term-within.ts'

/** A collation in which decisions hold. */
export interface DecidedCollation extends Collation {
  /** All that are laid over it; those that wait are about nothing that is there. */
  readonly decisions: readonly LaidDecision[]
}

/**
 * A collation in which what people have decided holds: it is laid over what was found, which stays as it is, so that
 * nothing found anew can overwrite it. Decisions that the collation was already given are not laid over it again. Any
 * list of them will do, with what was taken back in it or not.
 */
export function decided<C extends Collation>(
  collation: C,
  decisions: readonly DecisionMatter[],
): C | DecidedCollation {
  const before = (collation as Partial<DecidedCollation>).decisions ?? []
  const known = new Set(before.map(({ number }) => number))
  const come = decisions.filter(({ number }) => !known.has(number))
  if (come.length === 0) return collation
  const { laid, decisions: now } = layOver(collation, come)
  if (now.length === 0) return collation
  const standing = [...before, ...now].sort((a, b) => a.number - b.number)
  return { ...laidOut(collation, laid), decisions: standing }
}

function laidOut(collation: Collation, laid: Laid): Collation {
  const attributions = collation.attributions
    .flatMap(({ id }) => laid.attributions.get(id) ?? [])
    .map(attribution => marked(withSpeakers(attribution, laid), laid.marks.of('attribution', attribution.id)))
  const copies = collation.copies.filter(copy => !laid.gone.has(copyId(copy)))
  const utterances = laidOutUtterances(collation, { attributions, copies }, laid)
  const occasions = occasionsOf(utterances, laid)
  const positions = [...laid.positions.values()].flatMap(position => {
    const speaker = laid.speakerNow(position.speaker)
    const now = speaker === position.speaker || speaker === null ? position : { ...position, speaker }
    return speaker === null ? [] : [marked(now, laid.marks.of('position', position.id))]
  })
  return {
    ...collation,
    speakers: speakersOf(collation, { attributions, utterances, occasions }, laid),
    attributions,
    occasions,
    utterances,
    positions: positions.sort((x, y) => byCodeUnits(x.speaker, y.speaker) || byCodeUnits(x.id, y.id)),
    stories: storiesIn(collation, laid),
    copies: copies.map(copy => marked(copy, laid.marks.of('copy', copyId(copy)))),
    figures: figuresOf(laid),
    terms: termsOf(termsApart(collation, laid), laid),
  }
}

function storiesIn({ documents }: Collation, laid: Laid): Story[] {
  const byId = laid.titledBy.size === 0 ? null : new Map(documents.map(document => [document.id, document]))
  return [...laid.stories.values()]
    .map(story => {
      const titledBy = laid.titledBy.get(story.id)
      const titled =
        titledBy === undefined ? story : { ...story, title: titleOf(titledBy.map(id => byId!.get(id)!)) }
      return marked(titled, laid.marks.of('story', story.id))
    })
    .sort((x, y) => byCodeUnits(x.documents[0]!, y.documents[0]!))
}

/** As the collation calls a story of these documents. */
function titleOf(documents: readonly Document[]): string {
  return storyTitle(
    documents.map(document => ({
      id: document.id,
      title: document.title,
      published: document.published,
      opening: document.title === null ? openingWords(document) : '',
    })),
  )
}

function figuresOf(laid: Laid): Figure[] {
  const figures = [...laid.figures].map(([id, figure]) => {
    const story = laid.storyOf.get(figure.readings[0]!.document)!
    const readings = figure.readings.map(reading =>
      reading.attribution == null || laid.attributions.has(reading.attribution)
        ? reading
        : { ...reading, attribution: null },
    )
    const isAsItWas = story === figure.story && readings.every((reading, i) => reading === figure.readings[i])
    return marked(isAsItWas ? figure : { ...figure, story, readings }, laid.marks.of('figure', id))
  })
  return inOrderOfFigures(figures)
}

function marked<T extends object>(item: T, marks: readonly Mark[]): Marked<T> {
  if (marks.length === 0) return item
  const all = new Map(marks.map(mark => [mark.number, mark]))
  return { ...item, decided: [...all.values()].sort((a, b) => a.number - b.number) }
}

function withSpeakers(attribution: Attribution, laid: Laid): Attribution {
  const speaker = laid.speakerNow(attribution.speaker)
  // Whom it is said to is somebody who speaks, or words of the text: those stay.
  const addressee = laid.speakerNow(attribution.addressee)
  if (speaker === attribution.speaker && addressee === attribution.addressee) return attribution
  const speakerBasis = speaker === null ? 'none' : attribution.speakerBasis
  return { ...attribution, speaker, speakerBasis, addressee }
}

function laidOutUtterances(
  collation: Collation,
  { attributions, copies }: Pick<Collation, 'attributions' | 'copies'>,
  laid: Laid,
): Utterance[] {
  const found = new Map(collation.utterances.map(utterance => [utterance.id, utterance]))
  const ordered = [...laid.utterances.values()].sort(byPlaceInList)
  const originals = Map.groupBy(
    collation.copies.filter(copy => laid.gone.has(copyId(copy))),
    copy => copy.to,
  )
  const isWithoutCopy = ({ readings }: Utterance) => {
    if (originals.size === 0) return false
    const documents = new Set(readings.map(({ document }) => document))
    return documents.values().some(id => originals.get(id)?.some(({ from }) => documents.has(from)))
  }
  const laidOut = layingOut({ documents: collation.documents, attributions, copies })
  return ordered.map(laidOne => {
    const before = found.get(laidOne.id)
    const utterance =
      before === undefined
        ? laidOut.utterance(laidOne)
        : isWithoutCopy(before)
          ? { ...before, origins: laidOut.origins(before.readings) }
          : before
    const speaker = laid.speakerNow(laidOne.speaker)
    const { occasion } = laidOne
    const isAsItWas = speaker === utterance.speaker && occasion === utterance.occasion
    return marked(
      isAsItWas ? utterance : { ...utterance, speaker, occasion },
      laid.marks.of('utterance', laidOne.id),
    )
  })
}

/** Without those of which nothing is left that was said on them. */
function occasionsOf(utterances: readonly Utterance[], laid: Laid): Occasion[] {
  const now = new Set(utterances.map(({ occasion }) => occasion))
  const occasions = [...laid.occasions.values()].flatMap(occasion => {
    if (laid.spokenOn.has(occasion.id) && !now.has(occasion.id)) return []
    const speaker = laid.speakerNow(occasion.speaker)
    return [speaker === occasion.speaker ? occasion : { ...occasion, speaker }]
  })
  return inOrderOfOccasions(occasions)
}

/** Without those who said something of which nothing is left. */
function speakersOf(
  collation: Collation,
  { attributions, utterances, occasions }: Pick<Collation, 'attributions' | 'utterances' | 'occasions'>,
  laid: Laid,
) {
  const spoke = new Set(collation.attributions.map(({ speaker }) => laid.speakerNow(speaker)))
  const speaks = new Set([
    ...attributions.flatMap(({ speaker, addressee }) => [speaker, addressee]),
    ...utterances.map(({ speaker }) => speaker),
    ...occasions.map(({ speaker }) => speaker),
  ])
  return [...laid.speakers.values()]
    .filter(({ id }) => speaks.has(id) || !(spoke.has(id) || laid.made.has(id)))
    .map(speaker => marked(speaker, laid.marks.of('speaker', speaker.id)))
    .sort((x, y) => byCodeUnits(x.id, y.id))
}

/** Names are of one thing within a story: in stories that were divided, as far as each part has several of them. */
function termsApart(collation: Collation, laid: Laid): readonly Term[] {
  const divided = collation.stories.filter(
    ({ documents }) => new Set(documents.map(document => laid.storyOf.get(document))).size > 1,
  )
  if (divided.length === 0) return collation.terms
  const apart = new Set(divided.flatMap(({ documents }) => documents))
  const within = termWithin(collation)
  return collation.terms.flatMap(term => {
    const used = new Set(term.names.flatMap(({ passages }) => passages.map(({ document }) => document)))
    if (used.isDisjointFrom(apart)) return [term]
    const stories = new Set([...used].map(document => laid.storyOf.get(document)!))
    return termsOfStories(
      [...stories].flatMap(story => within(term, new Set(laid.stories.get(story)!.documents)) ?? []),
    )
  })
}

function termsOf(terms: readonly Term[], laid: Laid): readonly Term[] {
  const left = terms.filter(term => !laid.gone.has(termId(term)))
  const marks = (id: string, kind: FindingKind = 'term') => laid.marks.of(kind, id)
  if (left.every(term => !laid.renamed.has(termId(term))))
    return left.map(term => marked(term, marks(termId(term))))
  const named = left.map(term => {
    const id = termId(term)
    return { term: { ...term, referent: laid.renamed.get(id) ?? term.referent }, marks: marks(id) }
  })
  const marksOf = Map.groupBy(named, ({ term }) => term.referent)
  return termsOfStories(named.map(({ term }) => term)).map(term =>
    marked(
      term,
      marksOf.get(term.referent)!.flatMap(one => one.marks),
    ),
  )
}
