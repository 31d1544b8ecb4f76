import { classOf, LETTER, LOWER, UPPER } from '../tokens/characters.ts'

/** How a word's letters are written. Bits. */
export const CAPITAL = 1
/** Every letter a capital, two letters at least: an acronym, unless the sentence shouts. */
export const CAPITALS = 2
/** One capital, with or without its full stop, or several such ("J.", "J.K."). */
export const INITIAL = 4
export const SMALL = 8

/** Whether a word is written with capitals, and with which. */
export function letterCase(word: string): number {
  const first = classOf(word.charCodeAt(0))
  if (first & LOWER) return isPrefixed(word) ? CAPITAL : SMALL
  if (!(first & UPPER)) return 0
  if (word.length === 1) return CAPITAL | INITIAL
  let letters = 0
  let capitals = 0
  let stops = 0
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code === 46) stops++
    const cls = classOf(code)
    if (!(cls & LETTER)) continue
    letters++
    if (cls & UPPER) capitals++
  }
  if (stops > 0 && capitals === letters && letters <= 2 && word.endsWith('.') && stops === letters)
    return CAPITAL | (letters === 2 ? INITIAL | CAPITALS : INITIAL)
  return letters > 1 && capitals === letters ? CAPITAL | CAPITALS : CAPITAL
}

const PREFIXED = /^(?:al|el|ad|as|ar|an|at|az|ash|abd|ben|bin|d|l|o)[-'’]\p{Lu}/u
const LONGEST_PREFIX = 3

/** "al-Masri", "d’Ombrel": the capital stands behind a hyphen or an apostrophe. */
function isPrefixed(word: string): boolean {
  for (let i = 1; i <= LONGEST_PREFIX && i < word.length; i++) {
    const sign = word[i]
    if (sign === '-' || sign === "'" || sign === '’') return PREFIXED.test(word)
  }
  return false
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: string): boolean {
  const first = word.slice(0, 1)
  return first !== first.toLowerCase()
}
