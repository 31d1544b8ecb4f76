/** Numbers in one piece of memory. */
const PIECE = 2 ** 12
/** Places of the smallest block, as a power of two; each size is twice the one before. */
const SMALLEST = 2
const SIZES = 9 - SMALLEST + 1

const NONE = -1

/**
 * Very many lists of two to some hundred numbers, in blocks of large pieces of memory: of a block the first place has the
 * length. A list is known by where its block begins, and moves to a larger one when it is full.
 */
export class NumberLists {
  readonly #pieces: Int32Array[] = []
  /** By size: the first block that is free again, of which the first place leads to the next. */
  readonly #free = new Int32Array(SIZES).fill(NONE)
  /** By size: where what was never used begins in the piece that has blocks of that size, at its end if there is none. */
  readonly #unused = new Int32Array(SIZES)

  begin(first: number, second: number): number {
    const list = this.#block(0)
    const piece = this.#pieceOf(list)
    const at = list % PIECE
    piece[at] = 2
    piece[at + 1] = first
    piece[at + 2] = second
    return list
  }

  lengthOf(list: number): number {
    return this.#pieceOf(list)[list % PIECE]!
  }

  at(list: number, k: number): number {
    return this.#pieceOf(list)[(list % PIECE) + 1 + k]!
  }

  /** Where the list is with one number more. */
  push(list: number, number: number): number {
    const length = this.lengthOf(list)
    const size = sizeFor(length)
    let where = list
    if (length + 1 === placesOf(size)) {
      where = this.#block(size + 1)
      const from = list % PIECE
      this.#pieceOf(where).set(this.#pieceOf(list).subarray(from, from + length + 1), where % PIECE)
      this.#release(list, size)
    }
    const piece = this.#pieceOf(where)
    piece[where % PIECE] = length + 1
    piece[(where % PIECE) + length + 1] = number
    return where
  }

  drop(list: number): void {
    this.#release(list, sizeFor(this.lengthOf(list)))
  }

  #release(list: number, size: number): void {
    this.#pieceOf(list)[list % PIECE] = this.#free[size]!
    this.#free[size] = list
  }

  #block(size: number): number {
    const free = this.#free[size]!
    if (free !== NONE) {
      this.#free[size] = this.#pieceOf(free)[free % PIECE]!
      return free
    }
    if (this.#unused[size]! % PIECE === 0)
      this.#unused[size] = PIECE * (this.#pieces.push(new Int32Array(PIECE)) - 1)
    const block = this.#unused[size]!
    this.#unused[size]! += placesOf(size)
    return block
  }

  #pieceOf(list: number): Int32Array {
    return this.#pieces[Math.floor(list / PIECE)]!
  }
}

function placesOf(size: number): number {
  return 2 ** (SMALLEST + size)
}

/** Of the block that has a list of so many numbers. */
function sizeFor(length: number): number {
  return Math.max(0, 32 - Math.clz32(length) - SMALLEST)
}
