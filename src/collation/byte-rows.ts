import type { RowShelf } from './shelves.ts'

/** Bytes in one piece of memory. */
const PIECE = 2 ** 18

/** Rows one behind the other in large pieces of memory: an array for each would cost more than what stands in it. */
export class ByteRows implements RowShelf {
  readonly #pieces: Uint8Array[] = []
  /** Bytes used in the last piece. */
  #used = 0
  /** Of each row the piece that it is in, where it begins there, and where it ends. */
  #places = new Uint32Array(3 * 64)
  #count = 0

  add(bytes: Uint8Array): number {
    // What is longer than a piece has one of its own.
    if (this.#pieces.length === 0 || this.#used + bytes.length > this.#pieces.at(-1)!.length) {
      this.#pieces.push(new Uint8Array(Math.max(PIECE, bytes.length)))
      this.#used = 0
    }
    this.#pieces.at(-1)!.set(bytes, this.#used)
    const row = this.#count++
    if (3 * this.#count > this.#places.length) {
      const larger = new Uint32Array(2 * this.#places.length)
      larger.set(this.#places)
      this.#places = larger
    }
    this.#places[3 * row] = this.#pieces.length - 1
    this.#places[3 * row + 1] = this.#used
    this.#used += bytes.length
    this.#places[3 * row + 2] = this.#used
    return row
  }

  get(row: number): Uint8Array {
    const piece = this.#pieces[this.#places[3 * row]!]!
    return piece.subarray(this.#places[3 * row + 1], this.#places[3 * row + 2])
  }
}
