import type { Collation } from '../model/collation.ts'

/** One self-contained HTML page of a collation. */
export function reportPage(_collation: Collation): string {
  return ''
}
