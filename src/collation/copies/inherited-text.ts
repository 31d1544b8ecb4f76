/** One word that is otherwise is at least so many shingles. */
const ONE_CHANGE = 3
/** What the outer two share by chance is no more than so much of what either shares with the middle one. */
const BY_CHANCE = 1 / 4

/**
 * Which of three texts that have text in common stands between the other two: each of these shares with it what the other
 * lacks, but they share nothing that it lacks. So changes that one text made and another inherited tell who has it
 * from whom (common errors, as in the making of a stemma; Lachmann). Shingles of each text, distinct, ascending; the number of the text, null where
 * none stands between.
 */
export function middleOf(texts: readonly [Uint32Array, Uint32Array, Uint32Array]): 0 | 1 | 2 | null {
  const shared = sharedByTwo(texts)
  for (const middle of [0, 1, 2] as const) {
    const outer = shared[middle]
    const inner = Math.min(...shared.filter((_, without) => without !== middle))
    if (inner >= ONE_CHANGE && outer <= BY_CHANCE * inner) return middle
  }
  return null
}

/** By the text that lacks them: how many shingles the other two share. One pass over all three. */
function sharedByTwo([a, b, c]: readonly [Uint32Array, Uint32Array, Uint32Array]): [number, number, number] {
  let [inBC, inAC, inAB] = [0, 0, 0]
  let [i, j, k] = [0, 0, 0]
  while (i < a.length || j < b.length || k < c.length) {
    const x = i < a.length ? a[i]! : BEYOND
    const y = j < b.length ? b[j]! : BEYOND
    const z = k < c.length ? c[k]! : BEYOND
    if (x === y) {
      if (x <= z) {
        if (x === z) k++
        else inAB++
        i++
        j++
      } else k++
    } else if (x < y) {
      if (x < z) i++
      else {
        k++
        if (x === z) {
          i++
          inAC++
        }
      }
    } else if (y < z) j++
    else {
      k++
      if (y === z) {
        j++
        inBC++
      }
    }
  }
  return [inBC, inAC, inAB]
}

/** Greater than any shingle. */
const BEYOND = 2 ** 32

/** Of a pair of texts: 1 where the second has its text from the first, -1 the other way, 0 where nothing tells. */
export type KnownDirection = -1 | 0 | 1

/** A third text beside a pair `a`, `b`: which of `a`, `b` and itself is the middle one, and what is known of it and each. */
export interface ThirdText {
  readonly middle: 0 | 1 | 2 | null
  readonly fromA: KnownDirection
  readonly fromB: KnownDirection
}

/**
 * Which of two was copied, as texts that have to do with both tell; 0 where they tell nothing or disagree. Whatever stands
 * between two others has its text from one of them, or both have theirs from it: either way the later of the two has its from
 * the middle one.
 */
export function directionByThirds(thirds: Iterable<ThirdText>): KnownDirection {
  let votes = 0
  for (const { middle, fromA, fromB } of thirds) {
    if (middle === 0 && fromB < 0) votes++
    if (middle === 1 && fromA < 0) votes--
  }
  return Math.sign(votes) as KnownDirection
}
