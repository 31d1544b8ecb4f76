import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import type { Position } from '../../model/utterance.ts'
import { PositionIndex } from './position-index.ts'
import { type SaidUtterance, statementsOf } from './statement.ts'

/**
 * What one speaker says again on other occasions: groups of utterances of the same content, at least two of
 * them from different occasions. Utterances without an occasion count as of one occasion where documents of
 * one publication date have them; without a date, each document is an occasion of its own.
 */
export function findPositions(
  documents: readonly AnnotatedDocument[],
  utterances: readonly SaidUtterance[],
): Position[] {
  const byId = new Map(documents.map(d => [d.document.id, d]))
  const index = new PositionIndex()
  index.put(
    '',
    statementsOf(utterances, id => byId.get(id)!),
  )
  return index.positions()
}
