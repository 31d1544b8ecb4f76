/**
 * Learns the weights of word alignment (src/collation/weights/alignment.json).
 *
 *   node bench/train/alignment.ts
 *
 * Learns from mtref train; the thresholds are chosen on mtref dev; edinburgh and rte2 are measured only.
 * Reads ../shared/data/alignment/develop.jsonl. The same data give the same bytes.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import {
  Evidence,
  evidenceKinds,
  evidenceOffsets,
  evidenceSize,
} from '../../src/collation/alignment-evidence.ts'
import type { StoredAlignmentModel } from '../../src/collation/alignment-model.ts'
import { restoreAlignmentModel } from '../../src/collation/alignment-model.ts'
import { Vocabulary } from '../../src/collation/vocabulary.ts'
import type { AlignmentModel } from '../../src/collation/word-alignment.ts'
import { anchorsOf, choose, isCandidate, linkWords, scorePairs } from '../../src/collation/word-alignment.ts'
import { relation } from '../../src/collation/word-relation.ts'
import type { Pair } from './alignment-pairs.ts'
import { layOut, linkKey, readPairs } from './alignment-pairs.ts'
import { countLinks, substitutionsFrom } from './substitution-counts.ts'

const data = '../shared/data/alignment/develop.jsonl'
const target = 'src/collation/weights'
/** The lexicon that a training pair sees must not be learnt from that pair: it is learnt from the other folds. */
const foldCount = 5
const passCount = 3
const epochs = 4

if (!existsSync(data)) {
  console.error(`${data} is not there: nothing to learn from.`)
  process.exit(0)
}
const pairs = readPairs(data)
const part = (name: string): Pair[] => pairs.filter(pair => pair.part === name)
const training = part('mtref train')
const tuning = part('mtref dev')

const counts = countLinks(training)
const lexicon = substitutionsFrom(counts)
const folds = Array.from({ length: foldCount }, (_, k) =>
  training.filter((_, index) => index % foldCount === k),
)
const laidOut = folds.flatMap(fold => layOut(fold, substitutionsFrom(counts, countLinks(fold))))

const stored: { -readonly [K in keyof StoredAlignmentModel]: StoredAlignmentModel[K] } = {
  passes: [],
  substitutions: lexicon,
}
for (let index = 0; index < passCount; index++) {
  const weights = learnPass(index === 0)
  const earlier = stored.passes
  const withThresholds = (free: number, further: number): StoredAlignmentModel => ({
    substitutions: lexicon,
    passes: [...earlier, { free, further, weights: splitWeights(weights) }],
  })
  let best = { f1: -1, model: withThresholds(0, 99) }
  // The first pass only has to find anchors: links that are more likely than not, one to one.
  for (const free of index === 0 ? [0] : [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9, 1.2]) {
    for (const further of index === 0 ? [99] : [0, 0.4, 0.8, 1.2, 1.6, 99]) {
      const model = withThresholds(free, further)
      const { f1 } = measure(tuning, restoreAlignmentModel(model))
      if (f1 > best.f1) best = { f1, model }
    }
  }
  stored.passes = best.model.passes
  const pass = restoreAlignmentModel(stored).passes[index]!
  for (const pair of laidOut) {
    pair.anchors = anchorsOf(
      pair.field,
      choose(pair.field, scorePairs(pair.field, pair.anchors, pass, index === 0, pass.free), pass),
    )
  }
  console.error(`pass ${index + 1}: mtref dev ${best.f1.toFixed(1)}`)
}

