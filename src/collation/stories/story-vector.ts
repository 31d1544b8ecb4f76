import { byCodeUnits } from '../../model/order.ts'
import { backgroundShare } from './report-frequency.ts'
import type { StoryProfile, TermCounts } from './story-profile.ts'

/** A document as weights of numbered terms, of length 1. */
export interface StoryVector {
  /** In the order of the terms' spellings, whatever their numbers: sums over them are the same to the last bit. */
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Places in `terms` of those that weigh most, by which the document is found. */
  readonly telling: Int32Array
  /** Length of the part that is names and figures, which another language has too. */
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

/** Numbers for terms, given as they are met. */
export class TermNumbers {
  readonly #numbers = new Map<string, number>()

  numberOf(term: string): number {
    let number = this.#numbers.get(term)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(term, number)
    }
    return number
  }
}

/**
 * Title, lead, body and names are weighed each by itself, so that a long body does not drown its headline. How rare a
 * term is is asked of news at large, never of the documents at hand: what a document is does not change when
 * another comes.
 */
export function storyVector(profile: StoryProfile, weights: TermWeights, numbers: TermNumbers): StoryVector {
  const sum = new Map<string, number>()
  const add = (counts: TermCounts, weight: number): void => {
    let square = 0
    const part: [string, number][] = []
    for (const [term, times] of counts) {
      const value = (1 + Math.log(times)) * Math.log(1 / backgroundShare(term)) ** weights.rarity
      square += value * value
      part.push([term, value])
    }
    const scale = square === 0 ? 0 : weight / Math.sqrt(square)
    for (const [term, value] of part) sum.set(term, (sum.get(term) ?? 0) + scale * value)
  }
  add(profile.title, weights.title)
  add(profile.body, weights.body)
  add(profile.lead, weights.lead)
  add(profile.names, weights.names)
  const entries = [...sum].sort((x, y) => byCodeUnits(x[0], y[0]))
  let square = 0
  let portable = 0
  for (const [term, value] of entries) {
    square += value * value
    if (isPortable(term, profile)) portable += value * value
  }
  const length = Math.sqrt(square) || 1
  return {
    terms: Int32Array.from(entries, e => numbers.numberOf(e[0])),
    weights: Float64Array.from(entries, e => e[1] / length),
    telling: heaviest(entries, weights.telling),
    portable: Math.sqrt(portable) / length,
  }
}

function isPortable(term: string, { names }: StoryProfile): boolean {
  return names.has(term) || /^\d/.test(term)
}

function heaviest(entries: readonly [string, number][], most: number): Int32Array {
  const places = entries.map((_, place) => place)
  if (places.length > most) places.sort((x, y) => entries[y]![1] - entries[x]![1] || x - y).length = most
  return Int32Array.from(places).sort()
}
