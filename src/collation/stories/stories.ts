import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Document } from '../../model/document.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Story } from '../../model/story.ts'
import { Attachment, type AttachmentWeights } from './story-attachment.ts'
import { type LinkWeights, storyClusters } from './story-clusters.ts'
import { type TimeWeights, timeFactor } from './story-days.ts'
import { type Likeness, likenesses } from './story-likeness.ts'
import { type StoryProfile, storyProfile } from './story-profile.ts'
import { storyTitle } from './story-title.ts'
import { type StoryVector, storyVectors, type TermWeights } from './story-vectors.ts'

export interface StoryWeights {
  readonly terms: TermWeights
  readonly time: TimeWeights
  readonly link: LinkWeights
  readonly attachment: AttachmentWeights
  /** From this likeness on, two documents are one text for the grouping: copies give a story no more weight. */
  readonly oneText: number
}

/** Found by search on two sets of reports with known stories, one of whole texts, one of headlines alone. */
export const storyWeights: StoryWeights = {
  terms: { title: 1, body: 0.4, names: 0.75, background: 50, rarity: 0.8 },
  time: {
    hotDays: 0.4,
    coolDays: 30,
    hot: 0.4,
    cool: 0.1,
    sameDay: 1.1,
    otherDay: 0.4,
    otherSingleDay: 0.03,
    followUpDays: 4,
    nextWeekday: 0.85,
    otherWeekday: 0.6,
  },
  link: {
    share: 0.6,
    expected: 0.35,
    wholeReport: 150,
    lenience: 0.25,
    muchText: 400,
    adoption: 0.3,
    otherDays: 0.05,
    followUpDays: 4,
    otherWritten: 0.7,
  },
  attachment: { mostDocuments: 2, least: 0.6, gain: 0.1, lead: 1.2, followUpDays: 4 },
  oneText: 0.9,
}

/** A document with what it is compared by. */
export interface StorySource {
  readonly document: Document
  readonly profile: StoryProfile
}

/**
 * The documents on one event, every document in exactly one story. Cosine of tf-idf vectors (title, body and names
 * apart), damped by the days between, then average linkage from the bottom up.
 */
export function findStories(documents: readonly AnnotatedDocument[]): Story[] {
  return storiesAmong(documents.map(d => ({ document: d.document, profile: storyProfile(d) })))
}

/** The same for documents that have been profiled. */
export function storiesAmong(sources: readonly StorySource[]): Story[] {
  const ordered = [...sources].sort((x, y) => byCodeUnits(x.document.id, y.document.id))
  return groupStories(
    ordered.map(source => source.profile),
    storyWeights,
  )
    .map((group): Story => {
      const members = group.map(i => ordered[i]!.document)
      const ids = members.map(document => document.id)
      return { id: identifier('t', ids), title: storyTitle(members), documents: ids }
    })
    .sort((x, y) => byCodeUnits(x.documents[0]!, y.documents[0]!))
}

/** Groups of indices, each ascending; the profiles are in order of their documents' identifiers. */
function groupStories(profiles: readonly StoryProfile[], weights: StoryWeights): number[][] {
  const vectors = storyVectors(profiles, weights.terms)
  const pairs = likenesses(
    vectors,
    (a, b) =>
      timeFactor(profiles[a]!.days, profiles[b]!.days, weights.time) *
      languageFactor(profiles[a]!.language, profiles[b]!.language, vectors[a]!, vectors[b]!),
  )
  const prints = printsOf(profiles.length, pairs, weights.oneText)
  const items = prints.map((same, i) => {
    const days = same.flatMap(k => profiles[k]!.days.event ?? [])
    const written = same.flatMap(k => writtenDay(profiles[k]!) ?? [])
    const day = days[0] ?? null
    return { amount: vectors[i]!.terms.length, day, written: day ?? written[0] ?? null }
  })
  const between = pairs.filter(({ a, b }) => prints[a]!.length > 0 && prints[b]!.length > 0)
  const attachment = new Attachment(profiles, weights.attachment)
  return storyClusters(items, between, weights.link, attachment)
    .map(group => group.flatMap(i => prints[i]!).sort((x, y) => x - y))
    .filter(group => group.length > 0)
}

function writtenDay({ days }: StoryProfile): number | null {
  return days.published === null ? null : Math.floor(days.published)
}

/** Names and figures are not the whole of a report: where little of it is either, they prove little. */
const LEAST_PORTABLE = 0.4

/** Sets two documents in different languages against each other by what can be compared: names and figures. */
function languageFactor(a: string, b: string, x: StoryVector, y: StoryVector): number {
  if (a === b || a === 'und' || b === 'und') return 1
  return 1 / (Math.max(LEAST_PORTABLE, x.portable) * Math.max(LEAST_PORTABLE, y.portable))
}

/** For each document that is the first print of its text all prints of it, itself first; for the others nothing. */
function printsOf(documents: number, pairs: readonly Likeness[], oneText: number): number[][] {
  const prints = Array.from({ length: documents }, (_, i) => [i])
  const same = pairs.filter(({ score }) => score >= oneText).sort((x, y) => x.a - y.a || x.b - y.b)
  for (const { a, b } of same) {
    if (prints[a]![0] !== a || prints[b]!.length !== 1) continue
    prints[a]!.push(b)
    prints[b] = []
  }
  return prints
}
