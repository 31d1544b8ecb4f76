import type { WordProfile } from './word-profile.ts'

/** How alike two words are spelled, 0 to 1: the better of shared four-letter pieces and of a common beginning. */
export function spellingSimilarity(a: WordProfile, b: WordProfile): number {
  if (a.lower === b.lower) return 1
  const shorter = Math.min(a.lower.length, b.lower.length)
  if (shorter < 3) return 0
  return Math.max(pieceOverlap(a.pieces, b.pieces), beginningOverlap(a.lower, b.lower), letterOverlap(a, b))
}

/** Dice's coefficient over two sorted lists of pieces. */
function pieceOverlap(a: readonly string[], b: readonly string[]): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  return (2 * shared) / (a.length + b.length)
}

/** Length of the common beginning as a share of the longer word, counted from four letters on. */
function beginningOverlap(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  let k = 0
  while (k < end && a[k] === b[k]) k++
  return k < 4 && k < end ? 0 : k < 3 ? 0 : k / Math.max(a.length, b.length)
}

/**
 * Longest common subsequence of letters as a share of the longer word, for names spelled by ear ("Husni",
 * "Hosni"). Only where the lengths are near each other; below 0.6 it says nothing.
 */
function letterOverlap(one: WordProfile, other: WordProfile): number {
  const a = one.lower
  const b = other.lower
  const longer = Math.max(a.length, b.length)
  if (longer > 24 || Math.min(a.length, b.length) < 0.6 * longer) return 0
  if (2 * bits(one.letters & other.letters) < bits(one.letters | other.letters)) return 0
  const overlap = commonSubsequence(a, b) / longer
  return overlap < 0.6 ? 0 : overlap - 0.15
}

function bits(mask: number): number {
  let count = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++
  return count
}

function commonSubsequence(a: string, b: string): number {
  let previous = new Uint8Array(b.length + 1)
  let current = new Uint8Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      current[j] = a[i - 1] === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, current[j - 1]!)
    }
    const swap = previous
    previous = current
    current = swap
  }
  return previous[b.length]!
}
