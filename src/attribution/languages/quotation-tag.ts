import type { Span } from '../../model/span.ts'

/** Who is said to have said a quotation, by the words round it. */
export interface Tag {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly lemma: string
  /** The cell behind the tag where it stands behind the quotation, otherwise -1. */
  readonly to: number
}
