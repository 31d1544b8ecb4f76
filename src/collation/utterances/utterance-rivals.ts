import weights from '../weights/utterance-context.json' with { type: 'json' }
import type { ScoredPair } from './utterance-context.ts'

/** What the words alone say is weighed with these where nothing is known of the order of the readings. */
export interface RivalSigns {
  readonly words: number
  /** How far the pair is ahead of the best rival that either has, and of the best that both have. */
  readonly lead: number
  readonly leastLead: number
}

/** A pair that was not looked at is surely none. */
const UNSEEN = -6
/** What a middling wrong pair has: to be without rivals proves nothing. */
const RIVAL_AT_LEAST = -2
/** Further than this odds and leads say no more. */
const MOST = 8

/**
 * Signs of each pair among all pairs of the readings. A reading's rival for another is a third that is like it and
 * not like the other: where A and C are one utterance and C and B are not, A and B are not. A third that is like both
 * is a fellow, however much liker.
 */
export function rivalSigns(pairs: readonly ScoredPair[]): RivalSigns[] {
  const near = new Map<number, Map<number, number>>()
  for (const { a, b, odds } of pairs) {
    keep(near, a, b, odds)
    keep(near, b, a, odds)
  }
  const ranked = new Map(
    [...near].map(([item, others]) => [item, [...others].sort(([x, p], [y, q]) => q - p || x - y)]),
  )
  const rivalOf = (item: number, fellow: number): number => {
    const fellows = near.get(fellow)!
    let most = RIVAL_AT_LEAST
    for (const [third, odds] of ranked.get(item)!) {
      if (odds <= most) break
      if (third !== fellow) most = Math.max(most, Math.min(odds, -(fellows.get(third) ?? UNSEEN)))
    }
    return most
  }
  return pairs.map(({ a, b, odds }) => {
    const x = rivalOf(a, b)
    const y = rivalOf(b, a)
    return {
      words: clip(odds),
      lead: clip(odds - Math.max(x, y)),
      leastLead: clip(odds - Math.min(x, y)),
    }
  })
}

export function rivalOdds({ words, lead, leastLead }: RivalSigns): number {
  const { bias, words: byWords, lead: byLead, leastLead: byLeastLead } = weights.unordered
  return bias + byWords * words + byLead * lead + byLeastLead * leastLead
}

function keep(near: Map<number, Map<number, number>>, from: number, to: number, odds: number): void {
  const others = near.get(from)
  if (others === undefined) near.set(from, new Map([[to, odds]]))
  else others.set(to, odds)
}

function clip(value: number): number {
  return Math.max(-MOST, Math.min(MOST, value))
}
