import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { lettersOf } from './near-words.ts'
import { wordHash } from './shingles.ts'

/**
 * A document as a row of words to compare: page furniture, punctuation and quotation marks are left out. Very many are
 * kept, each to be compared with few that come later: so it is packed, and `LaidOutText` unpacks it.
 */
export interface CopyText {
  readonly words: number
  /** Words that do not stand in a quotation. */
  readonly ownWords: number
  /**
   * Of each word its number, what lies between it and the word before, and its length, each in groups of seven bits of
   * which the eighth says that another group follows. What lies between is doubled, and one more for the outlet's own words.
   */
  readonly packed: Uint8Array
}

/** Words by number, the number of each word by its spelling: equal words have equal numbers in all texts made with it. */
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
      const spelling = apart(word)
      this.spellings.push(spelling)
      this.hashes.push(wordHash(word))
      this.lengths.push(word.length)
      this.letters.push(lettersOf(word))
      this.#numbers.set(spelling, number)
    }
    return number
  }
}

/** V8 keeps a slice of so many letters or more as a view of the text it was cut from, which would stay with it. */
const VIEWED = 13

/** The same word in letters of its own. */
function apart(word: string): string {
  return word.length < VIEWED ? word : word.split('').join('')
}

export function copyText(analysis: TextAnalysis, vocabulary: Vocabulary): CopyText {
  const { tokens, sentences } = analysis
  const quoted = quotedTokens(analysis)
  let words = 0
  let ownWords = 0
  let before = 0
  const packed = new ByteRow()
  for (const { furniture, firstToken, lastToken } of sentences) {
    if (furniture) continue
    for (let t = firstToken; t < lastToken; t++) {
      const token = tokens[t]!
      if (!isWord(token)) continue
      const own = 1 - quoted[t]!
      packed.push(vocabulary.numberOf(token.lower))
      packed.push(2 * (token.start - before) + own)
      packed.push(token.end - token.start)
      before = token.end
      ownWords += own
      words++
    }
  }
  return { words, ownWords, packed: packed.bytes() }
}

/** Numbers in a row of bytes, small ones in one byte. */
class ByteRow {
  #bytes = new Uint8Array(1 << 12)
  #length = 0

  push(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = number
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.#length++] = rest
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
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
