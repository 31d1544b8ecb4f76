import { byCodeUnits } from '../../model/order.ts'
import { averageLinkage } from '../utterances/clusters.ts'
import type { ReadingWords } from '../utterances/reading-words.ts'
import type { CandidateLimits } from '../utterances/utterance-candidates.ts'
import { candidatePairs } from '../utterances/utterance-candidates.ts'
import { probability, signs, signsOf } from '../utterances/utterance-similarity.ts'
import type { WeighedReading } from '../utterances/weighed-reading.ts'
import { weigh } from '../utterances/weighed-reading.ts'
import { rarityAmong } from '../utterances/word-rarity.ts'
import { contentInCommon } from './content-in-common.ts'
import { positionOdds } from './position-similarity.ts'

/** Something one speaker said on one occasion, in all the wordings there are of it. */
export interface Statement {
  readonly occasion: string
  readonly wordings: readonly ReadingWords[]
}

/** Statements repeat one position where they do so more likely than not. */
const LIKELY = 0.5
/** The rest of two groups are not against a pair that repeats one position where they do so in one case of three. */
const NOT_AGAINST = 1 / 3
/** Wordings of one statement that are compared, the longest first. */
const WORDINGS = 2
const LIMITS: CandidateLimits = { leastShared: 0.15, perDocument: 10, inAll: 40 }
/** Words of less weight in common ("We will win") are no position. */
const TELLING = 12
/**
 * A formula with other words in it ("not to ask for X but for Y") has less of the words of content of either in common.
 * Set by eye on the samples: the same position said otherwise begins at 0.45, the formulas there end at 0.39.
 */
const CONTENT = 0.4
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
  const pairs = [...best.values()]
  const groups = averageLinkage(
    statements.map(s => [s.occasion]),
    pairs,
    LIKELY,
    (x, y) => (x.some(o => y.includes(o)) ? null : [...x, ...y]),
  )
  joinThroughOne(
    groups,
    statements.map(s => s.occasion),
    pairs,
  )
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
  pairs: readonly { readonly a: number; readonly b: number; readonly score: number }[],
): void {
  const members = Map.groupBy(groups.keys(), i => groups[i]!)
  const scores = new Map(pairs.map(({ a, b, score }) => [`${Math.min(a, b)} ${Math.max(a, b)}`, score]))
  const likely = pairs.filter(({ score }) => score >= LIKELY)
  for (const { a, b } of likely.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [low, high] = [Math.min(groups[a]!, groups[b]!), Math.max(groups[a]!, groups[b]!)]
    if (low === high) continue
    const [one, other] = [members.get(low)!, members.get(high)!]
    const taken = new Set(one.map(i => occasions[i]!))
    if (other.some(i => taken.has(occasions[i]!))) continue
    const between = one.flatMap(i => other.map(j => scores.get(`${Math.min(i, j)} ${Math.max(i, j)}`) ?? 0))
    if (between.reduce((x, y) => x + y, 0) / between.length < NOT_AGAINST) continue
    for (const i of other) groups[i] = low
    one.push(...other)
    members.delete(high)
  }
}

function scoreOf(a: WeighedReading, b: WeighedReading): number {
  const values = signsOf(a, b)
  const matched = Math.expm1(values[signs.indexOf('weight matched, log')]!)
  return matched < TELLING || contentInCommon(a, b) < CONTENT
    ? 0
    : probability(positionOdds(values) - SINGLE_SENTENCES)
}

function longest(wordings: readonly ReadingWords[]): ReadingWords[] {
  const distinct = [...new Map(wordings.map(w => [w.verbatim, w])).values()]
  return distinct
    .sort((x, y) => y.words.length - x.words.length || byCodeUnits(x.verbatim, y.verbatim))
    .slice(0, WORDINGS)
}
