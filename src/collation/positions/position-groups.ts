import { byCodeUnits } from '../../model/order.ts'
import { averageLinkage } from '../utterances/clusters.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import type { CandidateLimits } from '../utterances/utterance-candidates.ts'
import { candidatePairs } from '../utterances/utterance-candidates.ts'
import { probability, signs, signsOf } from '../utterances/utterance-similarity.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'
import { positionOdds } from './position-similarity.ts'

/** Something one speaker said on one occasion, in all the wordings there are of it. */
export interface Statement {
  readonly occasion: string
  readonly wordings: readonly ReadingWords[]
}

/** Statements repeat one position where they do so more likely than not. */
const LIKELY = 0.5
/** Wordings of one statement that are compared, the longest first. */
const WORDINGS = 2
const LIMITS: CandidateLimits = { leastShared: 0.15, perDocument: 10, inAll: 40 }
/** Words of less weight in common ("We will win") are no position. */
const TELLING = 12
/**
 * Log-odds taken off: the statements that the weights were fitted on run over several sentences, and single sentences
 * of one speaker on one theme share more of their words by chance.
 */
const SINGLE_SENTENCES = 2.5

/**
 * Groups of statements of one speaker, as indices, that say the same on two occasions or more, one of
 * each occasion. Number the statements by content.
 */
export function groupStatements(statements: readonly Statement[]): number[][] {
  if (new Set(statements.map(s => s.occasion)).size < 2) return []
  const wordings = statements.flatMap((s, owner) => longest(s.wordings).map(words => ({ owner, words })))
  const rarity = rarityAmong(wordings.map(w => w.words))
  const weighed = wordings.map(w => weigh(w.words, rarity))
  const places = wordings.map(w => ({ document: statements[w.owner]!.occasion }))
  const best = new Map<string, { a: number; b: number; score: number }>()
  const differ = (x: number, y: number) => places[x]!.document !== places[y]!.document
  for (const [x, y] of candidatePairs(places, weighed, differ, LIMITS)) {
    const score = scoreOf(weighed[x]!, weighed[y]!)
    const [a, b] = [wordings[x]!.owner, wordings[y]!.owner]
    const kept = best.get(`${a} ${b}`)
    if (kept === undefined || score > kept.score) best.set(`${a} ${b}`, { a, b, score })
  }
  const groups = averageLinkage(
    statements.map(s => [s.occasion]),
    [...best.values()],
    LIKELY,
    (x, y) => (x.some(o => y.includes(o)) ? null : [...x, ...y]),
  )
  return [...Map.groupBy(groups.entries(), ([, group]) => group).values()]
    .map(members => members.map(([i]) => i))
    .filter(members => members.length > 1)
}

function scoreOf(a: WeighedReading, b: WeighedReading): number {
  const values = signsOf(a, b)
  const matched = Math.expm1(values[signs.indexOf('weight matched, log')]!)
  return matched < TELLING ? 0 : probability(positionOdds(values) - SINGLE_SENTENCES)
}

function longest(wordings: readonly ReadingWords[]): ReadingWords[] {
  const distinct = [...new Map(wordings.map(w => [w.verbatim, w])).values()]
  return distinct
    .sort((x, y) => y.words.length - x.words.length || byCodeUnits(x.verbatim, y.verbatim))
    .slice(0, WORDINGS)
}
