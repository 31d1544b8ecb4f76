import { averageLinkage } from '../utterances/clusters.ts'
import { probability } from '../utterances/utterance-similarity.ts'
import type { ActMention } from './act-mention.ts'
import { actOdds } from './act-odds.ts'
import { ActComparison } from './act-signs.ts'

/** Two mentions, by index, the lower first, and the probability that they tell of one act of saying. */
export interface JudgedActs {
  readonly a: number
  readonly b: number
  readonly score: number
}

/**
 * Mentions tell of one act from this probability on, on average over the pairs of a group. Less than a half, since the
 * pairs of one report, which are not judged, count as unlike; held out by topic, 0.3 and 0.4 give the same.
 */
const LIKELY = 0.35

/** Every mention is held against so many before it: all of a story, but not all of a library. */
const COMPARED = 400
/** Below this a pair counts as unlike: it would only make the graph larger. */
const LEAST_TIE = 0.02

/**
 * Pairs of mentions in different documents: a report that says twice that somebody spoke may mean two acts, and its
 * reader can tell. Number the mentions by content, so that nothing depends on the order of arrival.
 */
export function judgeActs(mentions: readonly ActMention[]): JudgedActs[] {
  const comparison = new ActComparison(mentions)
  const judged: JudgedActs[] = []
  for (let b = 1; b < mentions.length; b++) {
    for (let a = Math.max(0, b - COMPARED); a < b; a++) {
      if (mentions[a]!.document === mentions[b]!.document) continue
      judged.push({ a, b, score: probability(actOdds(comparison.signs(a, b))) })
    }
  }
  return judged
}

/** For each mention the lowest number of a mention of the same act. */
export function groupActs(mentions: readonly ActMention[]): number[] {
  return averageLinkage(
    mentions.map(() => true),
    judgeActs(mentions).filter(pair => pair.score >= LEAST_TIE),
    LIKELY,
    () => true,
  )
}
