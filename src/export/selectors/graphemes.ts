import type { Span } from '../../model/span.ts'

const SEGMENTER = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** What a reader takes for one character: a letter with its marks, a flag, a line end of two signs. */
export class Graphemes {
  readonly #text: string
  #segments: Intl.Segments | null = null

  constructor(text: string) {
    this.#text = text
  }

  /** The last place at or before an offset that is inside of none. */
  atOrBefore(offset: number): number {
    if (this.#isPlainBoundary(offset)) return offset
    return this.#around(offset)?.index ?? offset
  }

  /** The first place at or behind an offset that is inside of none. */
  atOrBehind(offset: number): number {
    if (this.#isPlainBoundary(offset)) return offset
    const around = this.#around(offset)
    return around === undefined || around.index === offset ? offset : around.index + around.segment.length
  }

  /** A span, wider where it would cut one in two. */
  around([start, end]: Span): Span {
    const from = this.atOrBefore(start)
    return [from, start === end ? from : this.atOrBehind(end)]
  }

  /** Asked before all else, since it is nearly always so: between two signs of ASCII, and at the ends. */
  #isPlainBoundary(offset: number): boolean {
    if (offset <= 0 || offset >= this.#text.length) return true
    const before = this.#text.charCodeAt(offset - 1)
    const behind = this.#text.charCodeAt(offset)
    return before < 0x80 && behind < 0x80 && !(before === 0x0d && behind === 0x0a)
  }

  #around(offset: number): Intl.SegmentData | undefined {
    this.#segments ??= SEGMENTER.segment(this.#text)
    return this.#segments.containing(offset)
  }
}
