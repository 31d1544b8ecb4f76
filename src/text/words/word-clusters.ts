import type { Token } from '../analysis.ts'
import weights from '../weights/word-clusters.json' with { type: 'json' }

/**
 * Numbers of words that stand between the same words: months share one, verbs of saying another. English only,
 * learned by bench/train/word-clusters.ts from running text without any marks of people.
 */
export const WORD_CLUSTERS = weights.words.length + 1
export const COARSE_CLUSTERS = Math.max(...weights.coarse) + 1

/** What a number or an address counts as: single ones tell nothing. */
const ANY_NUMBER = '0'

/** The word a token counts as among the clusters. */
export function clusterWord(token: Pick<Token, 'kind' | 'lower'>): string {
  return token.kind === 'number' ? ANY_NUMBER : token.lower
}

let clusters: Map<string, number> | null = null

/** Number of a lower-cased word's cluster, from 1; 0 where it is unknown. */
export function wordCluster(lower: string): number {
  clusters ??= new Map(
    weights.words.flatMap((list, c) => list.split(' ').map(word => [word, c + 1] as const)),
  )
  return clusters.get(lower) ?? 0
}

/** Number of the larger cluster that a cluster lies in, from 1; 0 for 0. */
export function coarseCluster(cluster: number): number {
  return cluster === 0 ? 0 : weights.coarse[cluster - 1]!
}
