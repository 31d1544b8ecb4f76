import type { Passage } from './span.ts'

/** One name used for a referent. */
export interface TermName {
  readonly text: string
  /** Times used, by document id. */
  readonly counts: Readonly<Record<string, number>>
  /** How many of them stand in scare quotes. */
  readonly scareQuoted: number
  readonly passages: readonly Passage[]
}

/** What several outlets call one and the same thing. */
export interface Term {
  readonly referent: string
  readonly names: readonly TermName[]
}
