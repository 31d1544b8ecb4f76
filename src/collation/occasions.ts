import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Occasion } from '../model/occasion.ts'
import type { Story } from '../model/story.ts'

/** `attributions` carry merged speakers; `occasionOf` leads from an attribution's id to its occasion's. */
export function findOccasions(
  _documents: readonly AnnotatedDocument[],
  _stories: readonly Story[],
  _attributions: readonly Attribution[],
): { occasions: Occasion[]; occasionOf: Map<string, string> } {
  return { occasions: [], occasionOf: new Map() }
}