const model = restoreAlignmentModel(stored)
const scores = Object.fromEntries(
  ['mtref dev', 'edinburgh train', 'rte2 dev'].map(name => {
    const { precision, recall, f1 } = measure(part(name), model)
    return [name, { precision: round(precision, 1), recall: round(recall, 1), f1: round(f1, 1) }]
  }),
)
console.table(scores)
writeFileSync(`${target}/alignment.json`, JSON.stringify(stored, null, 1))
execFileSync('node_modules/.bin/biome', ['format', '--write', `${target}/alignment.json`])
writeFileSync(
  `${target}/manifest.json`,
  JSON.stringify({
    weights: { file: 'alignment.json', sha256: hash(`${target}/alignment.json`) },
    command: 'node bench/train/alignment.ts',
    learntFrom: [{ file: 'alignment/develop.jsonl', part: 'mtref train', sha256: hash(data) }],
    tunedOn: [{ file: 'alignment/develop.jsonl', part: 'mtref dev', sha256: hash(data) }],
    heldOut: ['edinburgh train', 'rte2 dev'],
    measure: 'macro precision, recall and F1 of sure links',
    scores,
  }),
)
execFileSync('node_modules/.bin/biome', ['format', '--write', `${target}/manifest.json`])

/** Logistic regression over the evidence of all candidate pairs, by AdaGrad, in a fixed shuffled order. */
function learnPass(onlyEvident: boolean): Float64Array {
  const kinds = evidenceKinds.length
  const row = new Int32Array(kinds)
  const rows: number[] = []
  const labels: number[] = []
  for (const pair of laidOut) {
    const evidence = new Evidence(pair.field, pair.anchors)
    for (let i = 0; i < pair.field.n; i++) {
      for (let j = 0; j < pair.field.m; j++) {
        const of = pair.field.relations[i * pair.field.m + j]!
        if (!isCandidate(of, onlyEvident)) continue
        const linked = pair.sure.has(linkKey(i, j))
        // mtref train links an article with any word of the phrase opposite and does not call it "possible".
        if (linked && of === relation['function and content word']) continue
        evidence.indices(i, j, row)
        rows.push(...row)
        labels.push(linked ? 1 : 0)
      }
    }
  }
  const weights = new Float64Array(evidenceSize)
  const squares = new Float64Array(evidenceSize).fill(1e-6)
  const order = Int32Array.from(labels.keys())
  const next = randomNumbers(12345)
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next)
    for (const example of order) {
      let score = 0
      for (let k = 0; k < kinds; k++) score += weights[rows[example * kinds + k]!]!
      const error = 1 / (1 + Math.exp(-score)) - labels[example]!
      for (let k = 0; k < kinds; k++) {
        const index = rows[example * kinds + k]!
        const slope = error + 1e-6 * weights[index]!
        squares[index]! += slope * slope
        weights[index]! -= (0.1 * slope) / Math.sqrt(squares[index]!)
      }
    }
  }
  return weights
}

function splitWeights(weights: Float64Array): Record<string, number[]> {
  return Object.fromEntries(
    evidenceKinds.map((kind, k) => [
      kind.name,
      [...weights.subarray(evidenceOffsets[k]!, evidenceOffsets[k + 1]!)].map(weight => round(weight, 3)),
    ]),
  )
}

function measure(
  of: readonly Pair[],
  model: AlignmentModel,
): { precision: number; recall: number; f1: number } {
  const vocabulary = new Vocabulary(model.substitutions)
  const words = of.map(({ a, b }) => [a, b].map(side => side.map(lower => vocabulary.word(lower))))
  let precision = 0
  let recall = 0
  for (const [index, pair] of of.entries()) {
    const [a, b] = words[index]!
    const links = linkWords(a!, b!, vocabulary, model)
    const hits = links.filter(({ i, j }) => pair.sure.has(linkKey(i, j))).length
    precision += links.length > 0 ? hits / links.length : pair.sure.size > 0 ? 0 : 1
    recall += pair.sure.size > 0 ? hits / pair.sure.size : 1
  }
  const p = (100 * precision) / of.length
  const r = (100 * recall) / of.length
  return { precision: p, recall: r, f1: p + r > 0 ? (2 * p * r) / (p + r) : 0 }
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

/** Linear congruential numbers in [0, 1): the order of the examples is part of the result. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
}

function shuffle(order: Int32Array, next: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const swap = order[i]!
    order[i] = order[j]!
    order[j] = swap
  }
}
