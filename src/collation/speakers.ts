import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Speaker } from '../model/speaker.ts'
import type { Story } from '../model/story.ts'

/** One speaker for all documents: `speakerOf` leads from a DocumentSpeaker's id to a Speaker's. */
export function mergeSpeakers(
  _documents: readonly AnnotatedDocument[],
  _stories: readonly Story[],
): { speakers: Speaker[]; speakerOf: Map<string, string> } {
  return { speakers: [], speakerOf: new Map() }
}
