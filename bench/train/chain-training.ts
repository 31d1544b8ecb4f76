import type { StoredChain } from '../../src/attribution/labelling/extractor-model.ts'
import { LABEL_FEATURES, STEP_FEATURES } from '../../src/attribution/labelling/features.ts'
import { Lattice } from '../../src/attribution/labelling/lattice.ts'
import {
  LABEL_OF_STEP,
  LABELS,
  OUTSIDE,
  ROLES,
  roleOf,
  STEPS,
  stepInto,
  stepOn,
  stepTo,
} from '../../src/attribution/labelling/roles.ts'
import { type StoredTable, stored } from '../../src/attribution/labelling/weight-table.ts'
import type { LabelledPassage } from './labelled-articles.ts'
import { randomFrom, shuffle } from './random.ts'

export interface Settings {
  /** Learned anew with each; the weights are the mean. */
  readonly seeds: readonly number[]
  readonly epochs: number
  /** Share of the features that is left out of each passage at each turn, so that none is relied on alone. */
  readonly dropout: number
  readonly rate: number
  /** Features met less often are not learned. */
  readonly fewest: number
  /** So many features of labels and of steps are kept: those with the greatest weights. */
  readonly mostLabels: number
  readonly mostSteps: number
}

export const SETTINGS: Settings = {
  seeds: [1],
  epochs: 3,
  dropout: 0.5,
  rate: 0.08,
  fewest: 4,
  mostLabels: 60_000,
  mostSteps: 30_000,
}

/** AdaGrad's sums of squares begin with this, so that no first step is endless. */
const FIRST_SQUARE = 1e-3

/** Weights of one kind of feature while they are learned: `width` of them a feature, with AdaGrad's sums of squares. */
class Weights {
  readonly width: number
  readonly each: number
  readonly ids = new Map<number, number>()
  readonly now: Float32Array
  readonly squares: Float32Array
  readonly sum: Float64Array

  constructor(lists: Iterable<Int32Array>, width: number, each: number, fewest: number) {
    const counts = new Map<number, number>()
    for (const list of lists) for (const hash of list) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    for (const [hash, count] of counts) if (count >= fewest) this.ids.set(hash, this.ids.size)
    this.width = width
    this.each = each
    this.now = new Float32Array(this.ids.size * width)
    this.squares = new Float32Array(this.now.length).fill(FIRST_SQUARE)
    this.sum = new Float64Array(this.now.length)
  }

  /** Rows of features, -1 for what is not learned. */
  rows(hashes: Int32Array): Int32Array {
    return hashes.map(hash => {
      const id = this.ids.get(hash)
      return id === undefined ? -1 : id * this.width
    })
  }

  score(rows: Int32Array, size: number, scores: Float64Array): void {
    const { now, width, each } = this
    scores.fill(0, 0, size * width)
    for (let i = 0; i < size; i++) {
      const at = i * width
      for (let f = i * each; f < (i + 1) * each; f++) {
        const row = rows[f]!
        if (row >= 0) for (let k = 0; k < width; k++) scores[at + k] = scores[at + k]! + now[row + k]!
      }
    }
  }

  /** One step up the gradient of the features of token `i`. */
  climb(rows: Int32Array, i: number, gradient: Float64Array, rate: number): void {
    const { now, squares, width, each } = this
    for (let f = i * each; f < (i + 1) * each; f++) {
      const row = rows[f]!
      if (row < 0) continue
      for (let k = 0; k < width; k++) {
        const slope = gradient[k]!
        if (slope < 1e-6 && slope > -1e-6) continue
        const square = squares[row + k]! + slope * slope
        squares[row + k] = square
        now[row + k] = now[row + k]! + (rate * slope) / Math.sqrt(square)
      }
    }
  }

  forget(): void {
    this.now.fill(0)
    this.squares.fill(FIRST_SQUARE)
  }

  remember(): void {
    for (let i = 0; i < this.sum.length; i++) this.sum[i] = this.sum[i]! + this.now[i]!
  }

  /** The mean of what was remembered, in whole steps of `scale`: the `most` rows that hold the greatest weights. */
  table(share: number, scale: number, most: number): StoredTable {
    const greatest = new Map<number, number>()
    for (const [hash, id] of this.ids) {
      let most = 0
      for (let k = id * this.width; k < (id + 1) * this.width; k++)
        most = Math.max(most, Math.abs(this.sum[k]!))
      greatest.set(hash, most)
    }
    const kept = [...greatest].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most)
    const rows = new Map<number, Int8Array>()
    for (const [hash] of kept) {
      const from = this.ids.get(hash)! * this.width
      const row = Int8Array.from({ length: this.width }, (_, k) =>
        Math.round((this.sum[from + k]! * share) / scale),
      )
      rows.set(hash, row)
    }
    return stored(this.width, rows)
  }

  greatest(share: number): number {
    let greatest = 0
    for (const value of this.sum) greatest = Math.max(greatest, Math.abs(value * share))
    return greatest
  }
}

