/** Numbers in one piece of memory. */
const PIECE = 2 ** 16

/**
 * Rows of whole numbers that are written once, numbered from 0 up, one behind the other in large pieces: an array for
 * each would cost more than what stands in it.
 */
export class NumberRows<Numbers extends Int32Array | Uint16Array> {
  readonly #make: (length: number) => Numbers
  readonly #pieces: Numbers[] = []
  /** Places used in the last piece. */
  #used = 0
  /** Of each row the piece that it is in, where it begins there, and where it ends. */
  readonly #piece: number[] = []
  readonly #start: number[] = []
  readonly #end: number[] = []

  constructor(make: (length: number) => Numbers) {
    this.#make = make
  }

  add(numbers: ArrayLike<number>): void {
    // What is longer than a piece has one of its own.
    if (this.#pieces.length === 0 || this.#used + numbers.length > PIECE) {
      this.#pieces.push(this.#make(Math.max(PIECE, numbers.length)))
      this.#used = 0
    }
    this.#pieces.at(-1)!.set(numbers, this.#used)
    this.#piece.push(this.#pieces.length - 1)
    this.#start.push(this.#used)
    this.#used += numbers.length
    this.#end.push(this.#used)
  }

  /** A view, not a copy. */
  get(row: number): Numbers {
    return this.#pieces[this.#piece[row]!]!.subarray(this.#start[row], this.#end[row]) as Numbers
  }
}
