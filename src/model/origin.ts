/**
 * Why the reports of an origin count as one source: `own`: one report, or several of one outlet, with nothing that leads
 * elsewhere. `credit`: they name one agency, or one names the other's outlet. `relay`: the words reached them through one
 * broadcaster, agency or paper. `copy`: the text of one stands in the other.
 */
export type OriginBasis = 'own' | 'credit' | 'relay' | 'copy'

/** The reports of an utterance that, as far as the texts tell, have it from one place: one independent source. */
export interface Origin {
  readonly documents: readonly string[]
  readonly basis: OriginBasis
  /** Whom the words came through, as written, where the texts say so. */
  readonly through: string | null
}
