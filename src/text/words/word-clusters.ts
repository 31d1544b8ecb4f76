import weights from '../weights/word-clusters.json' with { type: 'json' }

/**
 * Numbers of words that stand between the same words: months share one, verbs of saying another. English only,
 * learned by bench/train/word-clusters.ts from running text without any marks of people.
 */
export const WORD_CLUSTERS = weights.words.length + 1
export const COARSE_CLUSTERS = Math.max(...weights.coarse) + 1

/** The spelling a lower-cased word has among the clusters: its digits do not count, those of a bare number not even how many. */
export function clusterSpelling(lower: string): string {
  if (!hasDigit(lower)) return lower
  return BARE_NUMBER.test(lower) ? '0' : lower.replace(/\d/g, '0')
}

const BARE_NUMBER = /^[\d.,:/'’\u00A0\u202F½¼¾-]+$/

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

let clusters: Map<string, number> | null = null

/** Number of a lower-cased word's cluster, from 1; 0 where it is unknown. */
export function wordCluster(lower: string): number {
  clusters ??= new Map(
    weights.words.flatMap((list, c) => list.split(' ').map(word => [word, c + 1] as const)),
  )
  return clusters.get(lower) ?? clusters.get(clusterSpelling(lower)) ?? 0
}

/** Number of the larger cluster that a cluster lies in, from 1; 0 for 0. */
export function coarseCluster(cluster: number): number {
  return cluster === 0 ? 0 : weights.coarse[cluster - 1]!
}
