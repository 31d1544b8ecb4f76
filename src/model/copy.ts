import type { Span } from './span.ts'

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
