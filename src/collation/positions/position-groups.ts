import { averageLinkage } from '../utterances/clusters.ts'

/** How likely two statements, given as indices with the lower first, repeat one position. */
export interface ScoredStatements {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Statements repeat one position where they do so more likely than not. */
export const LIKELY = 0.5
/** The rest of two groups are not against a pair that repeats one position where they do so in one case of three. */
const NOT_AGAINST = 1 / 3

/**
 * Groups of statements of one speaker, as indices, that say the same on two occasions or more, one of each occasion.
 * Nothing joins statements that no chain of likely pairs connects: they may be grouped apart. Number the statements by
 * content, and give the pairs in the order of their numbers.
 */
export function groupStatements(
  occasions: readonly string[],
  pairs: readonly ScoredStatements[],
): number[][] {
  const groups = averageLinkage(
    occasions.map(occasion => [occasion]),
    pairs,
    LIKELY,
    (x, y) => (x.some(o => y.includes(o)) ? null : [...x, ...y]),
  )
  joinThroughOne(groups, occasions, pairs)
  return [...Map.groupBy(groups.entries(), ([, group]) => group).values()]
    .map(members => members.map(([i]) => i))
    .filter(members => members.length > 1)
}

/**
 * Who says a thing a third time may be nearer to the second than to the first: groups are joined, the likeliest pair
 * first, where one statement of each repeats the other and the rest are not against it.
 */
function joinThroughOne(
  groups: number[],
  occasions: readonly string[],
  pairs: readonly ScoredStatements[],
): void {
  const members = Map.groupBy(groups.keys(), i => groups[i]!)
  const keyOf = (x: number, y: number) => Math.min(x, y) * groups.length + Math.max(x, y)
  const scores = new Map(pairs.map(({ a, b, score }) => [keyOf(a, b), score]))
  /** Two groups that were not joined, and how many statements both had: they are not looked at again before they have more. */
  const apart = new Map<number, number>()
  const likely = pairs.filter(({ score }) => score >= LIKELY)
  for (const { a, b } of likely.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [low, high] = [Math.min(groups[a]!, groups[b]!), Math.max(groups[a]!, groups[b]!)]
    if (low === high) continue
    const [one, other] = [members.get(low)!, members.get(high)!]
    const size = one.length + other.length
    if (apart.get(keyOf(low, high)) === size) continue
    const taken = new Set(one.map(i => occasions[i]!))
    let between = 0
    for (const i of one) for (const j of other) between += scores.get(keyOf(i, j)) ?? 0
    const isAgainst = between / (one.length * other.length) < NOT_AGAINST
    if (isAgainst || other.some(i => taken.has(occasions[i]!))) {
      apart.set(keyOf(low, high), size)
      continue
    }
    for (const i of other) groups[i] = low
    one.push(...other)
    members.delete(high)
  }
}
