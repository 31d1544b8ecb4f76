import type { Candidate } from './candidate.ts'
import type { QuotationChains } from './finders/continued-quotation.ts'
import type { Outlets } from './finders/outlets.ts'
import type { WorkingUnit } from './phrases/working-unit.ts'

/** What the rules of a language find in a document, and the units they found it in. */
export interface Reading {
  readonly units: readonly WorkingUnit[]
  readonly outlets: Outlets
  readonly chains: QuotationChains
  /** In no particular order; so are `nested`. */
  readonly candidates: readonly Candidate[]
  /** Speech inside the quotations of others. */
  readonly nested: readonly Candidate[]
}
