import { numberHash } from './feature-hash.ts'

/** How many features hang on more than one word or on the parts of speech before. */
export const CONTEXT_FEATURES = 10

/**
 * Writes the features of a word in its place into `into`: `before` and `before2` are the parts of speech of the
 * two words before it, the rest groups of words from the second before it to the second after it.
 */
export function contextFeatures(
  before: number,
  before2: number,
  groupBefore2: number,
  groupBefore: number,
  group: number,
  groupAfter: number,
  groupAfter2: number,
  into: Int32Array,
): void {
  const tags = before * 32 + before2
  into[0] = numberHash(80, before)
  into[1] = numberHash(81, tags)
  into[2] = numberHash(82, before, group)
  into[3] = numberHash(83, group, groupAfter)
  into[4] = numberHash(84, groupBefore, group)
  into[5] = numberHash(85, before, group, groupAfter)
  into[6] = numberHash(86, tags, group)
  into[7] = numberHash(87, group, groupAfter, groupAfter2)
  into[8] = numberHash(88, before, groupAfter)
  into[9] = numberHash(89, groupBefore2, groupBefore, group)
}
