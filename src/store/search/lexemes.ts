import { EVERYTHING } from './terms.ts'

/**
 * What PostgreSQL's index knows a text by: its terms, each once, and the pairs of neighbouring words, since that index
 * knows no places. Separated by spaces.
 */
export function lexemesOf(terms: string): string {
  const all = terms.split(' ')
  const lexemes = new Set(all)
  // The words stand between the first two signs for everything.
  for (let i = 2; i < all.length && all[i] !== EVERYTHING; i++) lexemes.add(pairOf(all[i - 1]!, all[i]!))
  return [...lexemes].join(' ')
}

/** The first of a plane that is nobody's, so that no word has it. */
const FIRST_PAIR = 0xf0000

/** One of 65,536 characters that stands for two words next to each other. */
export function pairOf(word: string, next: string): string {
  const hash = mixed(Math.imul(hashOf(word), 31) + hashOf(next))
  return String.fromCodePoint(FIRST_PAIR + (hash & 0xffff))
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** Each bit of the outcome depends on all: the finalizer of MurmurHash3. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
