import { identifier } from '../model/identifier.ts'
import { byCodeUnits } from '../model/order.ts'
import type { Reading } from '../model/utterance.ts'
import type { CollationParts } from './finding.ts'

/** An utterance of which it is known what it consists of; its apparatus is made when all is decided. */
export interface LaidUtterance {
  readonly id: string
  readonly speaker: string | null
  readonly occasion: string | null
  readonly readings: readonly Reading[]
  /** Its place in the list; of what was split, that of the whole and then its own among the parts. */
  readonly place: readonly number[]
}

export function laidUtterance(
  { id, speaker, occasion, readings }: CollationParts['utterances'][number],
  place: number,
): LaidUtterance {
  return { id, speaker, occasion, readings, place: [place] }
}

export function byPlaceInList(a: LaidUtterance, b: LaidUtterance): number {
  for (const [i, place] of a.place.entries()) {
    const other = b.place[i]
    if (other !== place) return other === undefined ? 1 : place - other
  }
  return a.place.length - b.place.length || byPlace(a.readings[0]!, b.readings[0]!)
}

/** Parts of one utterance in the order of their first readings, each with its own place. */
export function inParts(parts: readonly LaidUtterance[]): LaidUtterance[] {
  if (parts.length < 2) return [...parts]
  return parts
    .toSorted((a, b) => byPlace(a.readings[0]!, b.readings[0]!))
    .map((part, i) => ({ ...part, place: [...part.place, i] }))
}

export function documentsIn({ readings }: LaidUtterance): string[] {
  return readings.map(({ document }) => document)
}

/** As collation names it. */
export function utteranceId(readings: readonly Reading[]): string {
  return identifier(
    'u',
    readings.flatMap(r => [r.document, r.attribution, ...r.span]),
  )
}

export function byPlace(a: Reading, b: Reading): number {
  return (
    byCodeUnits(a.document, b.document) ||
    a.span[0] - b.span[0] ||
    a.span[1] - b.span[1] ||
    byCodeUnits(a.attribution, b.attribution)
  )
}
