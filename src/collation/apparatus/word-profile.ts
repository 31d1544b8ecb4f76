import { englishStem } from '../../text/words/english-stem.ts'
import { territoryNamed } from '../occasions/place-names.ts'
import { spellingKey } from './atlantic-spelling.ts'
import { isFunctionWord, isModal } from './function-words.ts'
import { numberValue } from './number-words.ts'
import { endingOf } from './word-endings.ts'

export type WordKind = 'content' | 'function' | 'number' | 'punctuation'

/** What two words are compared by. Case is not part of it. */
export interface WordProfile {
  readonly lower: string
  readonly kind: WordKind
  readonly spelling: string
  readonly stem: string
  readonly value: number | null
  /** The state or region that it names or is the adjective of. */
  readonly territory: string | null
  /** The word's four-letter pieces, sorted; a shorter word is its own only piece. */
  readonly pieces: readonly string[]
  /** A bit for each letter of the alphabet that the word holds: a quick way to see that two have little in common. */
  readonly letters: number
  /** What it ends in, as `word-endings.ts` counts; 0 for nothing that tells. */
  readonly ending: number
  /** No two profiles have the same, and one word mostly has one: what is known of two words is kept by it. */
  readonly number: number
}

/** Longest part of a word that is cut into pieces: no word is longer, but a line of base64 is. */
const longestWord = 40

const PROFILES_KEPT = 20_000
const profiles = new Map<string, WordProfile>()
let numbered = 0

/** Words return: each of those met lately is taken apart once. */
export function profileWord(lower: string): WordProfile {
  const known = profiles.get(lower)
  if (known !== undefined) return known
  const profile = newProfile(lower)
  if (profiles.size >= PROFILES_KEPT) profiles.clear()
  profiles.set(lower, profile)
  return profile
}

function newProfile(lower: string): WordProfile {
  const value = numberValue(lower)
  const kind = kindOf(lower, value)
  return {
    lower,
    kind,
    spelling: spellingKey(lower.slice(0, longestWord)),
    stem: kind === 'content' ? englishStem(lower.slice(0, longestWord)) : lower,
    value,
    territory: kind === 'content' ? territoryNamed(lower) : null,
    pieces: piecesOf(lower.slice(0, longestWord)),
    letters: lettersOf(lower.slice(0, longestWord)),
    ending: endingOf(lower),
    number: numbered++,
  }
}

function kindOf(lower: string, value: number | null): WordKind {
  if (value !== null) return 'number'
  if (!/[\p{L}\p{N}]/u.test(lower)) return 'punctuation'
  return isFunctionWord(lower) || isModal(lower) ? 'function' : 'content'
}

function piecesOf(word: string): string[] {
  if (word.length <= 4) return [word]
  const pieces = new Set<string>()
  for (let i = 0; i + 4 <= word.length; i++) pieces.add(word.slice(i, i + 4))
  return [...pieces].sort()
}

function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) {
    const k = word.charCodeAt(i) - 97
    if (k >= 0 && k < 26) letters |= 1 << k
  }
  return letters
}
