import type { Overlap } from './reading-overlap.ts'
import type { WeighedReading } from './weighed-reading.ts'

/** What of one reading the other has, word kind by word kind, in weight. */
export interface KindsCovered {
  /** Shares, 0 to 1. */
  readonly content: number
  readonly grammar: number
  /** Weights. */
  readonly contentMissing: number
  readonly namesCovered: number
  readonly namesMissing: number
}

/** `partner`: for each word of the reading the word of the other, or -1. */
export function kindsCovered(reading: WeighedReading, partner: Int32Array): KindsCovered {
  let content = 0
  let contentCovered = 0
  let grammar = 0
  let grammarCovered = 0
  let namesCovered = 0
  let namesMissing = 0
  for (let i = 0; i < partner.length; i++) {
    const { profile, proper } = reading.words[i]!
    const weight = reading.weights[i]!
    const covered = partner[i] !== -1
    if (profile.kind === 'function') {
      grammar += weight
      if (covered) grammarCovered += weight
    } else {
      content += weight
      if (covered) contentCovered += weight
    }
    if (proper && covered) namesCovered += weight
    else if (proper) namesMissing += weight
  }
  return {
    content: contentCovered / Math.max(content, 1e-9),
    grammar: grammarCovered / Math.max(grammar, 1e-9),
    contentMissing: content - contentCovered,
    namesCovered,
    namesMissing,
  }
}

/** For each word of the second reading the word of the first, or -1. */
export function otherWay({ partner }: Overlap, length: number): Int32Array {
  const back = new Int32Array(length).fill(-1)
  for (let i = 0; i < partner.length; i++) if (partner[i] !== -1) back[partner[i]!] = i
  return back
}

/** Weight of the heaviest chain of words whose partners stand in the same order. */
export function weightInOrder(weights: readonly number[], partner: Int32Array, length: number): number {
  // A tree of maxima over the places of the other reading: the best chain that ends at or before a place.
  const best = zeros(length + 1)
  let most = 0
  for (let i = 0; i < partner.length; i++) {
    if (partner[i] === -1) continue
    let chain = 0
    for (let at = partner[i]!; at > 0; at -= at & -at) chain = Math.max(chain, best[at]!)
    chain += weights[i]!
    for (let at = partner[i]! + 1; at <= length; at += at & -at) best[at] = Math.max(best[at]!, chain)
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
 * wherever it stands, not only at its partner's place.
 */
export function weightInStretch(
  shorter: WeighedReading,
  longer: WeighedReading,
  partner: Int32Array,
): number {
  const length = longer.words.length
  const stretch = Math.ceil(LOOSER * partner.length) + FEW
  // For each place of the longer, 1 more than a word of the shorter that it stands for.
  const standsFor = zeros(length)
  const left = new Uint8Array(partner.length)
  for (const [stem, places] of shorter.places) {
    const others = longer.places.get(stem)
    if (others === undefined) {
      for (const i of places) {
        if (partner[i] === -1) continue
        standsFor[partner[i]!] = i + 1
        left[i] = 1
      }
    } else {
      left[places[0]!] = Math.min(places.length, 255)
      for (const j of others) standsFor[j] = places[0]! + 1
    }
  }
  let inside = 0
  let most = 0
  // What comes in is taken from what is left; below 0 it waits for its like to go out.
  const waiting = new Int32Array(partner.length)
  for (let j = 0; j < length; j++) {
    const comes = standsFor[j]! - 1
    if (comes >= 0) {
      if (left[comes]! > 0) {
        left[comes]!--
        inside += shorter.weights[comes]!
      } else waiting[comes]!++
    }
    const goes = j >= stretch ? standsFor[j - stretch]! - 1 : -1
    if (goes >= 0) {
      if (waiting[goes]! > 0) waiting[goes]!--
      else {
        left[goes]!++
        inside -= shorter.weights[goes]!
      }
    }
    if (inside > most) most = inside
  }
  return most
}

let row = new Float64Array(512)

/** A row of noughts, the same one at every call. */
function zeros(length: number): Float64Array {
  if (row.length < length) row = new Float64Array(2 * length)
  else row.fill(0, 0, length)
  return row
}
