import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Story } from '../model/story.ts'
import type { Term } from '../model/term.ts'
import type { Utterance } from '../model/utterance.ts'

export function findTerms(
  _documents: readonly AnnotatedDocument[],
  _stories: readonly Story[],
  _utterances: readonly Utterance[],
): Term[] {
  return []
}
