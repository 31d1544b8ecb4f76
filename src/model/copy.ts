import type { Span } from './span.ts'
import type { VariantReading, VariantType } from './utterance.ts'

/** One document's text reused in another. `from` is the one that was copied, as far as can be told. */
export interface Copy {
  readonly from: string
  readonly to: string
  /** Share of the copy's text that stands in the original, 0 to 1. */
  readonly containment: number
  /** `credit`: the copy names the original's outlet or both name one agency. */
  readonly basis: 'credit' | 'inferred'
  readonly passages: readonly { readonly from: Span; readonly to: Span }[]
}

/** A place inside a copied passage where the copy is otherwise. */
export interface CopyVariant {
  readonly type: VariantType
  /** True where both have the words that differ inside quotation marks. */
  readonly insideQuotation: boolean
  /** What was copied and what the copy has in its place; an empty text where one of them has nothing. */
  readonly readings: readonly [was: VariantReading, is: VariantReading]
}

/** A copy together with what was changed in it. */
export interface ComparedCopy extends Copy {
  readonly variants: readonly CopyVariant[]
}
