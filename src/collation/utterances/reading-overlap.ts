import type { Substitutions } from '../apparatus/substitutions.ts'
import type { WordProfile } from '../apparatus/word-profile.ts'
import { spellingSimilarity } from '../apparatus/word-similarity.ts'
import { areSynonyms } from './news-synonyms.ts'
import type { ReadingWord } from './reading-words.ts'
import type { WeighedReading } from './weighed-reading.ts'

/** Which words of two readings stand for each other, one to one, and how much of either they make up. */
export interface Overlap {
  /** Matched weight of each reading. */
  readonly matchedA: number
  readonly matchedB: number
  /** For each word of the first the word of the second, or -1; behind the last word, -1. */
  readonly partner: Int32Array
  /** The other way round. */
  readonly back: Int32Array
  /** For each place at which a stem stands first in the first: where it stands first in the second, or -1. */
  readonly meets: Int32Array
}

/** How far one word stands for another, 0 to 1. */
export type WordLikeness = (a: ReadingWord, b: ReadingWord) => number

/** How far a pronoun stands for the noun in its place. */
const PRONOUN = 0.8

/**
 * Finds the words of two readings that stand for each other: those of one stem, then those that are alike, then a
 * pronoun that a reading begins with. The overlap is the same object at every call, written over by the next: pairs of
 * readings are many, and nothing is kept of most.
 */
export class OverlapFinder implements Overlap {
  readonly #likeness: WordLikeness
  matchedA = 0
  matchedB = 0
  partner = new Int32Array(64)
  back = new Int32Array(64)
  meets = new Int32Array(64)
  /** By number of a stem, 1 more than the place at which it stands first in the second; 0 between calls. */
  #first = new Int32Array(1024)
  #here = new Int32Array(64)
  #there = new Int32Array(64)

  constructor(likeness: WordLikeness) {
    this.#likeness = likeness
  }

  of(a: WeighedReading, b: WeighedReading): Overlap {
    this.#makeRoom(Math.max(a.words.length, b.words.length) + 1, Math.max(a.greatestStem, b.greatestStem) + 1)
    this.partner.fill(-1, 0, a.words.length + 1)
    this.back.fill(-1, 0, b.words.length + 1)
    this.matchedA = 0
    this.matchedB = 0
    this.#linkStems(a, b)
    this.#linkAlike(a, b)
    this.#linkPronouns(a, b)
    return this
  }

  #makeRoom(words: number, stems: number): void {
    if (this.partner.length < words) {
      this.partner = new Int32Array(2 * words)
      this.back = new Int32Array(2 * words)
      this.meets = new Int32Array(2 * words)
      this.#here = new Int32Array(2 * words)
      this.#there = new Int32Array(2 * words)
    }
    if (this.#first.length < stems) this.#first = new Int32Array(2 * stems)
  }

