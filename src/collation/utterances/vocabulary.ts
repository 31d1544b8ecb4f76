import type { Substitutions } from '../apparatus/substitutions.ts'
import type { WordProfile } from '../apparatus/word-profile.ts'
import { profileWord } from '../apparatus/word-profile.ts'
import { relate } from '../apparatus/word-relation.ts'

export interface KnownWord extends WordProfile {
  /** Counts the different words of a vocabulary from 0. */
  readonly index: number
}

/** Places for what two words are to each other, over all vocabularies: pairs that are met again mostly find themselves. */
const KEPT = 2 ** 16
const first = new Int32Array(KEPT).fill(-1)
const second = new Int32Array(KEPT)
const known = new Uint8Array(KEPT)
let knownBy: Substitutions | null = null

function relateOnce(a: WordProfile, b: WordProfile, substitutions: Substitutions): number {
  if (knownBy !== substitutions) {
    first.fill(-1)
    knownBy = substitutions
  }
  const at = (Math.imul(a.number, 40_503) ^ b.number) & (KEPT - 1)
  if (first[at] === a.number && second[at] === b.number) return known[at]!
  const of = relate(a, b, substitutions)
  first[at] = a.number
  second[at] = b.number
  known[at] = of
  return of
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
    if (this.#width > tableLimit) return relateOnce(a, b, this.#substitutions)
    const place = a.index * this.#width + b.index
    const before = this.#related[place]!
    if (before !== unknown) return before
    const of = relateOnce(a, b, this.#substitutions)
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
