/** Offsets in code points, as others count, from offsets in UTF-16 code units, as we do, and back. Built once a text. */
export class CodePoints {
  /** Where the second halves of the text's surrogate pairs stand, ascending. */
  readonly #seconds: readonly number[]
  readonly length: number

  constructor(text: string) {
    const seconds: number[] = []
    for (const pair of text.matchAll(PAIRS)) seconds.push(pair.index + 1)
    this.#seconds = seconds
    this.length = text.length - seconds.length
  }

  /** Of an offset inside of a pair: where the pair begins. */
  at(offset: number): number {
    return offset - this.#before(offset + 1)
  }

  /** The offset in code units of a number of code points. */
  offsetOf(points: number): number {
    let low = 0
    let high = this.#seconds.length
    while (low < high) {
      const middle = (low + high) >> 1
      // The pair is the code point of that number.
      if (this.#seconds[middle]! - middle - 1 < points) low = middle + 1
      else high = middle
    }
    return points + low
  }

  /** How many of the second halves stand before an offset. */
  #before(offset: number): number {
    let low = 0
    let high = this.#seconds.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#seconds[middle]! < offset) low = middle + 1
      else high = middle
    }
    return low
  }
}

const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g
