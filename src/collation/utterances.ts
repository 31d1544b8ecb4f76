import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Story } from '../model/story.ts'
import type { Utterance } from '../model/utterance.ts'

export function findUtterances(
  _documents: readonly AnnotatedDocument[],
  _stories: readonly Story[],
  _attributions: readonly Attribution[],
  _occasionOf: ReadonlyMap<string, string>,
): Utterance[] {
  return []
}
