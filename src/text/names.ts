import type { Span } from '../model/span.ts'
import type { TextAnalysis } from './analysis.ts'

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown'

/** A proper name in running text, without title or honorific. */
export interface Name {
  readonly span: Span
  readonly text: string
  readonly kind: NameKind
  /** Titles, offices and honorifics that stand directly before it ("Foreign Minister", "His Eminence"). */
  readonly title: Span | null
}

export function findNames(_analysis: TextAnalysis): Name[] {
  return []
}
