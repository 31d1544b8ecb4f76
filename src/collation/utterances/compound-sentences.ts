import type { Span } from '../../model/span.ts'
import type { TextAnalysis } from '../../text/analysis.ts'
import { ComparisonsByStory } from './compared-readings.ts'
import { readingWords } from './reading-words.ts'
import type { PlacedRendering } from './rendering.ts'
import { signsAtHand, similarity } from './utterance-similarity.ts'
import type { WeighedReading } from './weighed-reading.ts'
import { weigh } from './weighed-reading.ts'
import type { Rarity } from './word-rarity.ts'

/** Other renderings that a sentence and its parts are held against, the likest first. */
const COUNTERPARTS = 12
/** Counterparts that are less like the whole sentence than these log-odds are not tried on its parts. */
const LEAST_ODDS = -7

interface Counterpart {
  readonly reading: WeighedReading
  /** Index of the rendering. */
  readonly at: number
  readonly whole: number
}

/**
 * Cuts compound sentences where other documents show that they hold two things said: where one part is like one
 * rendering elsewhere, the other part like another, and either more so than the whole sentence is. A sentence that
 * others give whole, or not at all, stays whole.
 */
export function cutCompounds(
  renderings: readonly PlacedRendering[],
  analyses: ReadonlyMap<string, TextAnalysis>,
  comparisons: ComparisonsByStory = new ComparisonsByStory(),
): PlacedRendering[] {
  const cuts = new Map<PlacedRendering, readonly Span[]>()
  for (const members of Map.groupBy(renderings, r => r.story).values()) {
    cutAmong(members, analyses, comparisons, cuts)
  }
  if (cuts.size === 0) return [...renderings]
  const parts = renderings.flatMap(r => {
    const spans = cuts.get(r)
    if (spans === undefined) return [r]
    return spans.map(span => partOf(r, span, analyses.get(r.document)!))
  })
  return numberPlaces(parts)
}

function cutAmong(
  all: readonly PlacedRendering[],
  analyses: ReadonlyMap<string, TextAnalysis>,
  comparisons: ComparisonsByStory,
  cuts: Map<PlacedRendering, readonly Span[]>,
): void {
  if (all.every(r => r.document === all[0]!.document)) return
  // Copies of one sentence are cut alike, so one of them is looked at.
  const alike = Map.groupBy(all, r => `${r.speaker}\0${r.occasion}\0${r.clauses.length}\0${r.words.verbatim}`)
  const members = [...alike.values()].map(list => list[0]!)
  if (!members.some(r => r.clauses.length > 0)) return
  const compared = comparisons.of(members)
  const { rarity } = compared.wordings
  const counterparts = members.map((): Counterpart[] => [])
  for (const [a, b] of compared.pairs()) {
    if (members[a]!.clauses.length === 0 && members[b]!.clauses.length === 0) continue
    const whole = compared.likeness(a, b).odds
    if (whole < LEAST_ODDS) continue
    counterparts[a]!.push({ reading: compared.weighed(b), at: b, whole })
    counterparts[b]!.push({ reading: compared.weighed(a), at: a, whole })
  }
  const lists = [...alike.values()]
  members.forEach((r, i) => {
    const near = counterparts[i]!.sort((x, y) => y.whole - x.whole || x.at - y.at).slice(0, COUNTERPARTS)
    if (r.clauses.length === 0 || near.length < 2) return
    const starts = cutsOf(r, near, rarity, analyses.get(r.document)!)
    if (starts.length === 0) return
    for (const copy of lists[i]!) cuts.set(copy, joined(copy.clauses, starts))
  })
}

/** Indices of the clauses at which the sentence is cut. */
function cutsOf(
  rendering: PlacedRendering,
  counterparts: readonly Counterpart[],
  rarity: Rarity,
  analysis: TextAnalysis,
): number[] {
  const { clauses } = rendering
  const known = new Map<number, number[]>()
  const oddsOfPart = (from: number, to: number): number[] => {
    const part = from * (clauses.length + 1) + to
    const before = known.get(part)
    if (before !== undefined) return before
    const words = readingWords(analysis, [[clauses[from]![0], clauses[to - 1]![1]]])
    const odds = oddsOf(weigh(words, rarity), counterparts)
    known.set(part, odds)
    return odds
  }
  const cuts: number[] = []
  const search = (from: number, to: number, whole: readonly number[]) => {
    let best = { at: -1, gain: 0, left: whole, right: whole }
    for (let at = from + 1; at < to; at++) {
      const left = oddsOfPart(from, at)
      const right = oddsOfPart(at, to)
      const gain = gainOf(whole, left, right)
      if (gain > best.gain) best = { at, gain, left, right }
    }
    if (best.at === -1) return
    search(from, best.at, best.left)
    cuts.push(best.at)
    search(best.at, to, best.right)
  }
  search(
    0,
    clauses.length,
    counterparts.map(c => c.whole),
  )
  return cuts
}

function oddsOf(part: WeighedReading, counterparts: readonly Counterpart[]): number[] {
  return counterparts.map(c => similarity(signsAtHand(part, c.reading)))
}

/**
 * Log-odds that a part must have with its counterpart: short of even, since a part is found among the many of its
 * two documents and not by itself.
 */
const PART_ODDS = -1

/**
 * How much better two parts are matched than the whole: by the log-odds of the best two counterparts, each with its
 * part, where either prefers its part to the other part and to the whole. 0 where there are no such two.
 */
function gainOf(whole: readonly number[], left: readonly number[], right: readonly number[]): number {
  let bestLeft = PART_ODDS
  let bestRight = PART_ODDS
  whole.forEach((odds, c) => {
    if (left[c]! > Math.max(odds, right[c]!)) bestLeft = Math.max(bestLeft, left[c]!)
    if (right[c]! > Math.max(odds, left[c]!)) bestRight = Math.max(bestRight, right[c]!)
  })
  return bestLeft > PART_ODDS && bestRight > PART_ODDS ? bestLeft + bestRight - 2 * PART_ODDS : 0
}

function joined(clauses: readonly Span[], cuts: readonly number[]): Span[] {
  const starts = [0, ...cuts]
  return starts.map((start, i) => [clauses[start]![0], clauses[(cuts[i] ?? clauses.length) - 1]![1]])
}

function partOf(whole: PlacedRendering, span: Span, analysis: TextAnalysis): PlacedRendering {
  return { ...whole, spans: [span], clauses: [], words: readingWords(analysis, [span]) }
}

/** Places counted anew, by document and speaker. */
function numberPlaces(renderings: readonly PlacedRendering[]): PlacedRendering[] {
  const places = new Map<string, number>()
  return renderings.map(r => {
    const key = `${r.document}\0${r.speaker}`
    const place = places.get(key) ?? 0
    places.set(key, place + 1)
    return { ...r, place }
  })
}
