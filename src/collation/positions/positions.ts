import type { AnnotatedDocument } from '../../attribution/annotate.ts'
import { identifier } from '../../model/identifier.ts'
import { byCodeUnits } from '../../model/order.ts'
import type { Position, Utterance } from '../../model/utterance.ts'
import { readingWords } from '../utterances/reading-words.ts'

import { groupStatements } from './position-groups.ts'

/** What a position asks of an utterance. */
export type SaidUtterance = Pick<Utterance, 'id' | 'speaker' | 'occasion' | 'readings'>

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
  const named = utterances.filter(u => u.speaker !== null)
  const positions: Position[] = []
  for (const [speaker, said] of Map.groupBy(named, u => u.speaker!)) {
    if (new Set(said.map(u => occasionKey(u, byId))).size < 2) continue
    const statements = [...said]
      .sort((x, y) => byCodeUnits(x.id, y.id))
      .map(u => ({
        id: u.id,
        occasion: occasionKey(u, byId),
        wordings: u.readings.map(r => readingWords(byId.get(r.document)!.analysis, [r.span])),
      }))
    for (const group of groupStatements(statements)) {
      const ids = group.map(i => statements[i]!.id)
      positions.push({ id: identifier('p', ids), speaker, utterances: ids })
    }
  }
  return positions.sort((x, y) => byCodeUnits(x.speaker, y.speaker) || byCodeUnits(x.id, y.id))
}

function occasionKey(utterance: SaidUtterance, byId: ReadonlyMap<string, AnnotatedDocument>): string {
  if (utterance.occasion !== null) return utterance.occasion
  const { document } = byId.get(utterance.readings[0]!.document)!
  return document.published?.slice(0, 10) ?? document.id
}
