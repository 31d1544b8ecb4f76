import { backgroundShare } from './report-frequency.ts'
import type { StoryProfile, TermCounts } from './story-profile.ts'

/** A document as weights of numbered terms, of length 1. */
export interface StoryVector {
  readonly terms: Int32Array
  readonly weights: Float64Array
  /** Length of the part that is names and figures, which another language has too. */
  readonly portable: number
}

export interface TermWeights {
  readonly title: number
  readonly body: number
  readonly names: number
  /** The background counts as so many documents beside those at hand. */
  readonly background: number
  /** Above 1: rare terms count for more. */
  readonly rarity: number
}

/** Documents that hold each term. */
function documentCounts(profiles: readonly StoryProfile[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, body } of profiles) {
    for (const term of title.keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
    for (const term of body.keys()) if (!title.has(term)) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  return counts
}

/** Title, body and names are weighed each by itself, so that a long body does not drown its headline. */
export function storyVectors(profiles: readonly StoryProfile[], weights: TermWeights): StoryVector[] {
  const held = documentCounts(profiles)
  const numbers = new Map<string, number>()
  const rarity: number[] = []
  for (const [term, documents] of held) {
    numbers.set(term, rarity.length)
    const expected = documents + weights.background * backgroundShare(term)
    rarity.push(Math.log((profiles.length + weights.background) / expected) ** weights.rarity)
  }
  return profiles.map(profile => {
    const sum = new Map<number, number>()
    const add = (counts: TermCounts, weight: number): void => {
      let square = 0
      const part: [number, number][] = []
      for (const [term, times] of counts) {
        const number = numbers.get(term)!
        const value = (1 + Math.log(times)) * rarity[number]!
        square += value * value
        part.push([number, value])
      }
      const scale = square === 0 ? 0 : weight / Math.sqrt(square)
      for (const [number, value] of part) sum.set(number, (sum.get(number) ?? 0) + scale * value)
    }
    add(profile.title, weights.title)
    add(profile.body, weights.body)
    add(profile.names, weights.names)
    return unit(sum, portableTerms(profile, numbers))
  })
}

function portableTerms(
  { title, body, names }: StoryProfile,
  numbers: ReadonlyMap<string, number>,
): Set<number> {
  const terms = new Set<number>()
  for (const term of names.keys()) terms.add(numbers.get(term)!)
  for (const counts of [title, body]) {
    for (const term of counts.keys()) if (/^\d/.test(term)) terms.add(numbers.get(term)!)
  }
  return terms
}

function unit(sum: ReadonlyMap<number, number>, portable: ReadonlySet<number>): StoryVector {
  const entries = [...sum].sort((x, y) => x[0] - y[0])
  let square = 0
  let portableSquare = 0
  for (const [term, value] of entries) {
    square += value * value
    if (portable.has(term)) portableSquare += value * value
  }
  const length = Math.sqrt(square) || 1
  return {
    terms: Int32Array.from(entries, e => e[0]),
    weights: Float64Array.from(entries, e => e[1] / length),
    portable: Math.sqrt(portableSquare) / length,
  }
}
