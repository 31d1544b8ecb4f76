import type { Sentence, TextAnalysis } from '../analysis.ts'
import { opensSentences } from '../sentence-openers.ts'
import { CAPITAL, CAPITALS, SMALL } from './letter-case.ts'

export type CaseStyle = 'sentence' | 'title' | 'capitals'

/** Case of every token, in order. */
export function letterCases(analysis: TextAnalysis): Uint8Array {
  const cases = new Uint8Array(analysis.tokens.length)
  for (let i = 0; i < cases.length; i++) {
    cases[i] = analysis.tokens[i]!.letters
  }
  return cases
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
  const headline = analysis.paragraphs[sentence.paragraph]!.kind === 'headline'
  for (let i = sentence.firstToken; i < sentence.lastToken; i++) {
    const c = cases[i]!
    if (c === 0) continue
    words++
    if (c & CAPITALS) shouted++
    // One word that title case would not leave small settles all but a headline.
    if (small > 0 && !headline) continue
    const { text, lower } = analysis.tokens[i]!
    if (c & SMALL) {
      if (text.length <= 2 || LEFT_SMALL.has(lower) || opensSentences(lower)) continue
      small++
    }
    if (i === sentence.firstToken || text.length < LONG_WORD) continue
    long++
    if (c & CAPITAL) capital++
  }
  if (words >= 3 && shouted >= words * SHOUTING_SHARE) return 'capitals'
  if (headline) return long >= 2 && capital >= long * HEADLINE_SHARE ? 'title' : 'sentence'
  return long >= 4 && small === 0 ? 'title' : 'sentence'
}
