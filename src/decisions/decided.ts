import { termsOfStories } from '../collation/terms/story-terms.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Collation } from '../model/collation.ts'
import type { Document } from '../model/document.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Utterance } from '../model/utterance.ts'
import type { FindingKind } from './anchor.ts'
import type { DecisionMatter } from './decision.ts'
import { copyId, figureId, termId } from './finding.ts'
import { byPlace, type Laid, type Mark, type Marked } from './laid.ts'
import { type LaidDecision, layOver } from './lay-over.ts'
import { layingOut } from './laying-out.ts'

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
  const { laid, decisions: now } = layOver(collation, come)
  if (now.length === 0) return collation
  const standing = [...before, ...now].sort((a, b) => a.number - b.number)
  return { ...laidOut(collation, laid), decisions: standing }
}

/** What was found over the documents of one story. */
export type StoryParts = Pick<
  Collation,
  'speakers' | 'attributions' | 'occasions' | 'utterances' | 'figures' | 'terms'
> & { readonly story: Story }

/** The same for one story: what is to be one with something of another story waits. */
export function decidedStory<S extends StoryParts>(
  findings: S,
  documents: readonly Document[],
  decisions: readonly DecisionMatter[],
): { readonly findings: S; readonly decisions: readonly LaidDecision[] } {
  const { story, speakers, attributions, occasions, utterances, figures, terms } = findings
  const whole = { speakers, attributions, occasions, utterances, figures, terms }
  const parts = { ...whole, documents, stories: [story], positions: [], copies: [], problems: [] }
  const { laid, decisions: now } = layOver(parts, decisions)
  if (now.length === 0) return { findings, decisions: now }
  const { stories, documents: _, positions, copies, problems, ...rest } = laidOut(parts, laid)
  return { findings: { ...findings, ...rest, story: stories[0]! }, decisions: now }
}

function laidOut(collation: Collation, laid: Laid): Collation {
  const attributions = collation.attributions
    .filter(({ id }) => laid.attributions.has(id))
    .map(attribution => marked(withSpeakers(attribution, laid), laid.marksOf('attribution', attribution.id)))
  const copies = collation.copies.filter(copy => !laid.gone.has(copyId(copy)))
  const utterances = laidOutUtterances(collation, { attributions, copies }, laid)
  const occasions = occasionsOf(collation, utterances, laid)
  const positions = [...laid.positions.values()].flatMap(position => {
    const speaker = laid.speakerNow(position.speaker)
    const now = speaker === position.speaker || speaker === null ? position : { ...position, speaker }
    return speaker === null ? [] : [marked(now, laid.marksOf('position', position.id))]
  })
  return {
    ...collation,
    speakers: speakersOf(collation, { attributions, utterances, occasions }, laid),
    attributions,
    occasions,
    utterances,
    positions: positions.sort((x, y) => byCodeUnits(x.speaker, y.speaker) || byCodeUnits(x.id, y.id)),
    stories: [...laid.stories.values()]
      .map(story => marked(story, laid.marksOf('story', story.id)))
      .sort((x, y) => byCodeUnits(x.documents[0]!, y.documents[0]!)),
    copies: copies.map(copy => marked(copy, laid.marksOf('copy', copyId(copy)))),
    figures: collation.figures.flatMap(figure => {
      const id = figureId(figure)
      if (laid.gone.has(id)) return []
      const story = laid.now('story', figure.story)!
      const readings = figure.readings.map(reading =>
        reading.attribution == null || laid.attributions.has(reading.attribution)
          ? reading
          : { ...reading, attribution: null },
      )
      const isAsItWas =
        story === figure.story && readings.every((reading, i) => reading === figure.readings[i])
      return [marked(isAsItWas ? figure : { ...figure, story, readings }, laid.marksOf('figure', id))]
    }),
    terms: termsOf(collation.terms, laid),
  }
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
  const ordered = [...laid.utterances.values()].sort(
    (a, b) => a.place - b.place || byPlace(a.readings[0]!, b.readings[0]!),
  )
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
      laid.marksOf('utterance', laidOne.id),
    )
  })
}

/** Without those of which nothing is left that was said on them. */
function occasionsOf(collation: Collation, utterances: readonly Utterance[], laid: Laid) {
  const before = new Set(collation.utterances.map(({ occasion }) => occasion))
  const now = new Set(utterances.map(({ occasion }) => occasion))
  return collation.occasions.flatMap(occasion => {
    if (before.has(occasion.id) && !now.has(occasion.id)) return []
    const speaker = laid.speakerNow(occasion.speaker)
    return [speaker === occasion.speaker ? occasion : { ...occasion, speaker }]
  })
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
  return collation.speakers.flatMap(({ id }) => {
    const speaker = laid.speakers.get(id)
    if (speaker === undefined || (spoke.has(id) && !speaks.has(id))) return []
    return [marked(speaker, laid.marksOf('speaker', id))]
  })
}

function termsOf(terms: readonly Term[], laid: Laid): readonly Term[] {
  const left = terms.filter(term => !laid.gone.has(termId(term)))
  const marks = (id: string, kind: FindingKind = 'term') => laid.marksOf(kind, id)
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
