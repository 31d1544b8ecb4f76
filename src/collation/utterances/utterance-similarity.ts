import { alignmentModel } from '../apparatus/alignment-model.ts'
import weights from '../weights/utterance-similarity.json' with { type: 'json' }
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
  'pieces of the shorter covered',
  'pieces of the longer covered',
  'weight matched, log',
  'words running on together',
  'numbers that differ',
  'one is negated',
  'length ratio, log',
  'weight of the shorter, log',
  'heaviest word missing from the longer',
  'shorter covered × its weight',
  'longer covered × weight of the shorter',
] as const

/** Below this ratio of lengths the shorter reading is judged as a cut, above the other as a whole; between, as both. */
const CUT = 0.25
const WHOLE = 0.6

let likeness: WordLikeness | undefined

/** Values of the signs, in their order. */
export function signsOf(a: WeighedReading, b: WeighedReading): number[] {
  likeness ??= wordLikeness(alignmentModel().substitutions)
  const overlap = overlapOf(a, b, likeness)
  const firstShorter = a.total <= b.total
  const shorter = Math.max(Math.min(a.total, b.total), 1e-9)
  const longer = Math.max(a.total, b.total, 1e-9)
  const matchedShorter = firstShorter ? overlap.matchedA : overlap.matchedB
  const matchedLonger = firstShorter ? overlap.matchedB : overlap.matchedA
  const matched = (matchedShorter + matchedLonger) / 2
  const pieces = sharedPieces(a, b)
  const piecesShorter = firstShorter ? a.pieceTotal : b.pieceTotal
  const piecesLonger = firstShorter ? b.pieceTotal : a.pieceTotal
  const shorterCovered = matchedShorter / shorter
  const longerCovered = matchedLonger / longer
  const length = Math.log1p(shorter)
  return [
    shorterCovered,
    longerCovered,
    matched / Math.max(shorter + longer - matched, 1e-9),
    pieces / Math.max(piecesShorter, 1e-9),
    pieces / Math.max(piecesLonger, 1e-9),
    Math.log1p(matched),
    runningOn(a, overlap.partner) / shorter,
    differingNumbers(a.numbers, b.numbers),
    a.negated === b.negated ? 0 : 1,
    Math.log(shorter / longer),
    length,
    firstShorter ? overlap.loneA : overlap.loneB,
    shorterCovered * length,
    longerCovered * length,
  ]
}

/** How far a pair is judged as two whole readings rather than as a cut and a whole, 0 to 1. */
function wholeness(values: readonly number[]): number {
  const ratio = Math.exp(values[signs.indexOf('length ratio, log')]!)
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
  const [covered, , , , , , running, numbers] = values as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const weight = Math.expm1(values[signs.indexOf('weight of the shorter, log')]!)
  return covered >= COVERED && running >= UNBROKEN && numbers === 0 && weight >= TELLING
}

/** A cut word by word is surer than any model of translations can know. */
const VERBATIM_ODDS = 4

/** Log-odds that two readings give one utterance, by their words alone. Fitted by bench/train/utterance-similarity.ts. */
export function similarity(values: readonly number[]): number {
  const inputs = inputsOf(values)
  let odds = weights.bias
  for (let i = 0; i < inputs.length; i++) odds += weights.inputs[i]! * inputs[i]!
  return isNearVerbatim(values) ? Math.max(odds, VERBATIM_ODDS) : odds
}

/** What a rare word weighs where many of the readings hold it: a cut of less could be from anywhere. */
const LEAST_TELLING = 7
/** Nearly all of both: they are as good as equal, however short. */
const AS_GOOD_AS_EQUAL = 0.85

/** Whether the words in common are enough to tell anything by. */
export function isTelling(values: readonly number[]): boolean {
  const matched = Math.expm1(values[signs.indexOf('weight matched, log')]!)
  return matched >= LEAST_TELLING || values[1]! >= AS_GOOD_AS_EQUAL
}

export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function sharedPieces(a: WeighedReading, b: WeighedReading): number {
  const [small, large] = a.pieces.size <= b.pieces.size ? [a.pieces, b.pieces] : [b.pieces, a.pieces]
  let shared = 0
  for (const [piece, weight] of small) if (large.has(piece)) shared += weight
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
