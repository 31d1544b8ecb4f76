import { classOf, UNSPACED } from '../../text/tokens/characters.ts'
import type { DraftToken } from '../../text/tokens/draft-token.ts'
import { tokenise } from '../../text/tokens/tokens.ts'
import { fold } from './fold.ts'

/** A word as search counts them: parts of "al-Masri" and "don’t" are words of their own. */
export interface SearchWord {
  /** Folded; for a character of a script without spaces, that character and the next of its run. */
  readonly term: string
  readonly start: number
  readonly end: number
  /** Where the next character of the run ends; `end` where there is none. */
  readonly pairEnd: number
  /** One character of a script that is written without spaces. */
  readonly isUnspaced: boolean
  /** Begins with a capital. */
  readonly isCapitalised: boolean
}

type Draft = { -readonly [K in keyof SearchWord]: SearchWord[K] }

/**
 * The words of a text, in the same way whatever its language, so that a query needs none.
 *
 * Chinese, Japanese, Thai, Lao, Khmer and Burmese are taken by overlapping pairs of characters: words of one and two
 * characters can be found, where a dictionary's words would depend on where it cuts, and a pair is as rare as a word,
 * where single characters occur in every other text.
 */
export function searchWords(text: string): SearchWord[] {
  const tokens: DraftToken[] = []
  tokenise(text, 'und', 0, text.length, tokens)
  const words: Draft[] = []
  for (const token of tokens) {
    if (token.kind !== 'word' && token.kind !== 'number') continue
    const isUnspaced = (classOf(token.text.codePointAt(0)!) & UNSPACED) !== 0
    if (isUnspaced) addCharacter(words, token)
    else if (token.kind === 'number' && isOneNumber(token.text))
      add(words, token.text.replace(SEPARATORS, ''), token)
    else if (PLAIN.test(token.text)) add(words, token.text, token)
    else addParts(words, token)
  }
  return words
}

interface Place {
  readonly start: number
  readonly end: number
}

function add(words: Draft[], text: string, { start, end }: Place): void {
  const term = fold(text)
  if (term === '') return
  const first = String.fromCodePoint(text.codePointAt(0)!)
  words.push({
    term,
    start,
    end,
    pairEnd: end,
    isUnspaced: false,
    isCapitalised: first !== first.toLowerCase(),
  })
}

function addCharacter(words: Draft[], { text, start, end }: DraftToken): void {
  const term = fold(text)
  if (term === '') return
  const before = words.at(-1)
  if (before?.isUnspaced && before.end === start) {
    before.term += term
    before.pairEnd = end
  }
  words.push({ term, start, end, pairEnd: end, isUnspaced: true, isCapitalised: false })
}

const PLAIN = /^[a-z]+$/i
const PARTS = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu
/** Between the digits of one number: "12,300", "12 300". */
const SEPARATORS = /[.,'’\u00A0\u202F\u2009]/g
const ONE_NUMBER = /^\d+(?:[.,'’\u00A0\u202F\u2009]\d{3})*$/
/** "U.S.", "a.m.", "J.": one word without its stops. */
const INITIALS = /^(?:\p{L}\p{M}*\.)+(?:\p{L}\p{M}*)?$/u
/** Geresh and gershayim stand inside words and mark acronyms. */
const HEBREW = /^[\p{Script=Hebrew}"'׳״’]+$/u

function isOneNumber(text: string): boolean {
  return ONE_NUMBER.test(text)
}

function addParts(words: Draft[], token: DraftToken): void {
  const { text, start } = token
  if (INITIALS.test(text) || HEBREW.test(text)) {
    add(words, text, token)
    return
  }
  for (const { 0: part, index } of text.matchAll(PARTS))
    add(words, part, { start: start + index, end: start + index + part.length })
}
