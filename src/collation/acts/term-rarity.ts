/** How much a term tells, in nats. */
export type TermRarity = (term: string) => number

/** What a term tells that everybody has: equal terms are never nothing. */
const LEAST = 0.05

/** Counted among the sets at hand. */
export function termRarity(sets: readonly ReadonlySet<string>[]): TermRarity {
  const counts = new Map<string, number>()
  for (const set of sets) for (const term of set) counts.set(term, (counts.get(term) ?? 0) + 1)
  return term => Math.max(LEAST, Math.log((sets.length + 1) / ((counts.get(term) ?? 0) + 0.5)))
}

export function weightOf(terms: ReadonlySet<string>, rarity: TermRarity): number {
  let sum = 0
  for (const term of terms) sum += rarity(term)
  return sum
}
