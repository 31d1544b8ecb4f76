import { classOf, DIGIT, isBlank, LETTER } from './characters.ts'

export type AtomKind = 'word' | 'number' | 'sign'

/** White space before an atom: none, some, or a blank line, over which no phrase runs. */
export type Gap = 'none' | 'space' | 'break'

const SIGN = 0
const WORD = 1
const NUMBER = 2
const KINDS: readonly AtomKind[] = ['sign', 'word', 'number']
const GAPS: readonly Gap[] = ['none', 'space', 'break']

/**
 * A text as runs of letters, runs of digits and single signs. Dates and numbers are written in a
 * finer grain than words ("7th", "2018-02-06", "Nov.19"), so they are read from atoms, not tokens.
 * Kept as columns of numbers: five megabytes of signs make five million atoms.
 */
export class Atoms {
  readonly text: string
  readonly count: number
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  /** Kind in the low two bits, gap in the next two. */
  readonly #marks: Uint8Array

  constructor(text: string) {
    this.text = text
    const starts = new Int32Array(text.length)
    const ends = new Int32Array(text.length)
    const marks = new Uint8Array(text.length)
    let count = 0
    let gap = 0
    let lineEnds = 0
    let at = 0
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (isBlank(code)) {
        if (code === 10) lineEnds++
        gap = lineEnds > 1 ? 2 : 1
        at++
        continue
      }
      const kind = kindOf(code)
      let end = at + 1
      if (kind !== SIGN) {
        while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
      }
      starts[count] = at
      ends[count] = end
      marks[count] = kind | (gap << 2)
      count++
      gap = 0
      lineEnds = 0
      at = end
    }
    this.count = count
    this.#starts = starts.slice(0, count)
    this.#ends = ends.slice(0, count)
    this.#marks = marks.slice(0, count)
  }

  start(i: number): number {
    return this.#starts[i] ?? this.text.length
  }

  end(i: number): number {
    return this.#ends[i] ?? this.text.length
  }

  kind(i: number): AtomKind | null {
    const mark = this.#marks[i]
    return mark === undefined ? null : KINDS[mark & 3]!
  }

  /** The end of the text counts as a break. */
  gap(i: number): Gap {
    const mark = this.#marks[i]
    return mark === undefined ? 'break' : GAPS[mark >> 2]!
  }

  /** The atom's own words; empty outside the text. */
  at(i: number): string {
    return i < 0 || i >= this.count ? '' : this.text.slice(this.#starts[i], this.#ends[i])
  }

  lower(i: number): string {
    return this.at(i).toLowerCase()
  }

  /** Index of the first atom that ends after an offset. */
  indexAt(offset: number): number {
    let low = 0
    let high = this.count
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#ends[middle]! > offset) high = middle
      else low = middle + 1
    }
    return low
  }
}

/** A letter outside the basic plane is taken for a sign: no month is written in such. */
function kindOf(code: number): number {
  const found = classOf(code)
  if ((found & LETTER) !== 0) return WORD
  return (found & DIGIT) !== 0 && code < 128 ? NUMBER : SIGN
}
