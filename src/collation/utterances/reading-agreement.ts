import type { Overlap } from './reading-overlap.ts'
import { FUNCTION_WORD, PROPER, type WeighedReading } from './weighed-reading.ts'

/** What of one reading the other has, word kind by word kind, in weight. Written over for each reading. */
export class KindsCovered {
  /** Shares, 0 to 1. */
  content = 0
  grammar = 0
  /** Weights. */
  contentMissing = 0
  namesCovered = 0
  namesMissing = 0
  /** The heaviest word that the other lacks. */
  lone = 0

  /** `partner`: for each word of the reading the word of the other, or -1. */
  count(reading: WeighedReading, partner: Int32Array): void {
    const { weights, kinds } = reading
    let content = 0
    let grammar = 0
    let names = 0
    let lone = 0
    for (let i = 0; i < weights.length; i++) {
      const weight = weights[i]!
      if (partner[i] === -1) {
        if (weight > lone) lone = weight
        continue
      }
      const kind = kinds[i]!
      if ((kind & FUNCTION_WORD) === 0) content += weight
      else grammar += weight
      if ((kind & PROPER) !== 0) names += weight
    }
    this.content = content / Math.max(reading.contentTotal, 1e-9)
    this.grammar = grammar / Math.max(reading.total - reading.contentTotal, 1e-9)
    this.contentMissing = reading.contentTotal - content
    this.namesCovered = names
    this.namesMissing = reading.properTotal - names
    this.lone = lone
  }
}

/** Weight of the words that stand beside the same neighbour in both readings. */
export function weightRunningOn(reading: WeighedReading, partner: Int32Array): number {
  let weight = 0
  let followed = false
  for (let i = 0; i < reading.weights.length; i++) {
    const follows = partner[i] !== -1 && partner[i + 1] === partner[i]! + 1
    if (follows || followed) weight += reading.weights[i]!
    followed = follows
  }
  return weight
}

/** Weight of the heaviest chain of words whose partners stand in the same order. */
export function weightInOrder(weights: Float64Array, partner: Int32Array, length: number): number {
  // A tree of maxima over the places of the other reading: the best chain that ends at or before a place.
  const best = zeros(length + 1)
  let most = 0
  for (let i = 0; i < weights.length; i++) {
    if (partner[i] === -1) continue
    let chain = 0
    for (let at = partner[i]!; at > 0; at -= at & -at) if (best[at]! > chain) chain = best[at]!
    chain += weights[i]!
    for (let at = partner[i]! + 1; at <= length; at += at & -at) if (best[at]! < chain) best[at] = chain
    if (chain > most) most = chain
  }
  return most
}

/** A stretch holds so many words more than the shorter reading: a share for looser wording, and a few. */
const LOOSER = 1.3
const FEW = 3

/**
 * The most of the shorter reading, in weight, that has its like within one stretch of the longer. What has it
 * scattered over a long sentence shares words with it by chance. A word that the longer has several times counts
 * wherever it stands, not only at its partner's place. `overlap` is of the shorter with the longer.
 */
export function weightInStretch(
  shorter: WeighedReading,
  longer: WeighedReading,
  { partner, meets }: Overlap,
): number {
  const size = shorter.weights.length
  const length = longer.weights.length
  if (standsFor.length < Math.max(size, length)) makeRoom(2 * Math.max(size, length))
  // For each place of the longer, 1 more than a word of the shorter that it stands for.
  standsFor.fill(0, 0, length)
  left.fill(0, 0, size)
  for (let k = 0; k < shorter.firsts.length; k++) {
    const first = shorter.firsts[k]!
    if (meets[first] === -1) {
      for (let i = first; i !== -1; i = shorter.next[i]!) {
        if (partner[i] === -1) continue
        standsFor[partner[i]!] = i + 1
        left[i] = 1
      }
    } else {
      for (let i = first; i !== -1; i = shorter.next[i]!) left[first]!++
      for (let j = meets[first]!; j !== -1; j = longer.next[j]!) standsFor[j] = first + 1
    }
  }
  const stretch = Math.ceil(LOOSER * size) + FEW
  let inside = 0
  let most = 0
  // What comes in is taken from what is left; below 0 it waits for its like to go out.
  for (let j = 0; j < length; j++) {
    const comes = standsFor[j]! - 1
    if (comes >= 0 && left[comes]!-- > 0) inside += shorter.weights[comes]!
    const goes = j >= stretch ? standsFor[j - stretch]! - 1 : -1
    if (goes >= 0 && left[goes]!++ >= 0) inside -= shorter.weights[goes]!
    if (inside > most) most = inside
  }
  return most
}

let standsFor = new Int32Array(64)
let left = new Int32Array(64)

function makeRoom(words: number): void {
  standsFor = new Int32Array(words)
  left = new Int32Array(words)
}

let row = new Float64Array(512)

/** A row of noughts, the same one at every call. */
function zeros(length: number): Float64Array {
  if (row.length < length) row = new Float64Array(2 * length)
  else row.fill(0, 0, length)
  return row
}
