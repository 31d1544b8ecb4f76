import type { Passage } from './span.ts'

export type Basis = 'stated' | 'inferred'

export type DatePrecision = 'day' | 'month' | 'year'

export interface OccasionDate {
  /** `2017-11-19`, `2017-11` or `2017`, after `precision`. */
  readonly value: string
  readonly precision: DatePrecision
  readonly basis: Basis
  /** The passages it was read or inferred from; at least one, the stated ones first. */
  readonly from: readonly Passage[]
  /** How each document has the date, in order of documents: one may state what another leaves to infer. */
  readonly readings: readonly OccasionDateReading[]
}

export interface OccasionDateReading {
  readonly document: string
  readonly basis: Basis
  readonly from: readonly Passage[]
}

export interface OccasionCircumstance {
  readonly text: string
  readonly basis: Basis
  readonly from: readonly Passage[]
}

/** When, where and to whom something was said. */
export interface Occasion {
  readonly id: string
  /** Who spoke; null where the documents do not tell. */
  readonly speaker: string | null
  readonly date: OccasionDate | null
  readonly place: OccasionCircumstance | null
  readonly audience: OccasionCircumstance | null
  readonly documents: readonly string[]
}
