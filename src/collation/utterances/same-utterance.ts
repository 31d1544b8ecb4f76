import { averageLinkage } from './clusters.ts'
import { ComparedReadings, ComparisonsByStory } from './compared-readings.ts'
import { DAYS_OF_ONE_OCCASION, differ, isOneSpeaker, mayBeOne } from './kept-apart.ts'
import type { Rendering } from './rendering.ts'
import type { ScoredPair } from './utterance-context.ts'
import { weighContext } from './utterance-context.ts'
import { probability } from './utterance-similarity.ts'

/** Two renderings, by index, and the probability that they are one thing said once. */
export interface JudgedPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** Renderings are one utterance where they are so more likely than not, on average over the pairs of a group. */
const LIKELY = 0.5

/**
 * Every pair that may be one utterance and shares enough words to be looked at. The renderings must be numbered
 * document by document, in the order of each text, so that nothing depends on the order of arrival.
 */
export function judgePairs(
  renderings: readonly Rendering[],
  comparisons: ComparisonsByStory = new ComparisonsByStory(),
): JudgedPair[] {
  const judged: JudgedPair[] = []
  for (const members of groupsBy(renderings, r => r.story)) {
    const here = members.map(i => renderings[i]!)
    const compared = comparisons.of(here)
    judged.push(...judgeAmong(members, here, scorePairs(here, compared, compared.pairs())))
  }
  for (const members of groupsBy(renderings, r => (r.speaker === null ? null : r.occasion))) {
    if (new Set(members.map(i => renderings[i]!.story)).size < 2) continue
    const here = members.map(i => renderings[i]!)
    const scored = scoreByWords(here, (a, b) => a.story !== b.story && mayBeOne(a, b))
    judged.push(...judgeAmong(members, here, scored))
  }
  return judged
}

/**
 * For each rendering the number of its utterance: the lowest number of a rendering that gives it. What one
 * speaker said is grouped first. Then sources without a name come in, each by nearly the same words as one reading of
 * the group: their pairs with the others are not judged, so they have no part in the average.
 */
export function groupRenderings(
  renderings: readonly Rendering[],
  comparisons: ComparisonsByStory = new ComparisonsByStory(),
): number[] {
  const { classOf, classes } = sameWords(renderings)
  const firsts = classes.map(members => renderings[members[0]!]!)
  const traits = classes.map(members => traitsOf(members.map(i => renderings[i]!)))
  const pairs = judgePairs(firsts, comparisons)
  const bySpeaker = averageLinkage(
    traits,
    pairs.filter(({ a, b }) => isOneSpeaker(firsts[a]!, firsts[b]!)),
    LIKELY,
    joinTraits,
    classes.map(members => members.length),
  )
  const byWords = pairs.filter(({ a, b, score }) => score >= LIKELY && !isOneSpeaker(firsts[a]!, firsts[b]!))
  const groups = joinByWords(bySpeaker, traits, byWords)
  return renderings.map((_, i) => classes[groups[classOf[i]!]!]![0]!)
}

/** Groups joined by single pairs, the likeliest first, where what is known of them allows it. */
function joinByWords(
  groups: readonly number[],
  traits: readonly Traits[],
  pairs: readonly JudgedPair[],
): number[] {
  const joined = [...groups]
  const members = Map.groupBy(groups.keys(), i => groups[i]!)
  const held = new Map(
    [...members].map(([group, list]) => [
      group,
      list.map(i => traits[i]!).reduce((x, y) => joinTraits(x, y) ?? x),
    ]),
  )
  const order = [...pairs].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  for (const { a, b } of order) {
    const low = Math.min(joined[a]!, joined[b]!)
    const high = Math.max(joined[a]!, joined[b]!)
    const both = low === high ? null : joinTraits(held.get(low)!, held.get(high)!)
    if (both === null) continue
    held.set(low, both)
    for (const i of members.get(high)!) {
      joined[i] = low
      members.get(low)!.push(i)
    }
  }
  return joined
}

/** An unnamed source is known again only by so many words. */
const WORDS_OF_UNNAMED = 6

