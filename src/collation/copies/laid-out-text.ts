import type { CopyText } from './copy-text.ts'
import { SHINGLE_WORDS, shingleHash } from './shingles.ts'

/** A text unpacked for comparison, in arrays that serve for one text after another and may be longer than it. */
export class LaidOutText {
  count = 0
  /** Word k by its number, and its span in the document's text. */
  words = new Int32Array(0)
  starts = new Int32Array(0)
  ends = new Int32Array(0)
  /** 1 where the word is the outlet's own, 0 where it stands in a quotation. */
  own = new Uint8Array(0)
  /** Hash of the shingle that begins with word k. */
  shingles = new Uint32Array(0)
  #text: CopyText | null = null

  /** Number of shingles. */
  get shingled(): number {
    return Math.max(0, this.count - SHINGLE_WORDS + 1)
  }

  /** `hashes` are those of the words by number. False where it is the text that lies here already. */
  lay(text: CopyText, hashes: Uint32Array): boolean {
    if (text === this.#text) return false
    this.#text = text
    this.count = text.words
    if (text.words > this.words.length) this.#makeRoom(2 * text.words)
    this.#unpack(text.packed)
    const { words, shingles, shingled } = this
    for (let k = 0; k < shingled; k++)
      shingles[k] = shingleHash(hashes[words[k]!]!, hashes[words[k + 1]!]!, hashes[words[k + 2]!]!)
    return true
  }

  /** Each shingle of the outlet's own words once, ascending: quotations tell nothing of who copied whom. */
  ownShingles(): Uint32Array {
    const { own, shingles, shingled } = this
    const found = new Uint32Array(shingled)
    let length = 0
    for (let k = 0; k < shingled; k++)
      if ((own[k]! & own[k + 1]! & own[k + 2]!) === 1) found[length++] = shingles[k]!
    found.subarray(0, length).sort()
    let distinct = 0
    for (let k = 0; k < length; k++) if (k === 0 || found[k] !== found[k - 1]) found[distinct++] = found[k]!
    return found.slice(0, distinct)
  }

  #unpack(packed: Uint8Array): void {
    const { count, words, starts, ends, own } = this
    let at = 0
    let end = 0
    const next = (): number => {
      let byte = packed[at++]!
      let number = byte & 0x7f
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = packed[at++]!
        number |= (byte & 0x7f) << shift
      }
      return number
    }
    for (let k = 0; k < count; k++) {
      words[k] = next()
      const between = next()
      own[k] = between & 1
      starts[k] = end + (between >>> 1)
      end = starts[k]! + next()
      ends[k] = end
    }
  }

  #makeRoom(words: number): void {
    this.words = new Int32Array(words)
    this.starts = new Int32Array(words)
    this.ends = new Int32Array(words)
    this.own = new Uint8Array(words)
    this.shingles = new Uint32Array(words)
  }
}
