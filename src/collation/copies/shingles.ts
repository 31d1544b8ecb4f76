import type { CopyText } from './copy-text.ts'

/**
 * Words in a shingle. Two texts of which one is a scan with a wrong letter in every fourth word share
 * 0.75³ = 0.42 of their three-word shingles but 0.24 of the five-word ones: short ones find, alignment confirms.
 */
export const SHINGLE_WORDS = 3

/** Hash of every shingle of a text, in order (w-shingling, Broder 1997; all are kept, none sampled). */
export function shinglesOf({ words }: CopyText): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1))
  for (let i = 0; i < hashes.length; i++) {
    let hash = 0x811c9dc5
    for (let k = 0; k < SHINGLE_WORDS; k++) hash = mixed(hash ^ words[i + k]!)
    hashes[i] = hash
  }
  return hashes
}

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

export interface Candidate {
  /** Indices into the texts, a < b. */
  readonly a: number
  readonly b: number
}

/** Fewer shared shingles are a phrase of the language ("according to a", "on Monday the"). */
const FEWEST_SHARED = 3
/** Share of the shorter text's shingles. A quarter of a text copied in a bad scan still gives 0.25 · 0.18. */
const LEAST_SHARE = 0.04

/** A shingle in more texts than this is boilerplate or idiom; in small sets nothing is. */
function commonest(texts: number): number {
  return Math.max(30, Math.ceil(texts / 20))
}

/** Pairs of texts that share enough rare shingles to be worth aligning, through an index: never all pairs. */
export function candidates(shingles: readonly Uint32Array[]): Candidate[] {
  const postings = index(shingles, commonest(shingles.length))
  const found: Candidate[] = []
  const shared = new Int32Array(shingles.length)
  for (let b = 0; b < shingles.length; b++) {
    const met: number[] = []
    for (const run of postings.of[b]!) {
      for (let k = postings.start[run]!; k < postings.start[run + 1]!; k++) {
        const a = postings.texts[k]!
        if (a >= b) break
        if (shared[a]!++ === 0) met.push(a)
      }
    }
    for (const a of met) {
      const shorter = Math.min(shingles[a]!.length, shingles[b]!.length)
      if (shared[a]! >= FEWEST_SHARED && shared[a]! >= LEAST_SHARE * shorter) found.push({ a, b })
      shared[a] = 0
    }
  }
  return found
}

interface Postings {
  /** Run r of `texts` is `[start[r], start[r + 1])`: the texts with one shingle, ascending. */
  readonly start: readonly number[]
  readonly texts: Int32Array
  /** For each text the runs it stands in, and so also the number of its shingles that another text has. */
  readonly of: readonly (readonly number[])[]
}

/** Sorted pairs of (hash, text) in doubles, which hold 32 bits of hash and 21 of text exactly. */
function index(shingles: readonly Uint32Array[], mostTexts: number): Postings {
  const TEXTS = 2 ** 21
  let count = 0
  for (const hashes of shingles) count += hashes.length
  const pairs = new Float64Array(count)
  let n = 0
  shingles.forEach((hashes, text) => {
    for (const hash of hashes) pairs[n++] = hash * TEXTS + text
  })
  pairs.sort()
  const start: number[] = [0]
  const texts = new Int32Array(count)
  const of: number[][] = shingles.map(() => [])
  let end = 0
  for (let i = 0; i < count; ) {
    const hash = Math.floor(pairs[i]! / TEXTS)
    const from = end
    for (; i < count && Math.floor(pairs[i]! / TEXTS) === hash; i++) {
      const text = pairs[i]! % TEXTS
      if (end === from || texts[end - 1] !== text) texts[end++] = text
    }
    if (end - from < 2 || end - from > mostTexts) end = from
    else {
      for (let k = from; k < end; k++) of[texts[k]!]!.push(start.length - 1)
      start.push(end)
    }
  }
  return { start, texts, of }
}
