import type { Cell } from '../../model/utterance.ts'
import type { Token } from '../../text/analysis.ts'
import { isWordToken } from './reading-tokens.ts'

const none: readonly Token[] = []

/**
 * A reading on its way down the table, asked row by row: for the signs before its word, for the word, for the signs
 * behind it. What it has given it does not give again.
 */
export class SignedColumn {
  readonly #tokens: readonly Token[]
  readonly #rowOfWord: Int32Array
  readonly #rowCount: number
  /** The next token, the end of the signs from there that belong to the word before, and the next word. */
  #at = 0
  #split = 0
  #wordAt = 0
  #words = 0
  #row: number

  /** A row for each word, ascending; a reading without words has its signs behind all rows. */
  constructor(tokens: readonly Token[], rowOfWord: Int32Array, rowCount: number) {
    this.#tokens = tokens
    this.#rowOfWord = rowOfWord
    this.#rowCount = rowCount
    this.#wordAt = this.#nextWord()
    this.#row = rowOfWord[0] ?? rowCount
  }

  hasSignsBefore(row: number): boolean {
    return this.#row === row && this.#at < this.#wordAt
  }

  signsBefore(row: number): readonly Token[] {
    if (!this.hasSignsBefore(row)) return none
    const signs = this.#tokens.slice(this.#at, this.#wordAt)
    this.#at = this.#wordAt
    return signs
  }

  word(row: number): Cell | null {
    if (this.#row !== row) return null
    const word = this.#tokens[this.#at++]!
    this.#wordAt = this.#nextWord()
    this.#split = this.#at + followers(this.#tokens, this.#at, this.#wordAt)
    this.#row = this.#rowOfWord[++this.#words] ?? this.#rowCount
    return cellOf(word)
  }

  hasSignsBehind(): boolean {
    return this.#at < this.#split
  }

  signsBehind(): readonly Token[] {
    if (!this.hasSignsBehind()) return none
    const signs = this.#tokens.slice(this.#at, this.#split)
    this.#at = this.#split
    return signs
  }

  #nextWord(): number {
    let at = this.#at
    while (at < this.#tokens.length && !isWordToken(this.#tokens[at]!)) at++
    return at
  }
}

export function cellOf({ text, start, end }: Token): Cell {
  return { text, span: [start, end] }
}

/**
 * How many of the signs from `from` to `to` belong to the word before them: those that touch it, and those
 * that touch neither word. An opening mark touches the word after it.
 */
function followers(tokens: readonly Token[], from: number, to: number): number {
  if (to === tokens.length) return to - from
  let touching = from
  while (touching < to && tokens[touching]!.start === tokens[touching - 1]!.end) touching++
  let leading = to
  while (leading > touching && tokens[leading - 1]!.end === tokens[leading]!.start) leading--
  return Math.max(touching, leading) - from
}
