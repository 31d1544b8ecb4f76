/** Mixes a number into a hash (the finaliser of MurmurHash3 over both). */
export function mixed(hash: number, value: number): number {
  let h = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul((value + 0x9e3779b9) | 0, 0xc2b2ae35)
  h ^= h >>> 13
  h = Math.imul(h, 0x27d4eb2f)
  return h ^ (h >>> 16)
}

/** Hash of the letters from `from` on (FNV-1a), apart for each kind of thing they stand for. */
export function lettersHash(kind: number, letters: string, from = 0): number {
  let h = 0x811c9dc5 ^ kind
  for (let i = from; i < letters.length; i++) h = Math.imul(h ^ letters.charCodeAt(i), 0x01000193)
  return mixed(h, letters.length - from)
}

/** Kinds of letters that are hashed apart. */
export const WORD = 1
export const ENDING = 2
export const LEMMA = 5
