import type { Unit } from '../phrases/unit.ts'
import type { Finder } from '../phrases/working-unit.ts'
import type { TaggedUnit } from './tagged-unit.ts'

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
}
