import { LABEL_FEATURES, STEP_FEATURES } from './features.ts'
import type { Lattice } from './lattice.ts'
import {
  beginning,
  CONTENT,
  CUE,
  continuing,
  LABELS,
  OUTSIDE,
  ROLES,
  SOURCE,
  STEPS,
  stepInto,
  stepOn,
} from './roles.ts'
import { BIAS, rowOf, type WeightTable } from './weight-table.ts'

/** A linear-chain model (CRF): weights of features for labels, and for steps from a part to the next label. */
export interface LabelModel {
  /** Exponentials of 0, -1, -2 … steps of a weight: scores are whole numbers, so that no other is needed. */
  readonly powers: Float64Array
  readonly labels: WeightTable
  readonly steps: WeightTable
}

/** Beyond so many steps an exponential counts as the last one, which is next to nothing. */
const POWERS = 2048

/** `scale`: what one step of a weight counts, in nats. */
export function powersOf(scale: number): Float64Array {
  return Float64Array.from({ length: POWERS }, (_, steps) => Math.exp(-scale * steps))
}

/** Bytes 0 and 2 of four, each with room to add more than 255 of them up. */
const EVEN = 0x00ff00ff

const sums = { labels: new Int32Array(0), steps: new Int32Array(0) }

/** Writes into a lattice how much each step and the label it leads to are worth at each of `size` tokens. */
export function weighPassage(
  model: LabelModel,
  size: number,
  features: { readonly labels: Int32Array; readonly steps: Int32Array },
  lattice: Lattice,
): void {
  if (sums.labels.length < size * LABELS + 1) {
    sums.labels = new Int32Array(2 * size * LABELS + 1)
    sums.steps = new Int32Array(2 * size * STEPS + 1)
  }
  const { labels, steps } = sums
  addLabels(model.labels, size, features.labels, labels)
  addSteps(model.steps, size, features.steps, steps)
  lattice.begin(size)
  const { potentials } = lattice
  const { powers } = model
  for (let i = 0; i < size; i++) {
    const at = i * STEPS
    const greatest = addLabelsToSteps(labels, i * LABELS, steps, at)
    for (let step = at; step < at + STEPS; step++)
      potentials[step] = powers[Math.min(greatest - steps[step]!, POWERS - 1)]!
  }
}

/** To each step of a token the label it leads to, as `LABEL_OF_STEP` has it, written out. Returns the greatest sum. */
function addLabelsToSteps(labels: Int32Array, label: number, steps: Int32Array, at: number): number {
  const outside = labels[label]!
  const source = labels[label + beginning(SOURCE)]!
  const cue = labels[label + beginning(CUE)]!
  const content = labels[label + beginning(CONTENT)]!
  let greatest = -0x80000000
  for (let step = at + stepInto(OUTSIDE, OUTSIDE); step < at + ROLES * ROLES; step += ROLES) {
    const a = steps[step]! + outside
    const b = steps[step + 1]! + source
    const c = steps[step + 2]! + cue
    const d = steps[step + 3]! + content
    steps[step] = a
    steps[step + 1] = b
    steps[step + 2] = c
    steps[step + 3] = d
    greatest = Math.max(greatest, Math.max(a, b), Math.max(c, d))
  }
  for (let role = SOURCE; role < ROLES; role++) {
    const sum = steps[at + stepOn(role)]! + labels[label + continuing(role)]!
    steps[at + stepOn(role)] = sum
    greatest = Math.max(greatest, sum)
  }
  return greatest
}

/** Four weights are added at a time, two to a sum, each in sixteen bits of it. */
function addLabels({ slots, rows }: WeightTable, size: number, features: Int32Array, into: Int32Array): void {
  for (let i = 0; i < size; i++) {
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    for (let f = i * LABEL_FEATURES; f < (i + 1) * LABEL_FEATURES; f++) {
      const row = 2 * rowOf(slots, features[f]!)
      const first = rows[row]!
      const second = rows[row + 1]!
      a += first & EVEN
      b += (first >>> 8) & EVEN
      c += second & EVEN
      d += (second >>> 8) & EVEN
    }
    const at = i * LABELS
    spread(a, b, LABEL_FEATURES, into, at)
    spread(c, d, LABEL_FEATURES, into, at + 4)
  }
}

const stepRows = new Int32Array(STEP_FEATURES)

/** In two turns, since a processor has no room for ten sums at once. */
function addSteps({ slots, rows }: WeightTable, size: number, features: Int32Array, into: Int32Array): void {
  for (let i = 0; i < size; i++) {
    const at = i * STEPS
    let a = 0
    let b = 0
    let c = 0
    let d = 0
    let e = 0
    let f = 0
    for (let n = 0; n < STEP_FEATURES; n++) {
      const row = 5 * rowOf(slots, features[i * STEP_FEATURES + n]!)
      stepRows[n] = row
      const first = rows[row]!
      const second = rows[row + 1]!
      const third = rows[row + 2]!
      a += first & EVEN
      b += (first >>> 8) & EVEN
      c += second & EVEN
      d += (second >>> 8) & EVEN
      e += third & EVEN
      f += (third >>> 8) & EVEN
    }
    spread(a, b, STEP_FEATURES, into, at)
    spread(c, d, STEP_FEATURES, into, at + 4)
    spread(e, f, STEP_FEATURES, into, at + 8)
    a = 0
    b = 0
    c = 0
    d = 0
    for (let n = 0; n < STEP_FEATURES; n++) {
      const row = stepRows[n]!
      const fourth = rows[row + 3]!
      const fifth = rows[row + 4]!
      a += fourth & EVEN
      b += (fourth >>> 8) & EVEN
      c += fifth & EVEN
      d += (fifth >>> 8) & EVEN
    }
    spread(a, b, STEP_FEATURES, into, at + 12)
    spread(c, d, STEP_FEATURES, into, at + 16)
  }
}

/** Four sums of weights out of two sums of `rows` rows. The one behind the last of a token is written over by the next token's. */
function spread(even: number, odd: number, rows: number, into: Int32Array, at: number): void {
  const bias = BIAS * rows
  into[at] = (even & 0xffff) - bias
  into[at + 1] = (odd & 0xffff) - bias
  into[at + 2] = (even >>> 16) - bias
  into[at + 3] = (odd >>> 16) - bias
}
