const FIRST_ROOM = 64

/** One whole number for each document, in one array: none until it is set. */
export class NumberColumn {
  #numbers = new Int32Array(FIRST_ROOM).fill(NONE)

  get(row: number): number {
    return row < this.#numbers.length ? this.#numbers[row]! : NONE
  }

  set(row: number, value: number): void {
    if (row >= this.#numbers.length) {
      // By a quarter: each number is copied a few times in all, and little stands empty.
      const longer = new Int32Array(Math.ceil(1.25 * (row + 1))).fill(NONE, this.#numbers.length)
      longer.set(this.#numbers)
      this.#numbers = longer
    }
    this.#numbers[row] = value
  }
}

/** Numbers of documents, groups and stories are 0 and above. */
export const NONE = -1
