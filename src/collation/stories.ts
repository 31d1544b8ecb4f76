import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Story } from '../model/story.ts'

export function findStories(_documents: readonly AnnotatedDocument[]): Story[] {
  return []
}
