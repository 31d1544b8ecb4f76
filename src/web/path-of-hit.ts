import type { Span } from '../model/span.ts'
import { ON_OWN_PAGES } from './links.ts'

/** The page that shows where a hit of a saved search stands. */
export function pathOfHit(hit: {
  readonly document: string
  readonly statement: { readonly span: Span } | null
}): string {
  const { document, statement } = hit
  return statement === null
    ? ON_OWN_PAGES.document(document)
    : ON_OWN_PAGES.passage({ document, span: statement.span })
}
