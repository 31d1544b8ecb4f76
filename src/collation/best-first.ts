/** How well two numbered things go together. */
export interface ScoredPair {
  readonly a: number
  readonly b: number
  readonly score: number
}

/** A queue of pairs, the best score first, of equal ones the lowest numbers: a binary heap. */
export class BestFirst<Pair extends ScoredPair> {
  readonly #heap: Pair[] = []

  push(pair: Pair): void {
    const heap = this.#heap
    let at = heap.length
    heap.push(pair)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!before(pair, heap[parent]!)) break
      heap[at] = heap[parent]!
      at = parent
    }
    heap[at] = pair
  }

  pop(): Pair | null {
    const heap = this.#heap
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
}

function before(x: ScoredPair, y: ScoredPair): boolean {
  return x.score > y.score || (x.score === y.score && (x.a < y.a || (x.a === y.a && x.b < y.b)))
}
