import type { Act } from '../model/attribution.ts'
import type { Span } from '../model/span.ts'

/** What a finder claims: one attribution of one unit, not yet weighed. */
export interface Candidate {
  /** The finder, which together with the lemma is what confidence was measured for. */
  readonly rule: string
  /** Key of the cue's verb or noun; null for a mark or a preposition. */
  readonly lemma: string | null
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Probability that the cue is one. */
  readonly odds: number
  /** Probability that something is attributed there, where it was weighed; else the rule's measured rate counts. */
  readonly confidence?: number
  /** The content was not said ("did not say", "declined to comment"). */
  readonly negated?: boolean
  readonly addressee?: Span | null
  readonly act?: Act
  /** Whoever the words came through, nearest to the outlet first. */
  readonly relay?: readonly Span[]
}
