import { parseHTML } from 'linkedom'
import type { Collation } from '../../src/model/collation.ts'
import { reportPage } from '../../src/web/report.tsx'

/** A page as a tree, and the markup it was made from. */
export function rendered(collation: Collation) {
  const html = reportPage(collation)
  return { html, document: parseHTML(html).document }
}

/** What a reader without a screen hears: all text, white space as one space. */
export function spoken(element: { textContent: string | null } | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
}
