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

/** The words of a document that copies are told by, before they are numbered: what can be handed to another thread. */
export interface CopyWords {
  /** In small letters, a line each. */
  readonly spelt: string
  /** Of each word what lies between it and the word before, doubled, and one more for the outlet's own words; then its length. */
  readonly places: Uint32Array
  readonly ownWords: number
}

export function copyText(analysis: TextAnalysis, vocabulary: Vocabulary): CopyText {
  return numberedWords(copyWords(analysis), vocabulary)
}

export function copyWords(analysis: TextAnalysis): CopyWords {
  const { tokens, sentences } = analysis
  const quoted = quotedTokens(analysis)
  const spelt: string[] = []
  const places: number[] = []
  let ownWords = 0
  let before = 0
  for (const { furniture, firstToken, lastToken } of sentences) {
    if (furniture) continue
    for (let t = firstToken; t < lastToken; t++) {
      const token = tokens[t]!
      if (!isWord(token)) continue
      const own = 1 - quoted[t]!
      spelt.push(token.lower)
      places.push(2 * (token.start - before) + own, token.end - token.start)
      before = token.end
      ownWords += own
    }
  }
  return { spelt: spelt.join('\n'), places: Uint32Array.from(places), ownWords }
}

export function numberedWords({ spelt, places, ownWords }: CopyWords, vocabulary: Vocabulary): CopyText {
  const words = places.length / 2
  const packed = new ByteRow()
  const spellings = words === 0 ? [] : spelt.split('\n')
  for (let k = 0; k < words; k++) {
    packed.push(vocabulary.numberOf(spellings[k]!))
    packed.push(places[2 * k]!)
    packed.push(places[2 * k + 1]!)
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
