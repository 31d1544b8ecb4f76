/**
 * Words in a shingle. Two texts of which one is a scan with a wrong letter in every fourth word share
 * 0.75³ = 0.42 of their three-word shingles but 0.24 of the five-word ones: short ones find, alignment confirms.
 */
export const SHINGLE_WORDS = 3

/** Hash of a shingle (w-shingling, Broder 1997) from those of its words, which odd factors keep in their order. */
export function shingleHash(first: number, second: number, third: number): number {
  return mixed(first ^ Math.imul(second, 0x9e3779b1) ^ Math.imul(third, 0x85ebca77))
}

/**
 * Whether a shingle is one of those by which a text is found: where the word in the middle has the greatest hash. About
 * one in three has, never two in a row, and whether one has depends on nothing but itself, so that two texts that share it both
 * have it noted, however much is different around it (open syncmers, Edgar 2021). What is chosen by windows is more even in
 * clean copies, but not what two bad scans share, nor what a boilerplate line has in all its texts.
 */
export function isTelling(first: number, second: number, third: number): boolean {
  return second > first && second > third
}

/** Hash of a word's spelling, so that a shingle's does not depend on which words were met before (FNV-1a, public domain). */
export function wordHash(word: string): number {
  let hash = begunHash
  for (let i = 0; i < word.length; i++) hash = longerHash(hash, word.charCodeAt(i))
  return endedHash(hash)
}

// The same letter by letter.
export const begunHash = 0x811c9dc5

export function longerHash(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, 0x01000193)
}

export function endedHash(hash: number): number {
  return mixed(hash)
}

/** The finalizer of MurmurHash3 (Appleby, public domain): every bit of the input reaches every bit of the output. */
function mixed(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Fewer shared shingles that tell are a phrase of the language ("according to a", "on Monday the"). */
const FEWEST_SHARED = 3
/** Share of the shorter text's shingles. A quarter of a text copied in a bad scan still gives 0.25 · 0.18. */
const LEAST_SHARE = 0.04
/** Where so large a share is the same, what is in many texts is no boilerplate but a report that many have printed. */
const WHOLE_TEXT = 0.5

/** Distinct telling shingles that two texts share, counted by how many texts have them. */
export interface SharedShingles {
  /** In few texts. */
  inFew: number
  /** In few, or in many but not in too many to be looked up. */
  inSome: number
}

/** Whether two texts of which the shorter has so many distinct telling shingles are worth aligning. */
export function isWorthAligning(inFew: number, inSome: number, shorter: number): boolean {
  if (inFew >= FEWEST_SHARED && inFew >= LEAST_SHARE * shorter) return true
  return inSome >= FEWEST_SHARED && inSome >= WHOLE_TEXT * shorter
}
