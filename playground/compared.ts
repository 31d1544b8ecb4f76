import type { PastedReport } from './example.ts'

/** What the page asks its thread. */
export interface ToCompare {
  /** Of the asking: an answer to an earlier one is passed over. */
  readonly number: number
  readonly reports: readonly PastedReport[]
}

export interface Comparison {
  readonly number: number
  /** The report page, complete. */
  readonly page: string
  /** As `hearsay compare --json` prints it. */
  readonly json: string
  readonly reports: number
  readonly statements: number
  /** Statements that more than one report has. */
  readonly shared: number
  readonly problems: readonly string[]
}

export type Compared =
  | Comparison
  | { readonly number: number; readonly stage: string }
  | { readonly number: number; readonly error: string }
