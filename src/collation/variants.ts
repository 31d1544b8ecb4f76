import type { Apparatus, Reading, Variant } from '../model/utterance.ts'
import type { Witness } from './apparatus.ts'

/** Where the readings of an apparatus differ, typed. `readings[k]`, `witnesses[k]` and column k belong together. */
export function findVariants(
  _apparatus: Apparatus,
  _witnesses: readonly Witness[],
  _readings: readonly Reading[],
): Variant[] {
  return []
}
