import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Span } from '../../model/span.ts'
import { mergeSpeakers } from '../speakers/speakers.ts'
import { findStories } from '../stories/stories.ts'
import type { ActMention } from './act-mention.ts'
import { mentionIn } from './act-mention.ts'

/** Where a report says that somebody said something, in offsets of its text. */
export interface CuePlace {
  readonly document: string
  readonly cue: readonly Span[]
  /** The sentence, where it is known; otherwise the one the cue begins in. */
  readonly sentence?: Span | null
  /** The story, where it is known; otherwise the one that the report is found to tell. */
  readonly story?: string | null
}

/**
 * The mentions at the places given, with the stories, the attributions and the speakers found in the reports. Null for
 * a place in a report that is not there.
 */
export function reportedActs(
  reports: readonly AnnotatedDocument[],
  places: readonly CuePlace[],
): (ActMention | null)[] {
  const stories = findStories(reports)
  const storyOf = new Map(stories.flatMap(s => s.documents.map((d): [string, string] => [d, s.id])))
  const { speakers, speakerOf } = mergeSpeakers(reports, stories)
  const byId = new Map(speakers.map(s => [s.id, s]))
  const documents = new Map(reports.map(r => [r.document.id, r]))
  return places.map(({ document, cue, sentence, story }) => {
    const report = documents.get(document)
    if (report === undefined) return null
    return mentionIn(
      report,
      cue,
      story ?? storyOf.get(document) ?? null,
      id => byId.get(speakerOf.get(id) ?? '') ?? null,
      sentence ?? null,
    )
  })
}
