import type { Substitutions } from '../apparatus/substitutions.ts'
import type { WordProfile } from '../apparatus/word-profile.ts'
import { profileWord } from '../apparatus/word-profile.ts'
import { relate } from '../apparatus/word-relation.ts'

export interface KnownWord extends WordProfile {
  /** Counts the different words of a vocabulary from 0. */
  readonly index: number
}

/** Different words up to which the relations of all pairs are kept in a table: 4 MB. */
const tableLimit = 2048
const unknown = 255

/** The different words of some readings: each is profiled once, each pair is related once. */
export class Vocabulary {
  readonly #words = new Map<string, KnownWord>()
  readonly #substitutions: Substitutions
  #related: Uint8Array = new Uint8Array(0)
  #width = 0

  constructor(substitutions: Substitutions) {
    this.#substitutions = substitutions
  }

  word(lower: string): KnownWord {
    const known = this.#words.get(lower)
    if (known !== undefined) return known
    const word = { ...profileWord(lower), index: this.#words.size }
    this.#words.set(lower, word)
    return word
  }

  relate(a: KnownWord, b: KnownWord): number {
    if (this.#width !== this.#words.size) this.#widen()
    if (this.#width > tableLimit) return relate(a, b, this.#substitutions)
    const place = a.index * this.#width + b.index
    const before = this.#related[place]!
    if (before !== unknown) return before
    const of = relate(a, b, this.#substitutions)
    this.#related[place] = of
    this.#related[b.index * this.#width + a.index] = of
    return of
  }

  /** Words are all taken in before the first pair is asked for, so this runs once. */
  #widen(): void {
    this.#width = this.#words.size
    if (this.#width <= tableLimit) this.#related = new Uint8Array(this.#width ** 2).fill(unknown)
  }
}
