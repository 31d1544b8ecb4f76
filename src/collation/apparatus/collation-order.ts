import { byCodeUnits } from '../../model/order.ts'
import type { KnownWord } from '../utterances/vocabulary.ts'

/** A different wording: its key (its words, joined) and the words themselves. */
export interface Wording {
  readonly key: string
  readonly words: readonly KnownWord[]
}

export interface OrderedWording<W extends Wording> {
  readonly wording: W
  /** Wordings before this one, the most alike first, with how much their word counts: 1 for the first. */
  readonly nearest: readonly { readonly wording: W; readonly weight: number }[]
}

/**
 * The order in which wordings enter the table: first the one most like all others, then always the one most
 * like one that is in already. Content alone decides, ties by the words themselves, so the order in which
 * the witnesses were given leaves no trace.
 */
export function collationOrder<W extends Wording>(
  wordings: readonly W[],
  neighbours: number,
): OrderedWording<W>[] {
  const all = [...wordings].sort((x, y) => byCodeUnits(x.key, y.key))
  // Of two, one comes first and has nothing before it, and the other has nothing nearer than that.
  if (all.length <= 2)
    return all.map((wording, x) => ({ wording, nearest: x === 0 ? [] : [{ wording: all[0]!, weight: 1 }] }))
  const bags = all.map(bagOf)
  const alike = all.map(() => new Float64Array(all.length))
  for (let x = 0; x < all.length; x++)
    for (let y = 0; y < x; y++) alike[x]![y] = alike[y]![x] = overlap(bags[x]!, bags[y]!)
  const waiting = new Set(all.keys())
  const closeness = alike.map(row => row.reduce((sum, value) => sum + value, 0))
  const order: number[] = []
  while (waiting.size > 0) {
    let next = -1
    for (const x of waiting) if (next < 0 || closeness[x]! > closeness[next]!) next = x
    waiting.delete(next)
    // From here on a wording is as close as the one most like it that is in the table.
    for (const x of waiting)
      closeness[x] = order.length === 0 ? alike[x]![next]! : Math.max(closeness[x]!, alike[x]![next]!)
    order.push(next)
  }
  return order.map((x, place) => {
    const nearest = mostAlike(alike[x]!, order, place, neighbours)
    const most = alike[x]![nearest[0]!]!
    return {
      wording: all[x]!,
      nearest: nearest.map(y => ({ wording: all[y]!, weight: share(alike[x]![y]!, most) })),
    }
  })
}

/** Of the first `place` in order, the few most like one, the most alike first, equals by content. */
function mostAlike(
  alike: Float64Array,
  order: readonly number[],
  place: number,
  neighbours: number,
): number[] {
  const nearest: number[] = []
  for (let k = 0; k < place; k++) {
    const y = order[k]!
    let at = nearest.length
    while (at > 0 && isNearer(alike, y, nearest[at - 1]!)) at--
    if (at >= neighbours) continue
    nearest.splice(at, 0, y)
    if (nearest.length > neighbours) nearest.pop()
  }
  return nearest
}

function isNearer(alike: Float64Array, y: number, z: number): boolean {
  return alike[y]! > alike[z]! || (alike[y]! === alike[z]! && y < z)
}

function share(likeness: number, most: number): number {
  return most === 0 ? 1 : likeness / most
}

function bagOf({ words }: Wording): Int32Array {
  return Int32Array.from(words, word => word.index).sort()
}

/** Dice's coefficient over two sorted bags of words. */
function overlap(a: Int32Array, b: Int32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
