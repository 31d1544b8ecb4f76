const NONE = -1
/** Key, value and the place of the next pair. */
const WIDTH = 3

/**
 * Many short lists, by number, of pairs of whole numbers, all in one array: a map for each would cost ten times what
 * is in it. Read with `for (let at = lists.begin(list); at >= 0; at = lists.next(at))`; lists are in no order to rely on.
 */
export class PairLists {
  #pairs = new Int32Array(WIDTH * 64)
  #heads = new Int32Array(64).fill(NONE)
  #end = 0
  /** Places that were given back, chained. */
  #free = NONE

  begin(list: number): number {
    return list < this.#heads.length ? this.#heads[list]! : NONE
  }

  next(at: number): number {
    return this.#pairs[at + 2]!
  }

  key(at: number): number {
    return this.#pairs[at]!
  }

  value(at: number): number {
    return this.#pairs[at + 1]!
  }

  /** The list must not have the key yet. */
  put(list: number, key: number, value: number): void {
    if (list >= this.#heads.length) this.#heads = longer(this.#heads, list + 1).fill(NONE, this.#heads.length)
    const at = this.#place()
    this.#pairs[at] = key
    this.#pairs[at + 1] = value
    this.#pairs[at + 2] = this.#heads[list]!
    this.#heads[list] = at
  }

  drop(list: number, key: number): void {
    for (let at = this.begin(list), before = NONE; at >= 0; before = at, at = this.next(at)) {
      if (this.#pairs[at] !== key) continue
      if (before === NONE) this.#heads[list] = this.next(at)
      else this.#pairs[before + 2] = this.next(at)
      this.#giveBack(at)
      return
    }
  }

  clear(list: number): void {
    let at = this.begin(list)
    while (at >= 0) {
      const next = this.next(at)
      this.#giveBack(at)
      at = next
    }
    if (list < this.#heads.length) this.#heads[list] = NONE
  }

  #place(): number {
    if (this.#free !== NONE) {
      const at = this.#free
      this.#free = this.next(at)
      return at
    }
    if (this.#end === this.#pairs.length) this.#pairs = longer(this.#pairs, this.#end + WIDTH)
    this.#end += WIDTH
    return this.#end - WIDTH
  }

  #giveBack(at: number): void {
    this.#pairs[at + 2] = this.#free
    this.#free = at
  }
}

/** Grown by a quarter at least, in whole pairs: each number is copied a few times in all. */
function longer(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(Math.max(least, numbers.length + WIDTH * Math.ceil(numbers.length / 12)))
  grown.set(numbers)
  return grown
}
