import { alignmentModel } from '../apparatus/alignment-model.ts'
import weights from '../weights/utterance-similarity.json' with { type: 'json' }
import { kindsCovered, otherWay, weightInOrder, weightInStretch } from './reading-agreement.ts'
import type { WordLikeness } from './reading-overlap.ts'
import { overlapOf, wordLikeness } from './reading-overlap.ts'
import type { WeighedReading } from './weighed-reading.ts'

/**
 * What two readings are judged by. *Shorter* and *longer* are by weight of words: the shorter reading is
 * often a cut of the longer, so how much of it is covered counts apart.
 */
export const signs = [
  'share of the shorter covered',
  'share of the longer covered',
  'share of both together covered',
  'runs of letters of the shorter covered',
  'runs of letters of the longer covered',
  'weight matched, log',
  'words running on together',
  'numbers that differ',
  'one is negated',
  'length ratio, log',
  'weight of the shorter, log',
  'heaviest word missing from the longer',
  'shorter covered × its weight',
  'longer covered × weight of the shorter',
  'words in order',
  'words in one stretch',
  'content words of the shorter covered',
  'content words of the longer covered',
  'grammar words of the shorter covered',
  'content missing from the longer, log',
  'content missing from the shorter, log',
  'names in both, log',
  'names missing from the longer',
  'names missing from the shorter',
  'runs of letters of both together covered',
] as const

const RUNNING_ON = signs.indexOf('words running on together')
const NUMBERS = signs.indexOf('numbers that differ')
const LENGTH_RATIO = signs.indexOf('length ratio, log')
const WEIGHT = signs.indexOf('weight of the shorter, log')
const MATCHED = signs.indexOf('weight matched, log')

/** Below this ratio of lengths the shorter reading is judged as a cut, above the other as a whole; between, as both. */
const CUT = 0.25
const WHOLE = 0.6

let likeness: WordLikeness | undefined

/** Values of the signs, in their order. */
export function signsOf(a: WeighedReading, b: WeighedReading): number[] {
  return a.total <= b.total ? signsByLength(a, b) : signsByLength(b, a)
}

function signsByLength(shorter: WeighedReading, longer: WeighedReading): number[] {
  likeness ??= wordLikeness(alignmentModel().substitutions)
  const overlap = overlapOf(shorter, longer, likeness)
  const { matchedA, matchedB, partner } = overlap
  const back = otherWay(overlap, longer.words.length)
  const total = Math.max(shorter.total, 1e-9)
  const longerTotal = Math.max(longer.total, 1e-9)
  const matched = (matchedA + matchedB) / 2
  const covered = matchedA / total
  const longerCovered = matchedB / longerTotal
  const length = Math.log1p(total)
  const runs = sharedRuns(shorter, longer)
  const kinds = kindsCovered(shorter, partner)
  const longerKinds = kindsCovered(longer, back)
  return [
    covered,
    longerCovered,
    matched / Math.max(total + longerTotal - matched, 1e-9),
    runs / Math.max(shorter.runTotal, 1e-9),
    runs / Math.max(longer.runTotal, 1e-9),
    Math.log1p(matched),
    runningOn(shorter, partner) / total,
    differingNumbers(shorter.numbers, longer.numbers),
    shorter.negated === longer.negated ? 0 : 1,
    Math.log(total / longerTotal),
    length,
    overlap.loneA,
    covered * length,
    longerCovered * length,
    weightInOrder(shorter.weights, partner, longer.words.length) / total,
    weightInStretch(shorter, longer, partner) / total,
    kinds.content,
    longerKinds.content,
    kinds.grammar,
    Math.log1p(kinds.contentMissing),
    Math.log1p(longerKinds.contentMissing),
    Math.log1p(Math.min(kinds.namesCovered, longerKinds.namesCovered)),
    kinds.namesMissing,
    longerKinds.namesMissing,
    runs / Math.max(shorter.runTotal + longer.runTotal - runs, 1e-9),
  ]
}

