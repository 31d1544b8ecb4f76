import type { TextAnalysis } from '../../text/analysis.ts'
import type { Candidate } from '../candidate.ts'
import type { Unit } from '../phrases/unit.ts'
import type { Finder } from '../phrases/working-unit.ts'
import type { Reading } from '../reading.ts'
import type { TaggedUnit } from './tagged-unit.ts'

/** `function`: a preposition, pronoun, verb or other word that is in no name. */
export type SpeakerWordKind = 'office' | 'body' | 'function'

/** What attribution knows about one language. */
export interface Locale {
  /** In the order in which they may claim words. */
  readonly finders: readonly Finder[]
  /** `names`: offsets of the words that stand in proper names. */
  readonly tag: (unit: Unit, names: ReadonlySet<number>) => TaggedUnit
  /** Probability of each item that it heads a cue. */
  readonly odds: (unit: TaggedUnit) => number[]
  /** Whether a lower-cased form may tag a quotation. */
  readonly isTagVerb: (lower: string) => boolean
  /** What a word may be in a source; only where names have no capitals. */
  readonly speakerWord?: (lower: string) => SpeakerWordKind | null
  /** Weighs what the rules found together with what was learned, where there is a learned model. */
  readonly learned?: (analysis: TextAnalysis, reading: Reading) => Candidate[]
}
