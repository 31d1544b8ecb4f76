import type { ActClause, Clause } from './parse-query.ts'

export type Searched = 'documents' | 'statements'

/** What an engine is asked: places `[from, before)` of what fits, the last first. */
export interface PlacesAsked {
  readonly what: Searched
  readonly clauses: readonly Clause[]
  /** For documents: what somebody in them must say, or must not; each clause asks for speakers only. */
  readonly speakers: readonly Clause[]
  /** Of the statement, or of any in the document. */
  readonly acts: readonly ActClause[]
  readonly from: number
  readonly before: number
  readonly limit: number
  /** Also of revisions that others took the place of. */
  readonly superseded: boolean
}
