import type { Attribution } from './attribution.ts'
import type { ComparedCopy } from './copy.ts'
import type { Document } from './document.ts'
import type { Figure } from './figure.ts'
import type { Occasion } from './occasion.ts'
import type { Problem } from './problem.ts'
import type { Speaker } from './speaker.ts'
import type { Story } from './story.ts'
import type { Term } from './term.ts'
import type { Position, Utterance } from './utterance.ts'

/** What was found over a set of documents. Every list is ordered by content, never by arrival. */
export interface Collation {
  readonly documents: readonly Document[]
  readonly speakers: readonly Speaker[]
  /** What somebody is said not to have said is not among them. */
  readonly attributions: readonly Attribution[]
  readonly occasions: readonly Occasion[]
  readonly utterances: readonly Utterance[]
  readonly positions: readonly Position[]
  readonly stories: readonly Story[]
  readonly copies: readonly ComparedCopy[]
  readonly figures: readonly Figure[]
  readonly terms: readonly Term[]
  readonly problems: readonly Problem[]
}
