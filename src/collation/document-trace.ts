import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Document } from '../model/document.ts'
import { type CopyText, copyText } from './copies/copy-text.ts'
import { type StoryProfile, storyProfile } from './stories/story-profile.ts'
import { withWhatWasSaid } from './what-was-said.ts'

/**
 * All that tells which other documents one belongs with: its story and its copies are found by it. Plain values, maps and
 * sets, which another thread can make.
 */
export interface DocumentTrace {
  readonly document: Document
  readonly profile: StoryProfile
  readonly text: CopyText
}

export function documentTrace(annotated: AnnotatedDocument): DocumentTrace {
  const said = withWhatWasSaid(annotated)
  return { document: said.document, profile: storyProfile(said), text: copyText(said.analysis) }
}
