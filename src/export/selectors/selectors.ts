import { sha256 } from '../../model/identifier.ts'
import type { Span } from '../../model/span.ts'
import { CodePoints } from './code-points.ts'
import { Graphemes } from './graphemes.ts'

/** W3C Web Annotation: a passage by its words and what stands around them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector'
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** W3C Web Annotation: a passage by its place, in code points of the text. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector'
  readonly start: number
  readonly end: number
}

export type Selectors = readonly [TextQuoteSelector, TextPositionSelector]

/** Signs on either side that a quotation is given with; more where it would else be found in several places. */
const CONTEXT = 32
const MOST_CONTEXT = 256
/** In a longer text nobody looks for another place: the position tells. */
const LONGEST_SEARCHED = 200_000

/**
 * Passages of one text for others: counted in code points, in logical order, no character cut in two. Where a span begins
 * or ends inside of what a reader takes for one character, the whole of it is selected.
 */
export class SelectedText {
  readonly text: string
  readonly #points: CodePoints
  readonly #graphemes: Graphemes
  #name: string | null = null

  constructor(text: string) {
    this.text = text
    this.#points = new CodePoints(text)
    this.#graphemes = new Graphemes(text)
  }

  /** The text by the SHA-256 of its UTF-8 bytes, as RFC 6920 names things by their hash. */
  get name(): string {
    this.#name ??= nameOfHash(sha256(this.text))
    return this.#name
  }

  /** What is selected of a span: the span itself, or a little more. */
  selected(span: Span): Span {
    return this.#graphemes.around(span)
  }

  selectors(span: Span): Selectors {
    const [start, end] = this.selected(span)
    return [
      this.#quote(start, end),
      { type: 'TextPositionSelector', start: this.#points.at(start), end: this.#points.at(end) },
    ]
  }

  /** Back to our own count. */
  spanOf({ start, end }: TextPositionSelector): Span {
    return [this.#points.offsetOf(start), this.#points.offsetOf(end)]
  }

  #quote(start: number, end: number): TextQuoteSelector {
    const { text } = this
    for (let context = CONTEXT; ; context *= 2) {
      const from = this.#graphemes.atOrBefore(Math.max(0, start - context))
      const to = this.#graphemes.atOrBehind(Math.min(text.length, end + context))
      if (context >= MOST_CONTEXT || this.#standsOnce(from, to))
        return {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(from, start),
          suffix: text.slice(end, to),
        }
    }
  }

  #standsOnce(from: number, to: number): boolean {
    const { text } = this
    if (text.length > LONGEST_SEARCHED || (from === 0 && to === text.length)) return true
    const words = text.slice(from, to)
    return text.indexOf(words) === from && text.indexOf(words, from + 1) < 0
  }
}

/** RFC 6920, from lower-case hex. What is no hash (a document given without bytes) is named as it is. */
export function nameOfHash(hex: string): string {
  if (!/^[0-9a-f]{64}$/.test(hex)) return nameOfId(hex)
  const bytes = Uint8Array.from(hex.match(/../g)!, pair => Number.parseInt(pair, 16))
  const packed = btoa(String.fromCharCode(...bytes))
  return `ni:///sha-256;${packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`
}

/** A finding or a document by its own id, which derives from content, as an IRI. */
export function nameOfId(id: string): string {
  return `urn:hearsay:${encodeURIComponent(id.toWellFormed())}`
}
