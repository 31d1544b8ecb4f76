import type { AnnotatedDocument } from '../attribution/annotate.ts'
import type { Attribution } from '../model/attribution.ts'
import type { Position, Utterance } from '../model/utterance.ts'

export function findPositions(
  _documents: readonly AnnotatedDocument[],
  _attributions: readonly Attribution[],
  _utterances: readonly Utterance[],
): Position[] {
  return []
}
