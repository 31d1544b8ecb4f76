import { alignmentModel } from '../apparatus/alignment-model.ts'
import weights from '../weights/utterance-similarity.json' with { type: 'json' }
import { KindsCovered, weightInOrder, weightInStretch, weightRunningOn } from './reading-agreement.ts'
import { type Overlap, OverlapFinder, wordLikeness } from './reading-overlap.ts'
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

/** What every comparison works with; made when the first is asked for. */
let overlaps: OverlapFinder | undefined
const kinds = new KindsCovered()
const longerKinds = new KindsCovered()
const values = new Float64Array(signs.length)

/** Which words of two readings stand for each other; written over by the next comparison. */
export function overlapOf(a: WeighedReading, b: WeighedReading): Overlap {
  overlaps ??= new OverlapFinder(wordLikeness(alignmentModel().substitutions))
  return overlaps.of(a, b)
}

/** Values of the signs, in their order. */
export function signsOf(a: WeighedReading, b: WeighedReading): number[] {
  return Array.from(signsAtHand(a, b))
}

/** The same, in a list that the next comparison writes over. */
export function signsAtHand(a: WeighedReading, b: WeighedReading): SignValues {
  return a.total <= b.total ? signsByLength(a, b) : signsByLength(b, a)
}

/** A value for each sign, in their order. */
export type SignValues = ArrayLike<number>

function signsByLength(shorter: WeighedReading, longer: WeighedReading): SignValues {
  const overlap = overlapOf(shorter, longer)
  const { matchedA, matchedB, partner } = overlap
  const total = Math.max(shorter.total, 1e-9)
  const longerTotal = Math.max(longer.total, 1e-9)
  const matched = (matchedA + matchedB) / 2
  const covered = matchedA / total
  const longerCovered = matchedB / longerTotal
  const length = Math.log1p(total)
  const runs = weightOfSharedRuns(shorter, longer)
  kinds.count(shorter, partner)
  longerKinds.count(longer, overlap.back)
  values[0] = covered
  values[1] = longerCovered
  values[2] = matched / Math.max(total + longerTotal - matched, 1e-9)
  values[3] = runs / Math.max(shorter.runTotal, 1e-9)
  values[4] = runs / Math.max(longer.runTotal, 1e-9)
  values[5] = Math.log1p(matched)
  values[6] = weightRunningOn(shorter, partner) / total
  values[7] = differingNumbers(shorter.numbers, longer.numbers)
  values[8] = shorter.negated === longer.negated ? 0 : 1
  values[9] = Math.log(total / longerTotal)
  values[10] = length
  values[11] = kinds.lone
  values[12] = covered * length
  values[13] = longerCovered * length
  values[14] = weightInOrder(shorter.weights, partner, longer.words.length) / total
  values[15] = weightInStretch(shorter, longer, overlap) / total
  values[16] = kinds.content
  values[17] = longerKinds.content
  values[18] = kinds.grammar
  values[19] = Math.log1p(kinds.contentMissing)
  values[20] = Math.log1p(longerKinds.contentMissing)
  values[21] = Math.log1p(Math.min(kinds.namesCovered, longerKinds.namesCovered))
  values[22] = kinds.namesMissing
  values[23] = longerKinds.namesMissing
  values[24] = runs / Math.max(shorter.runTotal + longer.runTotal - runs, 1e-9)
  return values
}

/** How far a pair is judged as two whole readings rather than as a cut and a whole, 0 to 1. */
function wholeness(values: SignValues): number {
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
export function isNearVerbatim(values: SignValues): boolean {
  return (
    values[0]! >= COVERED &&
    values[RUNNING_ON]! >= UNBROKEN &&
    values[NUMBERS] === 0 &&
    Math.expm1(values[WEIGHT]!) >= TELLING
  )
}

/** A cut word by word is surer than any model of translations can know. */
const VERBATIM_ODDS = 4

/** Log-odds that two readings give one utterance, by their words alone. Fitted by bench/train/utterance-similarity.ts. */
export function similarity(values: SignValues): number {
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
export function isTelling(values: SignValues): boolean {
  const matched = Math.expm1(values[MATCHED]!)
  return matched >= LEAST_TELLING || values[1]! >= AS_GOOD_AS_EQUAL
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

/** By number of a run, whether the one reading has it; 0 between calls. */
let marked = new Uint8Array(4096)

function weightOfSharedRuns(a: WeighedReading, b: WeighedReading): number {
  const own = a.runs
  const others = b.runs
  let shared = 0
  for (let k = 0; k < own.length; k++) {
    if (own[k]! >= marked.length) marked = widened(marked, own[k]! + 1)
    marked[own[k]!] = 1
  }
  for (let k = 0; k < others.length; k++) if (marked[others[k]!] === 1) shared += b.runWeight(others[k]!)
  for (let k = 0; k < own.length; k++) marked[own[k]!] = 0
  return shared
}

function widened(list: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const wider = new Uint8Array(2 * length)
  wider.set(list)
  return wider
}

/** Numbers of each that the other lacks, on the side that has fewer of them: a cut may leave one out. */
function differingNumbers(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  const lacking = (x: readonly number[], y: readonly number[]) => x.filter(n => !y.includes(n)).length
  return Math.min(lacking(a, b), lacking(b, a))
}