  #link(a: WeighedReading, b: WeighedReading, i: number, j: number, strength: number): void {
    this.partner[i] = j
    this.back[j] = i
    this.matchedA += strength * a.weights[i]!
    this.matchedB += strength * b.weights[j]!
  }

  #linkStems(a: WeighedReading, b: WeighedReading): void {
    const first = this.#first
    for (let k = 0; k < b.firsts.length; k++) first[b.stems[b.firsts[k]!]!] = b.firsts[k]! + 1
    for (let k = 0; k < a.firsts.length; k++) {
      const i = a.firsts[k]!
      const j = first[a.stems[i]!]! - 1
      this.meets[i] = j
      if (j === -1) continue
      if (a.next[i] === -1 && b.next[j] === -1) this.#link(a, b, i, j, 1)
      else this.#linkNearest(a, b, i, j)
    }
    for (let k = 0; k < b.firsts.length; k++) first[b.stems[b.firsts[k]!]!] = 0
  }

  /** Places of one stem paired in order; where one side has more, those at the nearest relative place. */
  #linkNearest(a: WeighedReading, b: WeighedReading, i: number, j: number): void {
    const here = placesFrom(a, i, this.#here)
    const there = placesFrom(b, j, this.#there)
    const swapped = here > there
    const [few, many] = swapped ? [this.#there, this.#here] : [this.#here, this.#there]
    const [x, y] = swapped ? [b, a] : [a, b]
    const count = Math.min(here, there)
    let from = 0
    for (let k = 0; k < count; k++) {
      const place = few[k]!
      const lastFree = Math.max(here, there) - (count - k)
      let best = from
      while (best < lastFree && apart(place, many[best + 1]!, x, y) < apart(place, many[best]!, x, y)) best++
      if (swapped) this.#link(a, b, many[best]!, place, 1)
      else this.#link(a, b, place, many[best]!, 1)
      from = best + 1
    }
  }

  #linkAlike(a: WeighedReading, b: WeighedReading): void {
    const others = this.#there
    let open = 0
    for (let k = 0; k < b.heavy.length; k++) if (this.back[b.heavy[k]!] === -1) others[open++] = b.heavy[k]!
    if (open === 0) return
    const pairs: LikePair[] = []
    for (const i of a.heavy) {
      if (this.partner[i] !== -1) continue
      for (let k = 0; k < open; k++) {
        const j = others[k]!
        const strength = this.#likeness(a.words[i]!, b.words[j]!)
        if (strength > 0)
          pairs.push({ i, j, strength, gain: strength * Math.min(a.weights[i]!, b.weights[j]!) })
      }
    }
    if (pairs.length > 1)
      pairs.sort(
        (x, y) => y.gain - x.gain || apart(x.i, x.j, a, b) - apart(y.i, y.j, a, b) || x.i - y.i || x.j - y.j,
      )
    for (const { i, j, strength } of pairs)
      if (this.partner[i] === -1 && this.back[j] === -1) this.#link(a, b, i, j, strength)
  }

  /**
   * A pronoun that one reading begins with and the noun that has its place in the other, before the same word: "it must
   * begin", "the inquiry must begin"; "our guard", "Velmora's guard". Further on, words that stand before the same word
   * have no more in common than chance gives: tried, it found fewer readings.
   */
  #linkPronouns(a: WeighedReading, b: WeighedReading): void {
    if (a.words.length < 2 || b.words.length < 2) return
    const { partner, back } = this
    const j = partner[1]! - 1
    const i = back[1]! - 1
    if (partner[0] === -1 && j >= 0 && back[j] === -1) {
      const [x, y, next] = [a.words[0]!, b.words[j]!, a.words[1]!]
      if (standsFor(x, y, next) || (j === 0 && standsFor(y, x, next))) this.#link(a, b, 0, j, PRONOUN)
    }
    if (i > 0 && partner[i] === -1 && back[0] === -1) {
      if (standsFor(b.words[0]!, a.words[i]!, a.words[i + 1]!)) this.#link(a, b, i, 0, PRONOUN)
    }
  }
}

interface LikePair {
  readonly i: number
  readonly j: number
  readonly strength: number
  readonly gain: number
}

/** Writes the places of the stem that stands at `first`, in order; returns their count. */
function placesFrom(reading: WeighedReading, first: number, into: Int32Array): number {
  let count = 0
  for (let i = first; i !== -1; i = reading.next[i]!) into[count++] = i
  return count
}

function apart(i: number, j: number, a: WeighedReading, b: WeighedReading): number {
  return Math.abs(i / a.weights.length - j / b.weights.length)
}

/** Pronouns that a clause begins with; before a verb of grammar ("must", "will") any noun may have their place. */
const SUBJECTS: ReadonlySet<string> = new Set('i we you he she it they'.split(' '))

function standsFor({ pronoun, profile }: ReadingWord, noun: ReadingWord, next: ReadingWord): boolean {
  if (!pronoun || noun.profile.kind !== 'content') return false
  return noun.proper || (SUBJECTS.has(profile.lower) && next.profile.kind === 'function')
}

/** Places for what is known of two words: one that is met again mostly finds itself, one that does not is worked out. */
const KEPT = 2 ** 16

/** Words of one meaning: the same number, one spelling, one that often stands for the other, a like spelling. */
export function wordLikeness(substitutions: Substitutions): WordLikeness {
  const first = new Int32Array(KEPT).fill(-1)
  const second = new Int32Array(KEPT)
  const known = new Float64Array(KEPT)
  return (a, b) => {
    const x = a.profile.number
    const y = b.profile.number
    const at = (Math.imul(x, 40_503) ^ y) & (KEPT - 1)
    if (first[at] === x && second[at] === y) return known[at]!
    first[at] = x
    second[at] = y
    const likeness = likenessOf(a.profile, b.profile, substitutions)
    known[at] = likeness
    return likeness
  }
}

function likenessOf(a: WordProfile, b: WordProfile, substitutions: Substitutions): number {
  if (a.value !== null || b.value !== null) return a.value === b.value ? 1 : 0
  if (a.spelling === b.spelling) return 1
  if (a.kind !== 'content' || b.kind !== 'content') return 0
  const spelled = spellingSimilarity(a, b)
  const likeSpelled = spelled >= 0.65 ? 0.85 : spelled >= 0.5 ? 0.6 : spelled >= 0.35 ? 0.25 : 0
  const synonym = areSynonyms(a, b) ? SYNONYM : 0
  return Math.max(likeSpelled, synonym, SUBSTITUTION[substitutions.strength(a, b)] ?? 0)
}

const SYNONYM = 0.6

/** By strength of the substitution, 0 to 3. */
const SUBSTITUTION = [0, 0.3, 0.5, 0.7]
