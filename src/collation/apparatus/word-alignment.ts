import { byCodeUnits } from '../../model/order.ts'
import type { KnownWord, Vocabulary } from '../utterances/vocabulary.ts'
import type { Block } from './alignment-blocks.ts'
import { cutIntoBlocks } from './alignment-blocks.ts'
import { Evidence, evidenceKinds } from './alignment-evidence.ts'
import type { EqualRun } from './equal-runs.ts'
import { equalRuns } from './equal-runs.ts'
import type { Substitutions } from './substitutions.ts'
import type { Anchors, Field } from './word-field.ts'
import { fieldOf, noAnchors } from './word-field.ts'
import type { WordProfile } from './word-profile.ts'
import { isSmall } from './word-relation.ts'

/** One pass over all pairs of words: logistic weights by index of the evidence, and when a link is made. */
export interface AlignmentPass {
  readonly weights: Float64Array
  /** Log-odds from which a link is made between words that are still free. */
  readonly free: number
  /** Log-odds from which a word that has a link gets another. */
  readonly further: number
}

export interface AlignmentModel {
  readonly passes: readonly AlignmentPass[]
  readonly substitutions: Substitutions
}

/** Word i of one text and word j of another, with the log-odds that they correspond. */
export interface WeighedPair {
  readonly i: number
  readonly j: number
  readonly score: number
}

export interface WordLink extends WeighedPair {
  /** True where neither word had a better partner: such links alone are one to one. */
  readonly first: boolean
}

/**
 * The words of two texts that correspond; links may cross, and a word may have several. Order of i, then j.
 * The first pass looks at words that are evidently alike and links one to one; the next ones look at every
 * pair in the light of the links of the pass before: words between linked neighbours, function words beside
 * linked content words.
 */
export function linkWords(
  a: readonly KnownWord[],
  b: readonly KnownWord[],
  vocabulary: Vocabulary,
  model: AlignmentModel,
): WordLink[] {
  const last = model.passes.at(-1)!
  const compare = (x: readonly KnownWord[], y: readonly KnownWord[]): WordLink[] =>
    cutIntoBlocks(x, y).flatMap(block => {
      const { field, anchors } = anchored(block.a, block.b, vocabulary, model)
      const least = Math.min(last.free, last.further)
      const chosen = choose(field, scorePairs(field, anchors, last, model.passes.length === 1, least), last)
      return inWhole(chosen, block)
    })
  const links = eitherWay(a, b, compare, i => ({ i, j: i, score: certain, first: true }))
  return links.sort((x, y) => x.i - y.i || x.j - y.j)
}

/**
 * Every pair of words whose log-odds of corresponding are at least `least`, chosen or not. Words in a run that both texts
 * have are settled beforehand.
 */
export function weighPairs(
  a: readonly KnownWord[],
  b: readonly KnownWord[],
  vocabulary: Vocabulary,
  model: AlignmentModel,
  least: number,
): WeighedPair[] {
  const compare = (x: readonly KnownWord[], y: readonly KnownWord[]): WeighedPair[] =>
    cutIntoBlocks(x, y).flatMap(block => {
      const runs = equalRuns(block.a, block.b)
      const settled = runs.flatMap(pairsOfRun)
      if (!haveGap(runs, block)) return inWhole(settled, block)
      const { field, anchors } = anchored(block.a, block.b, vocabulary, model, runs)
      const pairs = scorePairs(field, anchors, model.passes.at(-1)!, model.passes.length === 1, least)
      return inWhole([...settled, ...pairs], block)
    })
  return eitherWay(a, b, compare, i => ({ i, j: i, score: certain }))
}

function pairsOfRun({ a, b, length, equal }: EqualRun): WeighedPair[] {
  const score = equal ? certain : oneForOne
  return Array.from({ length }, (_, k) => ({ i: a + k, j: b + k, score }))
}

/** Whether both texts have words at one place between the runs. */
function haveGap(runs: readonly EqualRun[], { a, b }: Block): boolean {
  let endA = 0
  let endB = 0
  for (const run of runs) {
    if (run.a > endA && run.b > endB) return true
    endA = run.a + run.length
    endB = run.b + run.length
  }
  return a.length > endA && b.length > endB
}

/** Places in a block as places in the texts that it was cut from. */
function inWhole<Pair extends WeighedPair>(pairs: Pair[], { fromA, fromB }: Block): Pair[] {
  if (fromA === 0 && fromB === 0) return pairs
  return pairs.map(pair => ({ ...pair, i: pair.i + fromA, j: pair.j + fromB }))
}

