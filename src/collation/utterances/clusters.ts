import type { ScoredPair } from '../best-first.ts'
import { BestFirst } from '../best-first.ts'

/** How likely two items are one; a pair without an edge counts as 0. */
export type Edge = ScoredPair

/**
 * Average linkage over a graph of candidates: the two groups whose members agree best on average are joined,
 * until none reach the threshold. A like B and B like C does not join A and C where those two are unlike.
 * Number the items by content: equal scores are settled by number, so that the order of arrival has no say.
 *
 * `traits[i]` is what must hold of a whole group; `join` returns the traits of two groups put together, or
 * null where they may not be. Returns each item's group, named by its lowest member.
 */
export function averageLinkage<T>(
  traits: readonly T[],
  edges: readonly Edge[],
  threshold: number,
  join: (a: T, b: T) => T | null,
  weight: readonly number[] = traits.map(() => 1),
): number[] {
  const group = traits.map((_, i) => i)
  const alive = traits.map(() => true)
  const held = [...traits]
  const mass = [...weight]
  const members = traits.map((_, i) => [i])
  // Sum over the pairs of two groups of score × both weights.
  const ties: Map<number, number>[] = traits.map(() => new Map())
  for (const { a, b, score } of edges) {
    if (a === b) continue
    const sum = (ties[a]!.get(b) ?? 0) + score * mass[a]! * mass[b]!
    ties[a]!.set(b, sum)
    ties[b]!.set(a, sum)
  }
  const queue = new BestFirst<Edge>()
  const average = (a: number, b: number) => ties[a]!.get(b)! / (mass[a]! * mass[b]!)
  for (let a = 0; a < ties.length; a++) {
    for (const b of ties[a]!.keys()) {
      if (a < b && average(a, b) >= threshold) queue.push({ a, b, score: average(a, b) })
    }
  }
  for (let pair = queue.pop(); pair !== null; pair = queue.pop()) {
    const { a, b, score } = pair
    if (!alive[a] || !alive[b] || average(a, b) !== score) continue
    const joined = join(held[a]!, held[b]!)
    if (joined === null) continue
    // The lower number stays: a < b holds for every pair in the queue.
    held[a] = joined
    alive[b] = false
    for (const item of members[b]!) {
      members[a]!.push(item)
      group[item] = a
    }
    members[b] = []
    mass[a] = mass[a]! + mass[b]!
    for (const [c, sum] of ties[b]!) {
      ties[c]!.delete(b)
      if (c === a) continue
      const total = (ties[a]!.get(c) ?? 0) + sum
      ties[a]!.set(c, total)
      ties[c]!.set(a, total)
    }
    ties[b] = new Map()
    for (const c of ties[a]!.keys()) {
      const now = average(a, c)
      if (now >= threshold) queue.push({ a: Math.min(a, c), b: Math.max(a, c), score: now })
    }
  }
  return group
}
