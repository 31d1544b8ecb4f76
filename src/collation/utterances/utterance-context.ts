import weights from '../weights/utterance-context.json' with { type: 'json' }
import type { Rendering } from './rendering.ts'
import { rivalOdds, rivalSigns } from './utterance-rivals.ts'

/** Two renderings with the log-odds that they are one utterance. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  /** By the words alone, as translations of one sentence have them in common. */
  readonly odds: number
  /** By the words alone, as statements of one position have them in common. */
  readonly position: number
}

/** Further than this ahead of its rivals a pair gains no more. */
const CLEAR_LEAD = 6
/** What a middling wrong pair has: two reports of a sentence each have no rivals, and that proves nothing. */
const RIVAL_AT_LEAST = -3
/**
 * Log-odds taken off those of a position: somebody who retells a sentence takes liberties like somebody who repeats a
 * position, but not every position is one utterance.
 */
const POSITION = 5
/** Log-odds beyond which words say no more. */
const WORDS_MOST = 12
/** Neighbours so many places before and after are looked at. */
const NEIGHBOURS = 2

/**
 * Log-odds added because reports retell more freely than the translations that the weights were learnt from: found
 * by trying on invented reports with an answer key, where it costs no wrong pair.
 */
const RETOLD = 0.7

/** What the words alone say is weighed with these, by the names in the file of weights. */
export interface ContextSigns {
  readonly words: number
  /** How far the pair is ahead of the best other pair of one of the two within the same two documents. */
  readonly lead: number
  /** How likely a pair just before, and one just after, is one utterance: two reports of one speech run alike. */
  readonly before: number
  readonly after: number
}

/**
 * Looks at each pair among the other pairs, and returns the log-odds that result: among those of its two documents
 * where their order is known, otherwise among all. Pairs within one document are left as they are.
 */
export function weighContext(pairs: readonly ScoredPair[], renderings: readonly Rendering[]): ScoredPair[] {
  const ordered = contextSigns(pairs, renderings)
  const unordered = ordered.includes(null) ? rivalSigns(pairs) : []
  return pairs.map((pair, i) => {
    const sign = ordered[i]
    if (sign != null) return { ...pair, odds: contextOdds(sign) }
    if (renderings[pair.a]!.document === renderings[pair.b]!.document) return pair
    return { ...pair, odds: rivalOdds(unordered[i]!) }
  })
}

function contextOdds({ words, lead, before, after }: ContextSigns): number {
  const around = weights.lead * lead + weights.before * before + weights.after * after
  return weights.bias + RETOLD + weights.words * words + around
}

/** Signs of each pair; null where a document's order is not known or both stand in one document. */
export function contextSigns(
  pairs: readonly ScoredPair[],
  renderings: readonly Rendering[],
): (ContextSigns | null)[] {
  const signs: (ContextSigns | null)[] = pairs.map(() => null)
  for (const members of pairsByDocuments(pairs, renderings).values()) {
    const field = new Map<string, number>()
    const bests = new Map<number, [number, number]>()
    for (const i of members) {
      const { a, b } = pairs[i]!
      const odds = likelier(pairs[i]!)
      field.set(placeKey(renderings[a]!, renderings[b]!, 0, 0), odds)
      if (!renderings[b]!.repeats) keepBest(bests, a, odds)
      if (!renderings[a]!.repeats) keepBest(bests, b, odds)
    }
    for (const i of members) {
      const { a, b } = pairs[i]!
      const odds = likelier(pairs[i]!)
      const x = renderings[a]!
      const y = renderings[b]!
      if (x.place === null || y.place === null) continue
      const rival = Math.max(RIVAL_AT_LEAST, rivalOf(bests, a, odds), rivalOf(bests, b, odds))
      signs[i] = {
        words: clip(odds, WORDS_MOST),
        lead: clip(odds - rival, CLEAR_LEAD),
        before: neighbour(field, x, y, -1),
        after: neighbour(field, x, y, 1),
      }
    }
  }
  return signs
}

function likelier({ odds, position }: ScoredPair): number {
  return Math.max(odds, position - POSITION)
}

function pairsByDocuments(
  pairs: readonly ScoredPair[],
  renderings: readonly Rendering[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  pairs.forEach(({ a, b }, i) => {
    const x = renderings[a]!
    const y = renderings[b]!
    if (x.document === y.document) return
    const key = `${x.document}\0${y.document}\0${x.speaker}\0${y.speaker}`
    const list = groups.get(key)
    if (list === undefined) groups.set(key, [i])
    else list.push(i)
  })
  return groups
}

/** The best and the second best odds of a rendering within the two documents. */
function keepBest(bests: Map<number, [number, number]>, rendering: number, odds: number): void {
  const kept = bests.get(rendering)
  if (kept === undefined) bests.set(rendering, [odds, -Infinity])
  else if (odds > kept[0]) bests.set(rendering, [odds, kept[0]])
  else if (odds > kept[1]) kept[1] = odds
}

function rivalOf(bests: ReadonlyMap<number, [number, number]>, rendering: number, odds: number): number {
  const kept = bests.get(rendering)
  if (kept === undefined) return -Infinity
  return kept[0] === odds ? kept[1] : kept[0]
}

function neighbour(field: ReadonlyMap<string, number>, x: Rendering, y: Rendering, side: 1 | -1): number {
  let most = -Infinity
  for (let i = 1; i <= NEIGHBOURS; i++) {
    for (let j = 1; j <= NEIGHBOURS; j++) {
      most = Math.max(most, field.get(placeKey(x, y, side * i, side * j)) ?? -Infinity)
    }
  }
  return 1 / (1 + Math.exp(-most))
}

function placeKey(x: Rendering, y: Rendering, stepX: number, stepY: number): string {
  return `${(x.place ?? 0) + stepX} ${(y.place ?? 0) + stepY}`
}

function clip(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value))
}
