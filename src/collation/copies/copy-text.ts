import type { TextAnalysis, Token } from '../../text/analysis.ts'
import { lettersOf } from './near-words.ts'
import { PackedNumbers } from './packed-numbers.ts'
import { wordHash } from './shingles.ts'

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

/**
 * Words by number, the number of each word by its spelling: equal words have equal numbers in all texts made with it. Every
 * name and every slip of the keyboard is a word, so there are very many: a hash table in typed arrays, open addressing.
 */
export class Vocabulary {
  readonly spellings: string[] = []
  #hashes = new Uint32Array(1 << 10)
  #lengths = new Uint8Array(1 << 10)
  #letters = new Int32Array(1 << 10)
  /** 1 more than the number of a word; 0 for a free place. */
  #places = new Int32Array(1 << 11)

  /** Of each word; the same whatever its number. */
  get hashes(): Uint32Array {
    return this.#hashes
  }

  /** Of each word, its length and its letters, see `mayBeNearlyEqual`; whatever is longer has the greatest length. */
  get lengths(): Uint8Array {
    return this.#lengths
  }

  get letters(): Int32Array {
    return this.#letters
  }

  numberOf(word: string): number {
    const hash = wordHash(word)
    let place = this.#placeFrom(hash)
    for (; this.#places[place] !== 0; place = this.#placeFrom(place + 1)) {
      const number = this.#places[place]! - 1
      if (this.#hashes[number] === hash && this.spellings[number] === word) return number
    }
    const number = this.spellings.length
    if (number === this.#hashes.length) this.#grow()
    this.spellings.push(apart(word))
    this.#hashes[number] = hash
    this.#lengths[number] = Math.min(word.length, 0xff)
    this.#letters[number] = lettersOf(word)
    this.#put(number)
    return number
  }

  #placeFrom(hash: number): number {
    return hash & (this.#places.length - 1)
  }

  #put(number: number): void {
    let place = this.#placeFrom(this.#hashes[number]!)
    while (this.#places[place] !== 0) place = this.#placeFrom(place + 1)
    this.#places[place] = number + 1
  }

  #grow(): void {
    const words = this.#hashes.length
    const [hashes, lengths, letters] = [this.#hashes, this.#lengths, this.#letters]
    this.#hashes = new Uint32Array(2 * words)
    this.#lengths = new Uint8Array(2 * words)
    this.#letters = new Int32Array(2 * words)
    this.#hashes.set(hashes)
    this.#lengths.set(lengths)
    this.#letters.set(letters)
    this.#places = new Int32Array(4 * words)
    for (let number = 0; number < words; number++) this.#put(number)
  }
}

/** V8 keeps a slice of so many letters or more as a view of the text it was cut from, which would stay with it. */
const VIEWED = 13

/** The same word in letters of its own. */
function apart(word: string): string {
  return word.length < VIEWED ? word : word.split('').join('')
}

export function copyText(analysis: TextAnalysis, _numbers?: Vocabulary): CopyText {
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
