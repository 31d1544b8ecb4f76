import type { Span } from '../../model/span.ts'
import type { DraftToken } from '../tokens/draft-token.ts'
import { after, before, canOnlyClose, canOnlyOpen, type Neighbour } from './mark-context.ts'
import { type MarkBent, type MarkFamily, markShape } from './quotation-marks.ts'

/** A quotation mark with all that its pairing is decided by. */
export interface MarkContext {
  readonly token: number
  readonly start: number
  readonly text: string
  readonly family: MarkFamily
  readonly bent: MarkBent
  /** The character before it, empty at the head of the paragraph. */
  readonly before: string
  readonly left: Neighbour
  readonly right: Neighbour
  readonly beforeDigit: boolean
  /** Behind a comma and a space, with a word in small letters to come: `We go, “said Dorn`. */
  readonly tagFollows: boolean
  /** A bare apostrophe after a plural, with its noun to come: "the boys’ game". */
  readonly possessive: boolean
  /**
   * Its family's opening and closing shapes are as many in the paragraph, so that a second opening mark is
   * nested; for straight marks, which have one shape, those of the curly ones.
   */
  readonly nests: boolean
  /** How many marks of its family follow. */
  readonly remaining: number
  /** From this mark on, marks of its family that can only close less those that can only open. */
  readonly surplus: number
  /** Whether a later mark could close a single quotation that began here; `strong`: one that is no possessive. */
  readonly ahead: { readonly any: boolean; readonly strong: boolean }
}

const TAG_BEFORE = /^[,!?] $/
const TAG_AFTER = /^ ?\p{Ll}/u

/** Bits of what is kept of `MarkContext.ahead`. */
const ANY = 1
const STRONG = 2
const AHEAD = [
  { any: false, strong: false },
  { any: true, strong: false },
  { any: false, strong: true },
  { any: true, strong: true },
] as const

/**
 * The marks of a paragraph, read from its end so that each knows what follows. Only that is kept of all of them, in
 * columns of numbers: five megabytes of marks are five million.
 */
export class MarksAhead {
  readonly #text: string
  readonly #paragraph: Span
  readonly #tokens: readonly DraftToken[]
  readonly #marks: readonly number[]
  readonly #nesting: ReadonlySet<MarkFamily>
  readonly #remaining: Int32Array
  readonly #surplus: Int32Array
  readonly #ahead: Uint8Array

  constructor(text: string, paragraph: Span, tokens: readonly DraftToken[], marks: readonly number[]) {
    this.#text = text
    this.#paragraph = paragraph
    this.#tokens = tokens
    this.#marks = marks
    this.#nesting = balancedFamilies(tokens, marks)
    this.#remaining = new Int32Array(marks.length)
    this.#surplus = new Int32Array(marks.length)
    this.#ahead = new Uint8Array(marks.length)
    const surplus = new Map<MarkFamily, number>()
    const remaining = new Map<MarkFamily, number>()
    let ahead = 0
    for (let k = marks.length - 1; k >= 0; k--) {
      const mark = tokens[marks[k]!]!
      const { family, bent } = markShape(mark.text)
      const left = before(text, mark.start, paragraph[0])
      const right = after(text, mark.end, paragraph[1])
      const difference = canOnlyClose(left, right) ? 1 : canOnlyOpen(left, right) ? -1 : 0
      const sum = (surplus.get(family) ?? 0) + difference
      surplus.set(family, sum)
      this.#surplus[k] = sum
      const following = remaining.get(family) ?? 0
      remaining.set(family, following + 1)
      this.#remaining[k] = following
      this.#ahead[k] = ahead
      if (family !== 'single') continue
      if (bent !== 'open' && left !== 'edge' && right !== 'word') {
        ahead = ANY | (isPossessive(text, tokens, marks[k]!) ? ahead & STRONG : STRONG)
      } else if (ahead & STRONG && left === 'edge') ahead = ANY
    }
  }

  /** All about the mark that stands at place `k` among the marks. */
  at(k: number): MarkContext {
    const token = this.#marks[k]!
    const mark = this.#tokens[token]!
    const { start, end, text } = mark
    const { family, bent } = markShape(text)
    const [from, to] = this.#paragraph
    return {
      token,
      start,
      text,
      family,
      bent,
      before: start > from ? this.#text[start - 1]! : '',
      left: before(this.#text, start, from),
      right: after(this.#text, end, to),
      beforeDigit: isDigit(this.#text.charCodeAt(end)),
      tagFollows:
        TAG_BEFORE.test(this.#text.slice(Math.max(from, start - 2), start)) &&
        TAG_AFTER.test(this.#text.slice(end, end + 2)),
      possessive: family === 'single' && isPossessive(this.#text, this.#tokens, token),
      nests: this.#nesting.has(family === 'straight' ? 'curly' : family),
      remaining: this.#remaining[k]!,
      surplus: this.#surplus[k]!,
      ahead: AHEAD[this.#ahead[k]!]!,
    }
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isPossessive(text: string, tokens: readonly DraftToken[], token: number): boolean {
  const mark = tokens[token]!
  const last = text.charCodeAt(mark.start - 1) | 32
  // s, x, z
  if (last !== 115 && last !== 120 && last !== 122) return false
  if (tokens[token - 1]?.lower === "'s") return false
  const next = tokens[token + 1]
  return next !== undefined && next.start > mark.end && next.kind === 'word'
}

function balancedFamilies(tokens: readonly DraftToken[], marks: readonly number[]): ReadonlySet<MarkFamily> {
  const balance = new Map<MarkFamily, number>()
  for (const token of marks) {
    const { family, bent } = markShape(tokens[token]!.text)
    const step = bent === 'open' ? 1 : bent === 'close' ? -1 : Number.NaN
    balance.set(family, (balance.get(family) ?? 0) + step)
  }
  const balanced = new Set<MarkFamily>()
  for (const [family, sum] of balance) if (sum === 0) balanced.add(family)
  return balanced
}
