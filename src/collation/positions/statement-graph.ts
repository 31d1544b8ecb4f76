import { greatestPlaces } from '../claims/greatest-places.ts'

/** What is handed on at each step. */
const HANDED_ON = 0.9
/** Less than this is not handed on: it changes no order that matters, and bounds how far a search goes. */
const DROPPED = 1e-5

/**
 * Statements joined to their likest, and how much of what is put on one of them gets to each other when all hand
 * nine tenths on to their neighbours: (1 − 0.9 A)⁻¹, A the likenesses divided by the roots of both their sums.
 */
export class StatementGraph {
  readonly #size: number
  readonly #neighbours: readonly (readonly number[])[]
  readonly #ties: readonly Float64Array[]

  /** `likeness`: for each statement the log-likeness of all, from its own point of view; the tie is the mean of both. */
  constructor(size: number, likeness: (statement: number) => Float64Array, nearest: number) {
    this.#size = size
    const sets = Array.from({ length: size }, () => new Set<number>())
    for (let i = 0; i < size; i++) {
      const all = likeness(i)
      all[i] = Number.NEGATIVE_INFINITY
      for (const j of greatestPlaces(all, nearest)) {
        sets[i]!.add(j)
        sets[j]!.add(i)
      }
    }
    this.#neighbours = sets.map(set => [...set].sort((x, y) => x - y))
    const halves = this.#neighbours.map((list, i) => {
      const all = likeness(i)
      return Float64Array.from(list, j => all[j]! / 2)
    })
    const places = this.#neighbours.map(list => new Map(list.map((j, k) => [j, k])))
    const logs = this.#neighbours.map((list, i) =>
      Float64Array.from(list, (j, k) => halves[i]![k]! + halves[j]![places[j]!.get(i)!]!),
    )
    const most = logs.reduce((m, row) => row.reduce((n, x) => Math.max(n, x), m), Number.NEGATIVE_INFINITY)
    const ties = logs.map(row => row.map(x => Math.exp(x - most)))
    const roots = ties.map(row => Math.sqrt(row.reduce((sum, x) => sum + x, 0)) || 1)
    this.#ties = ties.map((row, i) => row.map((x, k) => x / roots[i]! / roots[this.#neighbours[i]![k]!]!))
  }

  reachedFrom(start: number): Float64Array {
    const reached = new Float64Array(this.#size)
    const waiting = new Float64Array(this.#size)
    const queued = new Uint8Array(this.#size)
    const queue = [start]
    waiting[start] = 1
    for (let head = 0; head < queue.length; head++) {
      const i = queue[head]!
      const amount = waiting[i]!
      waiting[i] = 0
      queued[i] = 0
      reached[i] = reached[i]! + amount
      const list = this.#neighbours[i]!
      for (let k = 0; k < list.length; k++) {
        const j = list[k]!
        waiting[j] = waiting[j]! + HANDED_ON * amount * this.#ties[i]![k]!
        if (queued[j] === 0 && waiting[j]! > DROPPED) {
          queued[j] = 1
          queue.push(j)
        }
      }
    }
    return reached
  }
}
