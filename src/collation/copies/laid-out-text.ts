import { letterBit } from './near-words.ts'
import { NumberReader } from './packed-numbers.ts'
import { begunHash, endedHash, isTelling, longerHash, SHINGLE_WORDS, shingleHash } from './shingles.ts'

/** A text unpacked for comparison, in arrays that serve for one text after another and may be longer than it. */
export class LaidOutText {
  count = 0
  /** Words that are the outlet's own. */
  ownWords = 0
  /** Word k by the hash of its letters, and its span in the document's text. */
  words = new Uint32Array(0)
  starts = new Int32Array(0)
  ends = new Int32Array(0)
  /** 1 where the word is the outlet's own, 0 where it stands in a quotation. */
  own = new Uint8Array(0)
  /** Of word k what is asked first when it is compared with another, see `mayBeNearlyEqual`; what is longer has the greatest length. */
  lengths = new Uint8Array(0)
  letters = new Int32Array(0)
  /** Hash of the shingle that begins with word k. */
  shingles = new Uint32Array(0)
  /** The letters of all words, and where those of word k end. */
  #units = new Uint16Array(0)
  #unitsEnd = new Int32Array(0)

  /** Number of shingles. */
  get shingled(): number {
    return Math.max(0, this.count - SHINGLE_WORDS + 1)
  }

  /** Unpacks a `CopyText`. */
  lay(packed: Uint8Array): this {
    this.#unpack(packed)
    const { words, shingles, shingled } = this
    for (let k = 0; k < shingled; k++) shingles[k] = shingleHash(words[k]!, words[k + 1]!, words[k + 2]!)
    return this
  }

  /** Word k in small letters. */
  spelling(k: number): string {
    const start = k === 0 ? 0 : this.#unitsEnd[k - 1]!
    return String.fromCharCode(...this.#units.subarray(start, this.#unitsEnd[k]))
  }

  /** Each shingle of the outlet's own words once, ascending: quotations tell nothing of who copied whom. */
  ownShingles(): Uint32Array {
    return this.#distinctShingles(() => true)
  }

  /** Those of them by which a text is found, see `isTelling`. */
  tellingShingles(): Uint32Array {
    const { words } = this
    return this.#distinctShingles(k => isTelling(words[k]!, words[k + 1]!, words[k + 2]!))
  }

  #distinctShingles(isWanted: (k: number) => boolean): Uint32Array {
    const { own, shingles, shingled } = this
    const found = new Uint32Array(shingled)
    let length = 0
    for (let k = 0; k < shingled; k++)
      if ((own[k]! & own[k + 1]! & own[k + 2]!) === 1 && isWanted(k)) found[length++] = shingles[k]!
    found.subarray(0, length).sort()
    let distinct = 0
    for (let k = 0; k < length; k++) if (k === 0 || found[k] !== found[k - 1]) found[distinct++] = found[k]!
    return found.slice(0, distinct)
  }

  #unpack(packed: Uint8Array): void {
    const numbers = new NumberReader(packed)
    const count = numbers.next()
    this.count = count
    this.ownWords = numbers.next()
    this.#makeRoom(count, packed.length)
    const { words, starts, ends, own, lengths, letters } = this
    const [units, unitsEnd] = [this.#units, this.#unitsEnd]
    let unit = 0
    let end = 0
    for (let k = 0; k < count; k++) {
      const between = numbers.next()
      const written = numbers.next()
      own[k] = between & 1
      starts[k] = end + (between >>> 2)
      end = starts[k]! + written
      ends[k] = end
      const length = (between & 2) === 0 ? written : numbers.next()
      const behind = unit + length
      let hash = begunHash
      let bits = 0
      for (; unit < behind; unit++) {
        const letter = numbers.next()
        units[unit] = letter
        hash = longerHash(hash, letter)
        bits |= letterBit(letter)
      }
      unitsEnd[k] = unit
      lengths[k] = Math.min(length, 0xff)
      words[k] = endedHash(hash)
      letters[k] = bits
    }
  }

  /** For so many words, and for letters of which each takes a byte at least. */
  #makeRoom(words: number, bytes: number): void {
    if (bytes > this.#units.length) this.#units = new Uint16Array(2 * bytes)
    if (words <= this.words.length) return
    this.words = new Uint32Array(2 * words)
    this.starts = new Int32Array(2 * words)
    this.ends = new Int32Array(2 * words)
    this.own = new Uint8Array(2 * words)
    this.lengths = new Uint8Array(2 * words)
    this.letters = new Int32Array(2 * words)
    this.shingles = new Uint32Array(2 * words)
    this.#unitsEnd = new Int32Array(2 * words)
  }
}
