import type { Unit } from '../phrases/unit.ts'
import type { WordClass } from '../phrases/word-class.ts'
import type { Inflection } from './english-inflection.ts'

/** A unit with what its items are. `inflections[i]` is null for whatever is no word. */
export interface TaggedUnit extends Unit {
  readonly classes: readonly WordClass[]
  readonly inflections: readonly (Inflection | null)[]
  /** Offsets of the words that stand in proper names; only where a locale asks for them. */
  readonly names?: ReadonlySet<number>
}
