import type { Occasion, OccasionCircumstance, OccasionDate } from '../model/occasion.ts'
import type { Passage } from '../model/span.ts'

/**
 * What some of its documents tell of an occasion, which is then one of its own. What was inferred from another document is
 * not told by them. Null where nothing is left: neither when, nor where, nor to whom.
 */
export function occasionWithin(
  occasion: Occasion,
  { id, speaker, documents }: Pick<Occasion, 'id' | 'speaker'> & { readonly documents: ReadonlySet<string> },
  textOf: (passage: Passage) => string,
): Occasion | null {
  const own = occasion.documents.filter(document => documents.has(document))
  if (own.length === 0) return null
  const date = dateWithin(occasion.date, documents)
  const place = circumstanceWithin(occasion.place, documents, textOf)
  const audience = circumstanceWithin(occasion.audience, documents, textOf)
  return date === null && place === null && audience === null
    ? null
    : { id, speaker, date, place, audience, documents: own }
}

function dateWithin(date: OccasionDate | null, documents: ReadonlySet<string>): OccasionDate | null {
  if (date === null) return null
  const isHere = ({ document }: Passage) => documents.has(document)
  const readings = date.readings.filter(
    ({ document, from }) => documents.has(document) && from.length > 0 && from.every(isHere),
  )
  if (readings.length === 0) return null
  const from = date.from.filter(isHere)
  return {
    ...date,
    basis: readings.some(({ basis }) => basis === 'stated') ? 'stated' : 'inferred',
    from: from.length > 0 ? from : readings.flatMap(reading => reading.from),
    readings,
  }
}

function circumstanceWithin(
  circumstance: OccasionCircumstance | null,
  documents: ReadonlySet<string>,
  textOf: (passage: Passage) => string,
): OccasionCircumstance | null {
  const from = circumstance?.from.filter(({ document }) => documents.has(document)) ?? []
  return from.length === 0 ? null : { ...circumstance!, text: textOf(from[0]!), from }
}
