/** Two short rows of words between words that correspond. Its arrays serve for one gap after another. */
export class Gap {
  readonly #alike: Uint8Array
  /** Of the longest common subsequence of what follows from a word on in either row. */
  readonly #lengths: Uint8Array

  /** For rows of up to so many words. */
  constructor(widest: number) {
    this.#alike = new Uint8Array(widest * widest)
    this.#lengths = new Uint8Array((widest + 1) * (widest + 1))
  }

  /** Notes whether word x of the one row and word y of the other, which has so many, correspond. */
  set(x: number, y: number, width: number, alike: boolean): void {
    this.#alike[x * width + y] = alike ? 1 : 0
  }

  /** The longest common subsequence of the two rows: places in the one and in the other by turns, ascending. */
  commonSubsequence(height: number, width: number): number[] {
    const alike = this.#alike
    const lengths = this.#lengths
    const wide = width + 1
    lengths.fill(0, 0, (height + 1) * wide)
    for (let x = height - 1; x >= 0; x--) {
      for (let y = width - 1; y >= 0; y--) {
        const at = x * wide + y
        const both = lengths[at + wide + 1]! + alike[x * width + y]!
        lengths[at] = Math.max(lengths[at + wide]!, lengths[at + 1]!, both)
      }
    }
    const pairs: number[] = []
    for (let x = 0, y = 0; x < height && y < width; ) {
      const at = x * wide + y
      if (alike[x * width + y] === 1 && lengths[at] === lengths[at + wide + 1]! + 1) {
        pairs.push(x, y)
        x++
        y++
      } else if (lengths[at + wide]! >= lengths[at + 1]!) x++
      else y++
    }
    return pairs
  }
}
