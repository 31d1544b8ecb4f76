import type { Collation } from '../model/collation.ts'

/** The collation in a terminal of 80 columns. */
export function summary(_collation: Collation, _page: string | null): string {
  return ''
}
