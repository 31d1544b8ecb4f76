import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Figure } from '../model/figure.ts'
import type { Story } from '../model/story.ts'

export function collateFigures(
  _documents: readonly AnnotatedDocument[],
  _stories: readonly Story[],
  _attributions: readonly Attribution[],
): Figure[] {
  return []
}
