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
  /** For each word of the first the word of the second, or -1. */
  readonly partner: Int32Array
  /** Heaviest word of each that has no partner. */
  readonly loneA: number
  readonly loneB: number
}

/** Words under this weight are not compared by likeness of spelling: among common words it misleads. */
const LIKENESS_WEIGHT = 3

/** How far one word stands for another, 0 to 1. */
export type WordLikeness = (a: ReadingWord, b: ReadingWord) => number

export function overlapOf(a: WeighedReading, b: WeighedReading, likeness: WordLikeness): Overlap {
  const partner = new Int32Array(a.words.length).fill(-1)
  const taken = new Uint8Array(b.words.length)
  let matchedA = 0
  let matchedB = 0
  const link = (i: number, j: number, strength: number) => {
    partner[i] = j
    taken[j] = 1
    matchedA += strength * a.weights[i]!
    matchedB += strength * b.weights[j]!
  }
  for (const [stem, places] of a.places) {
    const others = b.places.get(stem)
    if (others === undefined) continue
    if (places.length === 1 && others.length === 1) link(places[0]!, others[0]!, 1)
    else for (const [i, j] of nearest(places, others, a, b)) link(i, j, 1)
  }
  for (const { i, j, strength } of likePairs(a, b, partner, taken, likeness)) {
    if (partner[i] === -1 && taken[j] === 0) link(i, j, strength)
  }
  for (const [i, j] of pronounPairs(a, b, partner, taken)) {
    if (partner[i] === -1 && taken[j] === 0) link(i, j, PRONOUN)
  }
  return {
    matchedA,
    matchedB,
    partner,
    loneA: heaviest(a.weights, i => partner[i] === -1),
    loneB: heaviest(b.weights, j => taken[j] === 0),
  }
}

/** How far a pronoun stands for the noun in its place. */
const PRONOUN = 0.8

/** Pronouns that a clause begins with; before a verb of grammar ("must", "will") any noun may have their place. */
const SUBJECTS: ReadonlySet<string> = new Set('i we you he she it they'.split(' '))

/**
 * A pronoun that one reading begins with and the noun that has its place in the other, before the same word: "it must
 * begin", "the inquiry must begin"; "our guard", "Velmora's guard". Further on, words that stand before the same word
 * have no more in common than chance gives: tried, it found fewer readings.
 */
function pronounPairs(
  a: WeighedReading,
  b: WeighedReading,
  partner: Int32Array,
  taken: Uint8Array,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = []
  for (let i = 0; i + 1 < partner.length; i++) {
    const j = partner[i + 1]! - 1
    if (partner[i] !== -1 || j < 0 || taken[j] === 1) continue
    const x = a.words[i]!
    const y = b.words[j]!
    const next = a.words[i + 1]!
    if ((i === 0 && standsFor(x, y, next)) || (j === 0 && standsFor(y, x, next))) pairs.push([i, j])
  }
  return pairs
}

function standsFor({ pronoun, profile }: ReadingWord, noun: ReadingWord, next: ReadingWord): boolean {
  if (!pronoun || noun.profile.kind !== 'content') return false
  return noun.proper || (SUBJECTS.has(profile.lower) && next.profile.kind === 'function')
}

/** Places of one stem paired in order; where one side has more, those at the nearest relative place. */
function nearest(
  places: readonly number[],
  others: readonly number[],
  a: WeighedReading,
  b: WeighedReading,
): (readonly [number, number])[] {
  if (places.length > others.length) return nearest(others, places, b, a).map(([j, i]) => [i, j] as const)
  const pairs: (readonly [number, number])[] = []
  let from = 0
  places.forEach((i, k) => {
    const lastFree = others.length - (places.length - k)
    let best = from
    for (let at = from + 1; at <= lastFree; at++) {
      if (apart(i, others[at]!, a, b) < apart(i, others[best]!, a, b)) best = at
      else break
    }
    pairs.push([i, others[best]!])
    from = best + 1
  })
  return pairs
}

function apart(i: number, j: number, a: WeighedReading, b: WeighedReading): number {
  return Math.abs(i / a.words.length - j / b.words.length)
}

interface LikePair {
  readonly i: number
  readonly j: number
  readonly strength: number
  readonly gain: number
}

function likePairs(
  a: WeighedReading,
  b: WeighedReading,
  partner: Int32Array,
  taken: Uint8Array,
  likeness: WordLikeness,
): LikePair[] {
  const others: number[] = []
  for (let j = 0; j < taken.length; j++) {
    if (taken[j] === 0 && b.weights[j]! >= LIKENESS_WEIGHT) others.push(j)
  }
  const pairs: LikePair[] = []
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] !== -1 || a.weights[i]! < LIKENESS_WEIGHT) continue
    for (const j of others) {
      const strength = likeness(a.words[i]!, b.words[j]!)
      if (strength > 0) {
        pairs.push({ i, j, strength, gain: strength * Math.min(a.weights[i]!, b.weights[j]!) })
      }
    }
  }
  return pairs.sort(
    (x, y) => y.gain - x.gain || apart(x.i, x.j, a, b) - apart(y.i, y.j, a, b) || x.i - y.i || x.j - y.j,
  )
}

function heaviest(weights: readonly number[], counts: (i: number) => boolean): number {
  let most = 0
  weights.forEach((weight, i) => {
    if (weight > most && counts(i)) most = weight
  })
  return most
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