/** The same words by the same speaker on the same occasion need no judging: a wire's copies are one item. */
function sameWords(renderings: readonly Rendering[]): { classOf: number[]; classes: number[][] } {
  const numbers = new Map<string, number>()
  const classes: number[][] = []
  const classOf = renderings.map((r, i) => {
    const alone = r.speaker === null && r.words.words.length < WORDS_OF_UNNAMED
    const key = `${r.story}\0${r.speaker}\0${r.occasion}\0${r.day}\0${alone ? i : ''}\0${r.words.verbatim}`
    const n = numbers.get(key) ?? classes.length
    if (n === classes.length) {
      numbers.set(key, n)
      classes.push([])
    }
    classes[n]!.push(i)
    return n
  })
  return { classOf, classes }
}

/** What must hold of an utterance as a whole: one speaker, one occasion, one place in each document. */
interface Traits {
  /** Null for an unnamed one: it may be anybody, and its occasions are not told from theirs. */
  readonly speaker: string | null
  readonly occasion: string | null
  readonly days: readonly [first: number, last: number] | null
  /** Documents that have a rendering here other than in headline or lead. */
  readonly documents: ReadonlySet<string>
}

function traitsOf(members: readonly Rendering[]): Traits {
  const { named, speaker, occasion } = members[0]!
  const days = members.flatMap(r => (r.day === null ? [] : [r.day]))
  return {
    speaker: named ? speaker : null,
    occasion: named ? occasion : null,
    days: days.length === 0 ? null : [Math.min(...days), Math.max(...days)],
    documents: new Set(members.filter(r => !r.repeats).map(r => r.document)),
  }
}

function joinTraits(a: Traits, b: Traits): Traits | null {
  if (differ(a.speaker, b.speaker) || differ(a.occasion, b.occasion)) return null
  const days = joinDays(a.days, b.days)
  if (days !== null && days[1] - days[0] > DAYS_OF_ONE_OCCASION) return null
  for (const document of b.documents) if (a.documents.has(document)) return null
  return {
    speaker: a.speaker ?? b.speaker,
    occasion: a.occasion ?? b.occasion,
    days,
    documents: new Set([...a.documents, ...b.documents]),
  }
}

function joinDays(a: Traits['days'], b: Traits['days']): Traits['days'] {
  if (a === null || b === null) return a ?? b
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])]
}

function judgeAmong(
  members: readonly number[],
  here: readonly Rendering[],
  scored: readonly ScoredPair[],
): JudgedPair[] {
  return weighContext(scored, here).map(({ a, b, odds }) => ({
    a: members[a]!,
    b: members[b]!,
    score: probability(odds),
  }))
}

/** Pairs that share enough words to be looked at, scored by their words alone. */
export function scoreByWords(
  renderings: readonly Rendering[],
  allowed: (a: Rendering, b: Rendering) => boolean = mayBeOne,
): ScoredPair[] {
  const compared = new ComparedReadings(renderings)
  return scorePairs(renderings, compared, compared.pairsAllowed(allowed))
}

function scorePairs(
  renderings: readonly Rendering[],
  compared: ComparedReadings,
  pairs: readonly (readonly [number, number])[],
): ScoredPair[] {
  const scored: ScoredPair[] = []
  for (const [a, b] of pairs) {
    const { odds, position, telling, nearVerbatim } = compared.likeness(a, b)
    if (!nearVerbatim && !isOneSpeaker(renderings[a]!, renderings[b]!)) continue
    const doubt = (telling ? 0 : DOUBT) + headlineDoubt(renderings[a]!, renderings[b]!)
    scored.push({ a, b, odds: odds - doubt, position: position - doubt })
  }
  return scored
}

/** A headline of so few words fits more than one sentence of what was said. */
const SHORT_HEADLINE = 6

/**
 * Log-odds taken off where a short headline or lead is held against a sentence of another report's body. One
 * unit, set by eye on reports of one speech; the samples' answer key comes out the same with and without.
 */
function headlineDoubt(a: Rendering, b: Rendering): number {
  if (a.document === b.document || a.repeats === b.repeats) return 0
  const { words } = (a.repeats ? a : b).words
  return words.length < SHORT_HEADLINE ? 1 : 0
}

/** Log-odds taken off where the words in common tell little. */
const DOUBT = 3

/** Indices by key, those without one left out, in order. */
function groupsBy(renderings: readonly Rendering[], key: (r: Rendering) => string | null): number[][] {
  const groups = new Map<string, number[]>()
  renderings.forEach((r, i) => {
    const k = key(r)
    if (k === null) return
    const list = groups.get(k)
    if (list === undefined) groups.set(k, [i])
    else list.push(i)
  })
  return [...groups.values()]
}
