import type { Sentence, TextAnalysis } from '../analysis.ts'
import { opensSentences } from '../sentence-openers.ts'
import { classOf, LETTER, LOWER, UPPER } from '../tokens/characters.ts'

/** How a token's letters are written. Bits. */
export const CAPITAL = 1
/** Every letter a capital, two letters at least: an acronym, unless the sentence shouts. */
export const CAPITALS = 2
/** One capital, with or without its full stop, or several such ("J.", "J.K."). */
export const INITIAL = 4
export const SMALL = 8

export type CaseStyle = 'sentence' | 'title' | 'capitals'

/** Case of every token, in order. */
export function letterCases(analysis: TextAnalysis): Uint8Array {
  const cases = new Uint8Array(analysis.tokens.length)
  for (let i = 0; i < cases.length; i++) {
    const token = analysis.tokens[i]!
    if (token.kind === 'word') cases[i] = caseOf(token.text)
  }
  return cases
}

function caseOf(word: string): number {
  const first = classOf(word.charCodeAt(0))
  if (first & LOWER)
    return /^(?:al|el|ad|as|ar|an|at|az|ash|abd|ben|bin|d|l|o)[-'’]\p{Lu}/u.test(word) ? CAPITAL : SMALL
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

/** Share of capitals from which a sentence shouts. */
const SHOUTING_SHARE = 0.8
/**
 * Share of its longer words from which a headline counts as written in title case. Any other sentence needs
 * them all: one that lists four names has nearly as many.
 */
const HEADLINE_SHARE = 0.6
const LONG_WORD = 4
/** Words that title case leaves small, beside those that open sentences. */
const LEFT_SMALL: ReadonlySet<string> = new Set(
  'a an the nor up off out per via into onto upon than vs et al de la von der'.split(' '),
)

/** How a sentence is written as a whole: where nearly every word has a capital, capitals tell nothing. */
export function caseStyle(analysis: TextAnalysis, cases: Uint8Array, sentence: Sentence): CaseStyle {
  let long = 0
  let capital = 0
  let shouted = 0
  let words = 0
  let small = 0
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const c = cases[i]!
    if (c === 0) continue
    words++
    if (c & CAPITALS) shouted++
    const { text, lower } = analysis.tokens[i]!
    if (c & SMALL && (opensSentences(lower) || LEFT_SMALL.has(lower))) continue
    if (c & SMALL && text.length > 2) small++
    if (i === sentence.firstToken || text.length < LONG_WORD) continue
    long++
    if (c & CAPITAL) capital++
  }
  if (words >= 3 && shouted >= words * SHOUTING_SHARE) return 'capitals'
  const headline = analysis.paragraphs[sentence.paragraph]!.kind === 'headline'
  if (headline) return long >= 2 && capital >= long * HEADLINE_SHARE ? 'title' : 'sentence'
  return long >= 4 && small === 0 ? 'title' : 'sentence'
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: string): boolean {
  const first = word.slice(0, 1)
  return first !== first.toLowerCase()
}
