/** Numbers of sixteen bits in one piece of memory. */
const PIECE = 2 ** 13
/** Of a list how long it is, how many places its steps take, and in two places the last number. */
const HEAD = 4
/** A list takes a block of one of these sizes, and moves to a larger one when that is full. */
const BLOCKS = Int32Array.from({ length: 16 }, (_, k) => (k % 2 === 0 ? 6 : 8) * 2 ** (k >> 1))

const NONE = -1
const LOW = 0xffff

/**
 * Very many lists of some numbers that rise, each up to some hundred long. Of a list the last number is kept and the steps
 * that lead to it, most of them in sixteen bits; one that takes more is followed by a 0. So it is read from its end. A list
 * is known by where its block begins.
 */
export class RisingLists {
  readonly #pieces: Uint16Array[] = []
  /** By size: the first block that is free again, of which the first two places lead to the next. */
  readonly #free = new Int32Array(BLOCKS.length).fill(NONE)
  /** By size: where what was never used begins in a piece that has blocks of that size, and how many are left there. */
  readonly #unused = new Int32Array(BLOCKS.length)
  readonly #left = new Int32Array(BLOCKS.length)

  begin(first: number, second: number): number {
    const list = this.#block(0)
    const piece = this.#pieceOf(list)
    const at = list % PIECE
    piece[at] = 1
    piece[at + 1] = 0
    putWhole(piece, at + 2, first)
    return this.push(list, second)
  }

  lengthOf(list: number): number {
    return this.#pieceOf(list)[list % PIECE]!
  }

  /** Writes its numbers down, the last one first; how many they are. */
  read(list: number, numbers: Int32Array): number {
    const piece = this.#pieceOf(list)
    const start = list % PIECE
    const length = piece[start]!
    let at = start + HEAD + piece[start + 1]!
    let number = wholeAt(piece, start + 2)
    numbers[0] = number
    for (let k = 1; k < length; k++) {
      let step = piece[--at]!
      if (step === 0) {
        at -= 2
        step = wholeAt(piece, at)
      }
      number -= step
      numbers[k] = number
    }
    return length
  }

  /** Where the list is with a greater number behind. */
  push(list: number, number: number): number {
    const piece = this.#pieceOf(list)
    const at = list % PIECE
    const step = number - wholeAt(piece, at + 2)
    const before = HEAD + piece[at + 1]!
    const behind = before + (step > LOW ? 3 : 1)
    const where = this.#withRoom(list, before, behind)
    const to = this.#pieceOf(where)
    const start = where % PIECE
    to[start]!++
    to[start + 1] = behind - HEAD
    putWhole(to, start + 2, number)
    if (step > LOW) {
      putWhole(to, start + before, step)
      to[start + before + 2] = 0
    } else to[start + before] = step
    return where
  }

  drop(list: number): void {
    this.#release(list, sizeFor(HEAD + this.#pieceOf(list)[(list % PIECE) + 1]!))
  }

  /** Where a list that takes so many places has room for so many. */
  #withRoom(list: number, before: number, behind: number): number {
    const size = sizeFor(before)
    if (behind <= BLOCKS[size]!) return list
    const where = this.#block(sizeFor(behind))
    const from = list % PIECE
    this.#pieceOf(where).set(this.#pieceOf(list).subarray(from, from + before), where % PIECE)
    this.#release(list, size)
    return where
  }

  #release(list: number, size: number): void {
    putWhole(this.#pieceOf(list), list % PIECE, this.#free[size]!)
    this.#free[size] = list
  }

  #block(size: number): number {
    const free = this.#free[size]!
    if (free !== NONE) {
      this.#free[size] = wholeAt(this.#pieceOf(free), free % PIECE)
      return free
    }
    const places = BLOCKS[size]!
    if (this.#left[size] === 0) {
      this.#unused[size] = PIECE * (this.#pieces.push(new Uint16Array(PIECE)) - 1)
      this.#left[size] = Math.floor(PIECE / places)
    }
    const block = this.#unused[size]!
    this.#unused[size]! += places
    this.#left[size]!--
    return block
  }

  #pieceOf(list: number): Uint16Array {
    return this.#pieces[Math.floor(list / PIECE)]!
  }
}

/** A number of 32 bits with its sign, in two places. */
function putWhole(piece: Uint16Array, at: number, number: number): void {
  piece[at] = number >>> 16
  piece[at + 1] = number & LOW
}

function wholeAt(piece: Uint16Array, at: number): number {
  return (piece[at]! << 16) | piece[at + 1]!
}

/** The smallest block that has so many places. */
function sizeFor(places: number): number {
  let size = 0
  while (BLOCKS[size]! < places) size++
  return size
}
