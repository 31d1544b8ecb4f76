import { byCodeUnits } from '../../model/order.ts'
import type { HashedNumbers } from './hashed-numbers.ts'
import { backgroundShare } from './report-frequency.ts'
import type { StoryProfile, TermUse } from './story-profile.ts'

/** A weight of 1. Weights are whole parts of it, so that sums of their products do not depend on any order. */
export const WHOLE = 2 ** 16 - 1

/** A document as weights of numbered terms, of length `WHOLE` but for rounding. */
export interface StoryVector {
  readonly terms: Int32Array
  readonly weights: Uint16Array
  /** Sum of the squares of all weights. */
  readonly square: number
  /** Places in `terms` of those that weigh most, by which the document is found. */
  readonly telling: Uint16Array
  /** Length of the part that is names and figures, which another language has too; 1 where that is all. */
  readonly portable: number
}

export interface TermWeights {
  readonly title: number
  readonly body: number
  readonly lead: number
  readonly names: number
  /** Above 1: rare terms count for more. */
  readonly rarity: number
  /** So many terms of a document at most find others. */
  readonly telling: number
}

const PARTS = ['title', 'body', 'lead', 'names'] as const satisfies readonly (keyof TermUse)[]

/**
 * Title, lead, body and names are weighed each by itself, so that a long body does not drown its headline. How rare a
 * term is is asked of news at large, never of the documents at hand: what a document is does not change when
 * another comes.
 */
export function storyVector(
  profile: StoryProfile,
  weights: TermWeights,
  numbers: HashedNumbers,
): StoryVector {
  const terms = [...profile.terms.keys()]
  const uses = [...profile.terms.values()]
  const rarity = rarities(terms, weights.rarity)
  const sums = new Float64Array(terms.length)
  for (const part of PARTS) {
    let square = 0
    for (let k = 0; k < uses.length; k++) square += partWeight(uses[k]![part], rarity[k]!) ** 2
    const scale = square === 0 ? 0 : weights[part] / Math.sqrt(square)
    for (let k = 0; k < uses.length; k++) sums[k]! += scale * partWeight(uses[k]![part], rarity[k]!)
  }
  let square = 0
  let portable = 0
  for (const [k, term] of terms.entries()) {
    square += sums[k]! ** 2
    if (uses[k]!.names > 0 || startsWithDigit(term)) portable += sums[k]! ** 2
  }
  const length = Math.sqrt(square) || 1
  const whole = Uint16Array.from(sums, sum => Math.round((WHOLE * sum) / length))
  return {
    terms: Int32Array.from(terms, term => numbers.numberOf(term)),
    weights: whole,
    square: whole.reduce((sum, weight) => sum + weight ** 2, 0),
    telling: heaviest(terms, sums, weights.telling),
    portable: Math.sqrt(portable) / length,
  }
}

/** What stands ten times is not ten times as telling. */
function partWeight(times: number, rarity: number): number {
  return times === 0 ? 0 : times === 1 ? rarity : (1 + Math.log(times)) * rarity
}

/** Words fall into few classes of rarity. */
function rarities(terms: readonly string[], power: number): Float64Array {
  const ofShare = new Map<number, number>()
  return Float64Array.from(terms, term => {
    const share = backgroundShare(term)
    const known = ofShare.get(share) ?? Math.log(1 / share) ** power
    ofShare.set(share, known)
    return known
  })
}

function startsWithDigit(term: string): boolean {
  const first = term.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** Of those that weigh the same, by their letters. */
function heaviest(terms: readonly string[], weights: Float64Array, most: number): Uint16Array {
  const places = [...terms.keys()]
  if (places.length <= most) return Uint16Array.from(places)
  const least = weights.toSorted()[places.length - most]!
  return Uint16Array.from(
    places
      .filter(place => weights[place]! >= least)
      .sort((x, y) => weights[y]! - weights[x]! || byCodeUnits(terms[x]!, terms[y]!))
      .slice(0, most),
  )
}
