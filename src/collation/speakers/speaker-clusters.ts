/** Sets of members put together one pair at a time. The lowest index stands for its set, so order does not matter. */
export class Clusters {
  readonly #parent: number[]

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i)
  }

  of(member: number): number {
    let root = member
    while (this.#parent[root] !== root) root = this.#parent[root]!
    while (this.#parent[member] !== root) {
      const next = this.#parent[member]!
      this.#parent[member] = root
      member = next
    }
    return root
  }

  join(a: number, b: number): void {
    const x = this.of(a)
    const y = this.of(b)
    if (x < y) this.#parent[y] = x
    else if (y < x) this.#parent[x] = y
  }

  sets(): Map<number, number[]> {
    const sets = new Map<number, number[]>()
    for (let i = 0; i < this.#parent.length; i++) {
      const root = this.of(i)
      const set = sets.get(root)
      if (set === undefined) sets.set(root, [i])
      else set.push(i)
    }
    return sets
  }
}
