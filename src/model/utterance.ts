import type { SpeechForm } from './attribution.ts'
import type { Origin } from './origin.ts'
import type { Passage, Span } from './span.ts'

/** How one document gives an utterance. */
export interface Reading {
  readonly document: string
  readonly attribution: string
  /** A part of the attribution's content. */
  readonly span: Span
  readonly form: SpeechForm
}

export interface Cell {
  readonly text: string
  readonly span: Span
}

/**
 * All readings of an utterance aligned word by word: a row an alignment, a column a witness.
 * `witnesses[k]` is the document of `readings[k]`; no word of a reading is missing from its column.
 */
export interface Apparatus {
  readonly witnesses: readonly string[]
  readonly rows: readonly (readonly (Cell | null)[])[]
}

export type VariantType =
  | 'figure'
  | 'naming'
  | 'negation'
  | 'modality'
  | 'truncation'
  | 'addition'
  | 'wording'
  | 'reporting verb'

/** A place where readings differ. */
export interface Variant {
  readonly type: VariantType
  /** Index into the apparatus's rows of the first row concerned; -1 for the reporting verb, which stands outside. */
  readonly row: number
  /** True where the words that differ stand inside quotation marks in at least two of the readings. */
  readonly insideQuotation: boolean
  readonly readings: readonly VariantReading[]
}

export interface VariantReading extends Passage {
  readonly text: string
}

/** One thing said once: the readings of it in all documents. */
export interface Utterance {
  readonly id: string
  readonly speaker: string | null
  readonly occasion: string | null
  readonly readings: readonly Reading[]
  readonly apparatus: Apparatus
  readonly variants: readonly Variant[]
  /** Every document of it in one origin: so many independent sources are known. */
  readonly origins: readonly Origin[]
}

/** The same thing said by the same speaker on several occasions. */
export interface Position {
  readonly id: string
  readonly speaker: string
  readonly utterances: readonly string[]
}