/** Log-odds of a word and itself in two equal texts: as good as certain. */
const certain = 10
/** And of two unlike words between runs of equal ones: what the model gives a made-up word for another there. */
const oneForOne = 2.2

/**
 * The same answer whichever text is given first: they are always compared in one order, the shorter first, and
 * the answer is turned round where that is not the order asked for. Equal texts are linked word by word.
 */
function eitherWay<Pair extends WeighedPair>(
  a: readonly KnownWord[],
  b: readonly KnownWord[],
  compare: (a: readonly KnownWord[], b: readonly KnownWord[]) => Pair[],
  same: (i: number) => Pair,
): Pair[] {
  const order = compareTexts(a, b)
  if (order === 0) return a.map((_, i) => same(i))
  if (order < 0) return compare(a, b)
  return compare(b, a).map(pair => ({ ...pair, i: pair.j, j: pair.i }))
}

/** By length, then by code units of the words. */
export function compareTexts(a: readonly WordProfile[], b: readonly WordProfile[]): number {
  if (a.length !== b.length) return a.length - b.length
  for (let k = 0; k < a.length; k++) {
    const order = byCodeUnits(a[k]!.lower, b[k]!.lower)
    if (order !== 0) return order
  }
  return 0
}

/** The links of all passes but the last, as anchors for the last. */
function anchored(
  a: readonly KnownWord[],
  b: readonly KnownWord[],
  vocabulary: Vocabulary,
  model: AlignmentModel,
  runs: readonly EqualRun[] = [],
): { field: Field; anchors: Anchors } {
  const field = fieldOf(a, b, (x, y) => vocabulary.relate(x, y), runs)
  let anchors = noAnchors(field)
  for (const [index, pass] of model.passes.slice(0, -1).entries()) {
    anchors = anchorsOf(
      field,
      choose(field, scorePairs(field, anchors, pass, index === 0, pass.free), pass),
      index === 0,
    )
  }
  return { field, anchors }
}

/**
 * The pairs that a pass looks at, one after the other. Content words first: articles and commas occur everywhere
 * and are looked at only once there are links to go by, as are words that are not evidently alike.
 */
export function eachCandidate(
  field: Field,
  evidence: Evidence,
  firstPass: boolean,
  look: (i: number, j: number) => void,
  thorough = false,
): void {
  const partners = new Int32Array(field.m)
  for (let i = 0; i < field.n; i++) {
    if (firstPass) {
      for (let k = field.evidentFrom[i]!; k < field.evidentFrom[i + 1]!; k++) {
        const j = field.evident[k]!
        if (!isSmall(field.relations[i * field.m + j]!)) look(i, j)
      }
      continue
    }
    const count = evidence.partners(i, partners, thorough)
    for (let k = 0; k < count; k++) look(i, partners[k]!)
  }
}

export function scorePairs(
  field: Field,
  anchors: Anchors,
  pass: AlignmentPass,
  firstPass: boolean,
  least: number,
): WeighedPair[] {
  const evidence = new Evidence(field, anchors)
  const indices = new Int32Array(evidenceKinds.length)
  const pairs: WeighedPair[] = []
  eachCandidate(field, evidence, firstPass, (i, j) => {
    evidence.indices(i, j, indices)
    let score = 0
    for (let k = 0; k < indices.length; k++) score += pass.weights[indices[k]!]!
    if (score >= least) pairs.push({ i, j, score })
  })
  return pairs
}

/** The surest first; a word that has a partner takes another only if that is sure enough by itself. */
export function choose(field: Field, pairs: readonly WeighedPair[], pass: AlignmentPass): WordLink[] {
  const order = [...pairs].sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j)
  const { ofA, ofB } = noAnchors(field)
  const links: WordLink[] = []
  for (const { i, j, score } of order) {
    const first = ofA[i]! < 0 && ofB[j]! < 0
    if (score < (first ? pass.free : pass.further)) continue
    // One article stands for one article, however many there are.
    if (!first && isSmall(field.relations[i * field.m + j]!)) continue
    if (first) {
      ofA[i] = j
      ofB[j] = i
    }
    links.push({ i, j, score, first })
  }
  return links
}

export function anchorsOf(field: Field, links: readonly WordLink[], withoutSmall = false): Anchors {
  const anchors = noAnchors(field)
  for (const { a, b, length } of field.runs) {
    for (let k = 0; k < length; k++) {
      if (withoutSmall && isSmall(field.relations[(a + k) * field.m + b + k]!)) continue
      anchors.ofA[a + k] = b + k
      anchors.ofB[b + k] = a + k
    }
  }
  for (const { i, j, first } of links) {
    if (!first) continue
    anchors.ofA[i] = j
    anchors.ofB[j] = i
  }
  return anchors
}
