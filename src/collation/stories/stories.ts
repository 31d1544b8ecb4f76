import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Story } from '../../model/story.ts'
import { StoryIndex, type StorySource, type StoryWeights } from './story-index.ts'
import { storyProfile } from './story-profile.ts'
import { titledDocument } from './story-title.ts'

/** Found by search on two sets of reports with known stories, one of whole texts, one of headlines alone. */
export const storyWeights: StoryWeights = {
  terms: { title: 1, lead: 0.4, body: 0.2, names: 0.75, rarity: 0.8, telling: 24 },
  neighbours: { least: 0.06, leastTelling: 0.04, days: 45 },
  time: {
    hotDays: 0.4,
    coolDays: 30,
    hot: 0.4,
    cool: 0.1,
    sameDay: 1.1,
    otherDay: 0.4,
    otherSingleDay: 0.03,
    followUpDays: 8,
    nextWeekday: 0.85,
    otherWeekday: 0.6,
  },
  link: {
    share: 0.7,
    expected: 0.35,
    wholeReport: 150,
    lenience: 0.25,
    muchText: 400,
    adoption: 0.2,
    otherDays: 0.05,
    followUpDays: 8,
    otherWritten: 0.7,
    along: 0.8,
  },
  attachment: { mostDocuments: 2, least: 0.6, gain: 0.1, lead: 1.2, followUpDays: 4 },
  oneText: 0.9,
}

/**
 * The documents on one event, every document in exactly one story. Cosine of vectors (title, body and names apart),
 * damped by the days between, then groups joined in rounds from the bottom up.
 */
export function findStories(documents: readonly AnnotatedDocument[]): Story[] {
  return storiesAmong(
    documents.map(d => ({ document: titledDocument(d.document), profile: storyProfile(d) })),
  )
}

/** The same for documents that have been profiled. */
function storiesAmong(sources: Iterable<StorySource>): Story[] {
  const index = new StoryIndex(storyWeights)
  for (const source of sources) index.add(source)
  return index.stories()
}
