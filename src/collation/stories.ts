import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Document } from '../model/document.ts'
import { identifier } from '../model/identifier.ts'
import type { Story } from '../model/story.ts'
import { type LinkWeights, storyClusters } from './story-clusters.ts'
import { type TimeWeights, timeFactor } from './story-days.ts'
import { likenesses } from './story-likeness.ts'
import { type StoryProfile, storyProfile } from './story-profile.ts'
import { storyTitle } from './story-title.ts'
import { storyVectors, type TermWeights } from './story-vectors.ts'

export interface StoryWeights {
  readonly terms: TermWeights
  readonly time: TimeWeights
  readonly link: LinkWeights
  /** From this likeness on, two documents are one text for the grouping: copies give a story no more weight. */
  readonly oneText: number
}

export const storyWeights: StoryWeights = {
  terms: { title: 1, body: 0.5, names: 1, background: 50, rarity: 1 },
  time: { hotDays: 0.5, coolDays: 30, hot: 0.3, cool: 0.1, sameDay: 1.1, otherDay: 0.6, otherWeekday: 0.7 },
  link: { share: 0.6, expected: 0.3, wholeReport: 150, lenience: 0.25, adoption: 0.2 },
  oneText: 0.9,
}

/** A document with what it is compared by. */
export interface StorySource {
  readonly document: Document
  readonly profile: StoryProfile
}

/** The documents on one event, every document in exactly one story. */
export function findStories(documents: readonly AnnotatedDocument[]): Story[] {
  return storiesAmong(documents.map(d => ({ document: d.document, profile: storyProfile(d) })))
}

/** The same for documents that have been profiled. */
export function storiesAmong(sources: readonly StorySource[]): Story[] {
  const ordered = [...sources].sort((x, y) => compareText(x.document.id, y.document.id))
  return groupStories(
    ordered.map(source => source.profile),
    storyWeights,
  )
    .map((group): Story => {
      const members = group.map(i => ordered[i]!.document)
      const ids = members.map(document => document.id)
      return { id: identifier('t', ...ids), title: storyTitle(members), documents: ids }
    })
    .sort((x, y) => compareText(x.documents[0]!, y.documents[0]!))
}

/** Groups of indices, each ascending; the profiles are in order of their documents' identifiers. */
export function groupStories(profiles: readonly StoryProfile[], weights: StoryWeights): number[][] {
  const vectors = storyVectors(profiles, weights.terms)
  const pairs = likenesses(vectors, (a, b) => timeFactor(profiles[a]!.days, profiles[b]!.days, weights.time))
  const leader = leaders(profiles.length, pairs, weights.oneText)
  const between = pairs.filter(({ a, b }) => leader[a] === a && leader[b] === b)
  const groups = storyClusters(
    vectors.map(({ terms }) => terms.length),
    between,
    weights.link,
  )
  const followers: number[][] = profiles.map(() => [])
  leader.forEach((first, i) => {
    if (first !== i) followers[first]!.push(i)
  })
  return groups
    .filter(([first]) => leader[first!] === first)
    .map(group => group.flatMap(i => [i, ...followers[i]!]).sort((x, y) => x - y))
}

/** For each document the first one of the same text, itself where there is none. */
function leaders(
  documents: number,
  pairs: readonly { a: number; b: number; score: number }[],
  oneText: number,
): Int32Array {
  const leader = Int32Array.from({ length: documents }, (_, i) => i)
  const same = pairs.filter(({ score }) => score >= oneText).sort((x, y) => x.a - y.a || x.b - y.b)
  for (const { a, b } of same) if (leader[a] === a && leader[b] === b) leader[b] = a
  return leader
}

/** Order by code units: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
