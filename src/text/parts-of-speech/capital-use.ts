import type { Sentence, TextAnalysis } from '../analysis.ts'
import { classOf, LOWER, UPPER } from '../tokens/characters.ts'

/** Shorter words are written small in headlines, too. */
const LONG_WORD = 4
const LEAST_CAPITALS = 3

/** Whether all longer words of a sentence have a capital, so that capitals tell no names. */
export function isTitleStyle(analysis: TextAnalysis, { firstToken, lastToken }: Sentence): boolean {
  let capitals = 0
  for (let i = firstToken; i < lastToken; i++) {
    const { text, kind } = analysis.tokens[i]!
    if (kind !== 'word' || text.length < LONG_WORD) continue
    const first = classOf(text.charCodeAt(0))
    if (first & LOWER) return false
    if (first & UPPER) capitals++
  }
  return capitals >= LEAST_CAPITALS
}

/** Behind these signs a word has its capital from the place. */
const OPENERS = new Set(['.', '?', '!', ':', '…', '...', '?!', '!!', '•', '—', '--'])

/** Quotation marks that may stand between a word and what it opens behind: no more are looked past. */
const MOST_MARKS = 4

/** Whether a capital of token `i` may be due to its place: at the head of a sentence or of quoted words. */
export function standsInOpening(analysis: TextAnalysis, sentence: Sentence, i: number): boolean {
  const { tokens } = analysis
  let before = i - 1
  let quoted = false
  const furthest = Math.max(sentence.firstToken, i - MOST_MARKS)
  while (before >= furthest && tokens[before]!.kind === 'mark') {
    before--
    quoted = true
  }
  if (before < sentence.firstToken) return true
  const { text, kind } = tokens[before]!
  return kind === 'punctuation' && (OPENERS.has(text) || (quoted && text === ','))
}
