import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { PackedNumbers } from './packed-numbers.ts'

/**
 * A document as a row of words to compare: page furniture, punctuation and quotation marks are left out. Very many are
 * kept, each to be compared with few that come later: so it is packed, and `LaidOutText` unpacks it. It knows of no other
 * document, and can be made in another thread.
 */
export interface CopyText {
  /**
   * How many words there are, and how many of them do not stand in a quotation. Then of each what lies between it and the word
   * before; its length; its letters as code units. Each in groups of seven bits of which the eighth says that another group
   * follows, so that most letters are a byte. What lies between is times four, one more for the outlet's own words, two more
   * where the word in small letters is longer or shorter than as written: then its length in them follows.
   */
  readonly packed: Uint8Array
}

export function copyText(analysis: TextAnalysis): CopyText {
  const { tokens, sentences } = analysis
  const quoted = quotedTokens(analysis)
  let words = 0
  let ownWords = 0
  let before = 0
  const row = new PackedNumbers()
  for (const { furniture, firstToken, lastToken } of sentences) {
    if (furniture) continue
    for (let t = firstToken; t < lastToken; t++) {
      const token = tokens[t]!
      if (!isWord(token)) continue
      const { start, end, lower } = token
      const own = 1 - quoted[t]!
      const asLong = lower.length === end - start
      row.push(4 * (start - before) + (asLong ? 0 : 2) + own)
      row.push(end - start)
      if (!asLong) row.push(lower.length)
      for (let i = 0; i < lower.length; i++) row.push(lower.charCodeAt(i))
      before = end
      ownWords += own
      words++
    }
  }
  const head = new PackedNumbers(10)
  head.push(words)
  head.push(ownWords)
  return { packed: head.followedBy(row) }
}

function isWord(token: Token): boolean {
  return (token.kind === 'word' && token.lower !== "'s") || token.kind === 'number'
}

/** Up to this many words in marks are a name or a scare quote: the outlet's own choice of words. */
const SCARE_QUOTE = 3

/** An opening mark without a close may be a slip of the keyboard or of a scanner: only so many words are believed. */
const LONGEST_UNCLOSED = 80

/** 1 for every token in a quotation that is speech: reports of one speech share it without copying. */
function quotedTokens(analysis: TextAnalysis): Uint8Array {
  const { tokens, quotations } = analysis
  const quoted = new Uint8Array(tokens.length)
  let t = 0
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue
    while (t < tokens.length && tokens[t]!.start < quotation.start) t++
    const first = t
    let words = 0
    while (t < tokens.length && tokens[t]!.end <= quotation.end) {
      if (isWord(tokens[t]!)) words++
      if (quotation.close === null && words > LONGEST_UNCLOSED) break
      t++
    }
    if (words > SCARE_QUOTE) quoted.fill(1, first, t)
  }
  return quoted
}
