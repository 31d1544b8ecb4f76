import type { Likeness } from './story-likeness.ts'

export interface LinkWeights {
  /** Two groups of much text are joined down to this likeness. */
  readonly threshold: number
  /** Terms that are much text. */
  readonly muchText: number
  /** How the threshold falls with less: with the share of `muchText`, to this power. */
  readonly lenience: number
  /** From 0, the average over all pairs of the two groups, to 1, that average over those inside the groups. */
  readonly cohesion: number
}

/**
 * Groups joined from the bottom up, the likest two first. Likeness of two groups: the average over their pairs,
 * set against how alike the members of each group are among themselves, since headlines on one event share
 * two words where whole reports share fifty. For the same reason the threshold falls with the amount of text in
 * the smaller group: the less there is to compare, the less likeness can be asked for, and the likest group is
 * taken. Items are numbered by content, which settles equal scores. Returns each item's group.
 */
export function storyClusters(
  amounts: readonly number[],
  likenesses: readonly Likeness[],
  weights: LinkWeights,
): number[][] {
  const groups = new Groups(amounts, likenesses, weights)
  return groups.join()
}

interface Offer {
  readonly score: number
  readonly a: number
  readonly b: number
  /** Versions of both groups when the offer was made. */
  readonly versionA: number
  readonly versionB: number
}

class Groups {
  readonly #members: number[][]
  readonly #amount: number[]
  /** Sum of likeness over the pairs of two groups, and over the ordered pairs inside one, each item with itself. */
  readonly #ties: Map<number, number>[]
  readonly #inside: number[]
  /** -1 once a group has gone into another. */
  readonly #version: number[]
  readonly #weights: LinkWeights
  readonly #offers: Offer[] = []

  constructor(amounts: readonly number[], likenesses: readonly Likeness[], weights: LinkWeights) {
    this.#members = amounts.map((_, i) => [i])
    this.#amount = [...amounts]
    this.#ties = amounts.map(() => new Map())
    this.#inside = amounts.map(() => 1)
    this.#version = amounts.map(() => 0)
    this.#weights = weights
    for (const { a, b, score } of likenesses) {
      this.#ties[a]!.set(b, score)
      this.#ties[b]!.set(a, score)
    }
  }

  join(): number[][] {
    for (let a = 0; a < this.#members.length; a++) this.#offer(a)
    for (let offer = pop(this.#offers); offer !== null; offer = pop(this.#offers)) {
      const { a, b } = offer
      if (this.#version[a] !== offer.versionA) continue
      if (this.#version[b] !== offer.versionB) this.#offer(a)
      else this.#merge(a, b)
    }
    return this.#members.filter((_, i) => this.#version[i]! >= 0)
  }

  /** Puts a group's best partner into the queue, where it has one that is like enough. */
  #offer(a: number): void {
    let best = -1
    let score = 0
    for (const [b, tie] of this.#ties[a]!) {
      const now = this.#score(a, b, tie)
      if (now > score || (now === score && b < best)) {
        best = b
        score = now
      }
    }
    if (best < 0 || score < 1) return
    push(this.#offers, { score, a, b: best, versionA: this.#version[a]!, versionB: this.#version[best]! })
  }

  /** Likeness over threshold: from 1 on, two groups are one story. */
  #score(a: number, b: number, tie: number): number {
    const { threshold, muchText, lenience, cohesion } = this.#weights
    const sizeA = this.#members[a]!.length
    const sizeB = this.#members[b]!.length
    const inside = (this.#inside[a]! * this.#inside[b]!) / (sizeA * sizeB) ** 2
    const likeness = tie / (sizeA * sizeB) / inside ** (cohesion / 2)
    const text = Math.min(1, Math.min(this.#amount[a]!, this.#amount[b]!) / muchText)
    return likeness / (threshold * text ** lenience)
  }

  #merge(a: number, b: number): void {
    const tie = this.#ties[a]!.get(b)!
    // The one with more ties stays, so that few are moved.
    const [to, from] = this.#ties[a]!.size >= this.#ties[b]!.size ? [a, b] : [b, a]
    for (const item of this.#members[from]!) this.#members[to]!.push(item)
    this.#amount[to] = this.#amount[to]! + this.#amount[from]!
    this.#inside[to] = this.#inside[to]! + this.#inside[from]! + 2 * tie
    this.#version[from] = -1
    this.#version[to] = this.#version[to]! + 1
    this.#ties[to]!.delete(from)
    for (const [other, sum] of this.#ties[from]!) {
      this.#ties[other]!.delete(from)
      if (other === to) continue
      const total = (this.#ties[to]!.get(other) ?? 0) + sum
      this.#ties[to]!.set(other, total)
      this.#ties[other]!.set(to, total)
    }
    this.#ties[from] = new Map()
    this.#offer(to)
  }
}

function before(x: Offer, y: Offer): boolean {
  return x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)))
}

/** A binary heap: the best score first, of equal ones the lowest numbers. */
function push(heap: Offer[], offer: Offer): void {
  let at = heap.length
  heap.push(offer)
  while (at > 0) {
    const parent = (at - 1) >> 1
    if (!before(offer, heap[parent]!)) break
    heap[at] = heap[parent]!
    at = parent
  }
  heap[at] = offer
}

function pop(heap: Offer[]): Offer | null {
  const top = heap[0]
  const moved = heap.pop()
  if (top === undefined || moved === undefined) return null
  if (heap.length === 0) return top
  let at = 0
  for (;;) {
    let child = 2 * at + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++
    if (!before(heap[child]!, moved)) break
    heap[at] = heap[child]!
    at = child
  }
  heap[at] = moved
  return top
}