/** How far a pair is judged as two whole readings rather than as a cut and a whole, 0 to 1. */
function wholeness(values: readonly number[]): number {
  const ratio = Math.exp(values[LENGTH_RATIO]!)
  return Math.min(1, Math.max(0, (ratio - CUT) / (WHOLE - CUT)))
}

/** The logistic model's inputs: how whole the pair is, then each sign for whole readings and for cuts. */
export function inputsOf(values: readonly number[]): number[] {
  const whole = wholeness(values)
  return [whole, ...values.map(v => v * whole), ...values.map(v => v * (1 - whole))]
}

/** Weight of words that two unrelated texts do not share by chance, and how much of it must run on unbroken. */
const TELLING = 12
const UNBROKEN = 0.6
const COVERED = 0.9

/** Whether one reading is, but for a word here or there, in the other. */
export function isNearVerbatim(values: readonly number[]): boolean {
  return (
    values[0]! >= COVERED &&
    values[RUNNING_ON]! >= UNBROKEN &&
    values[NUMBERS] === 0 &&
    Math.expm1(values[WEIGHT]!) >= TELLING
  )
}

/** The same without working out all signs. */
export function areNearVerbatim(a: WeighedReading, b: WeighedReading): boolean {
  const [shorter, longer] = a.total <= b.total ? [a, b] : [b, a]
  if (Math.expm1(Math.log1p(Math.max(shorter.total, 1e-9))) < TELLING) return false
  if (differingNumbers(shorter.numbers, longer.numbers) !== 0) return false
  likeness ??= wordLikeness(alignmentModel().substitutions)
  const { matchedA, partner } = overlapOf(shorter, longer, likeness)
  const total = Math.max(shorter.total, 1e-9)
  return matchedA / total >= COVERED && runningOn(shorter, partner) / total >= UNBROKEN
}

/** A cut word by word is surer than any model of translations can know. */
const VERBATIM_ODDS = 4

/** Log-odds that two readings give one utterance, by their words alone. Fitted by bench/train/utterance-similarity.ts. */
export function similarity(values: readonly number[]): number {
  const whole = wholeness(values)
  const { inputs } = weights
  let odds = weights.bias + whole * inputs[0]!
  for (let i = 0; i < values.length; i++) {
    odds += values[i]! * (whole * inputs[1 + i]! + (1 - whole) * inputs[1 + values.length + i]!)
  }
  return isNearVerbatim(values) ? Math.max(odds, VERBATIM_ODDS) : odds
}

/** What a rare word weighs where many of the readings hold it: a cut of less could be from anywhere. */
const LEAST_TELLING = 7
/** Nearly all of both: they are as good as equal, however short. */
const AS_GOOD_AS_EQUAL = 0.85

/** Whether the words in common are enough to tell anything by. */
export function isTelling(values: readonly number[]): boolean {
  const matched = Math.expm1(values[MATCHED]!)
  return matched >= LEAST_TELLING || values[1]! >= AS_GOOD_AS_EQUAL
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function sharedRuns(a: WeighedReading, b: WeighedReading): number {
  const [few, many] = a.runs.length <= b.runs.length ? [a, b] : [b, a]
  let shared = 0
  for (const run of few.runs) if (many.runWeights.has(run)) shared += few.runWeights.get(run)!
  return shared
}

/** Weight of the words that stand beside the same neighbour in both readings. */
function runningOn(a: WeighedReading, partner: Int32Array): number {
  const follows = (i: number) => partner[i] !== -1 && partner[i + 1] === partner[i]! + 1
  let weight = 0
  for (let i = 0; i < partner.length; i++) {
    if (follows(i) || (i > 0 && follows(i - 1))) weight += a.weights[i]!
  }
  return weight
}

/** Numbers of each that the other lacks, on the side that has fewer of them: a cut may leave one out. */
function differingNumbers(a: readonly number[], b: readonly number[]): number {
  const lacking = (x: readonly number[], y: readonly number[]) => x.filter(n => !y.includes(n)).length
  return Math.min(lacking(a, b), lacking(b, a))
}