/**
 * Learns a conditional random field by stochastic gradient (AdaGrad; Duchi et al. 2011) with features left out at random
 * (Srivastava et al. 2014) and the weights of the whole way averaged (Polyak and Juditsky 1992).
 */
export function learnChain(passages: readonly LabelledPassage[], settings = SETTINGS): StoredChain {
  const { seeds, epochs, dropout, rate, fewest, mostLabels, mostSteps } = settings
  const labels = new Weights(
    passages.map(p => p.labels),
    LABELS,
    LABEL_FEATURES,
    fewest,
  )
  const steps = new Weights(
    passages.map(p => p.steps),
    STEPS,
    STEP_FEATURES,
    fewest,
  )
  const rows = passages.map(p => ({ labels: labels.rows(p.labels), steps: steps.rows(p.steps) }))
  const longest = passages.reduce((n, p) => Math.max(n, p.to - p.from), 0)
  const labelScores = new Float64Array(longest * LABELS)
  const stepScores = new Float64Array(longest * STEPS)
  const lattice = new Lattice()
  let remembered = 0
  const third = Math.max(1, Math.floor(passages.length / 3))
  for (const seed of seeds) {
    labels.forget()
    steps.forget()
    const random = randomFrom(seed)
    const order = passages.map((_, i) => i)
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(order, random)
      order.forEach((p, turn) => {
        const { gold } = passages[p]!
        const kept = rows[p]!
        const some = {
          labels: dropped(kept.labels, dropout, random),
          steps: dropped(kept.steps, dropout, random),
        }
        labels.score(some.labels, gold.length, labelScores)
        steps.score(some.steps, gold.length, stepScores)
        weigh(lattice, gold.length, labelScores, stepScores)
        lattice.run()
        climbPassage(lattice, gold, (i, ofLabels, ofSteps) => {
          labels.climb(some.labels, i, ofLabels, rate)
          steps.climb(some.steps, i, ofSteps, rate)
        })
        if ((turn + 1) % third === 0) {
          labels.remember()
          steps.remember()
          remembered++
        }
      })
    }
  }
  // At work no feature is left out, so each counts for what was there on average.
  const share = (1 - dropout) / remembered
  const scale = Math.max(labels.greatest(share), steps.greatest(share)) / 127
  return {
    scale,
    labels: labels.table(share, scale, mostLabels),
    steps: steps.table(share, scale, mostSteps),
  }
}

/** Writes the potentials of a lattice from scores in nats. */
function weigh(lattice: Lattice, size: number, labelScores: Float64Array, stepScores: Float64Array): void {
  lattice.begin(size)
  for (let i = 0; i < size; i++) {
    let greatest = -Infinity
    for (let step = 0; step < STEPS; step++) {
      const score = labelScores[i * LABELS + LABEL_OF_STEP[step]!]! + stepScores[i * STEPS + step]!
      lattice.potentials[i * STEPS + step] = score
      if (score > greatest) greatest = score
    }
    for (let at = i * STEPS; at < (i + 1) * STEPS; at++)
      lattice.potentials[at] = Math.exp(lattice.potentials[at]! - greatest)
  }
}

function dropped(rows: Int32Array, dropout: number, random: () => number): Int32Array {
  return rows.map(row => (row >= 0 && random() < dropout ? -1 : row))
}

const labelSlope = new Float64Array(LABELS)
const stepSlope = new Float64Array(STEPS)

/** The gradient of the logarithm of the gold labelling's probability, token by token: what is there less what is expected. */
function climbPassage(
  { potentials, forward, backward, scales }: Lattice,
  gold: Int8Array,
  climb: (i: number, ofLabels: Float64Array, ofSteps: Float64Array) => void,
): void {
  for (let i = 0; i < gold.length; i++) {
    labelSlope.fill(0)
    stepSlope.fill(0)
    const at = i * STEPS
    const expect = (before: number, step: number, role: number, label: number) => {
      const mass =
        (forward[i * ROLES + before]! * potentials[at + step]! * backward[(i + 1) * ROLES + role]!) /
        scales[i]!
      stepSlope[step] = stepSlope[step]! - mass
      labelSlope[label] = labelSlope[label]! - mass
    }
    for (let before = 0; before < ROLES; before++) {
      for (let role = 0; role < ROLES; role++)
        expect(before, stepInto(before, role), role, role === OUTSIDE ? 0 : 2 * role - 1)
      if (before !== OUTSIDE) expect(before, stepOn(before), before, 2 * before)
    }
    const label = gold[i]!
    const step = stepTo(i === 0 ? OUTSIDE : roleOf(gold[i - 1]!), label)
    stepSlope[step] = stepSlope[step]! + 1
    labelSlope[label] = labelSlope[label]! + 1
    climb(i, labelSlope, stepSlope)
  }
}
