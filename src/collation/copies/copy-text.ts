import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { lettersOf } from './near-words.ts'
import { wordHash } from './shingles.ts'

/** A document as a row of words to compare: page furniture, punctuation and quotation marks are left out. */
export interface CopyText {
  /** Word k as a number: equal words have equal numbers in every text made with one vocabulary. */
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where the word is the outlet's own, 0 where it stands in a quotation. */
  readonly own: Uint8Array
  readonly ownWords: number
}

/** Words by number, the number of each word by its spelling. */
export class Vocabulary {
  readonly spellings: string[] = []
  /** Of each word; the same whatever its number. */
  readonly hashes: number[] = []
  /** Of each word, its length and its letters, see `mayBeNearlyEqual`. */
  readonly lengths: number[] = []
  readonly letters: number[] = []
  readonly #numbers = new Map<string, number>()

  numberOf(word: string): number {
    let number = this.#numbers.get(word)
    if (number === undefined) {
      number = this.spellings.length
      this.spellings.push(word)
      this.hashes.push(wordHash(word))
      this.lengths.push(word.length)
      this.letters.push(lettersOf(word))
      this.#numbers.set(word, number)
    }
    return number
  }
}

export function copyText(analysis: TextAnalysis, vocabulary: Vocabulary): CopyText {
  const quoted = quotedTokens(analysis)
  const kept: number[] = []
  for (const sentence of analysis.sentences) {
    if (sentence.furniture) continue
    for (let t = sentence.firstToken; t < sentence.lastToken; t++)
      if (isWord(analysis.tokens[t]!)) kept.push(t)
  }
  const own = Uint8Array.from(kept, t => 1 - quoted[t]!)
  return {
    words: Int32Array.from(kept, t => vocabulary.numberOf(analysis.tokens[t]!.lower)),
    starts: Int32Array.from(kept, t => analysis.tokens[t]!.start),
    ends: Int32Array.from(kept, t => analysis.tokens[t]!.end),
    own,
    ownWords: own.reduce((sum, x) => sum + x, 0),
  }
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
