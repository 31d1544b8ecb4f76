import { byCodeUnits } from '../../model/order.ts'
import { NONE, NumberColumn } from './number-column.ts'
import type { Neighbour } from './story-neighbours.ts'

/** What has to be known of the documents, and what is to be done when one begins or ceases to stand for others. */
export interface PrintKeeper {
  idOf(number: number): string
  neighboursOf(number: number): readonly Neighbour[]
  begin(number: number, near: readonly Neighbour[]): void
  end(number: number): void
  /** Others are printed after it now than before. */
  change(number: number): void
}

/**
 * Prints of one text, such as a wire's, of which the first stands for all. The first is the one with the lowest
 * identifier that is like no other first one; each of the others belongs to the lowest first one that it is like.
 */
export class FirstPrints {
  readonly #oneText: number
  readonly #keeper: PrintKeeper
  /** For each document the one that it is printed after: itself, where it is a first print. */
  readonly #first = new NumberColumn()
  /** Of first prints that have any, what is printed after them. */
  readonly #prints = new Map<number, number[]>()
  #moved = new Set<number>()

  /** `oneText`: likeness from which on two documents are one text. */
  constructor(oneText: number, keeper: PrintKeeper) {
    this.#oneText = oneText
    this.#keeper = keeper
  }

  firstOf(number: number): number {
    return this.#first.get(number)
  }

  /** A first print and all that are printed after it, in the order of their identifiers. */
  printsOf(first: number): number[] {
    const { idOf } = this.#keeper
    return [first, ...(this.#prints.get(first) ?? [])].sort((x, y) => byCodeUnits(idOf(x), idOf(y)))
  }

  /** Those that have come, or belong to another first print, since this was last asked. */
  moved(): ReadonlySet<number> {
    const moved = this.#moved
    this.#moved = new Set()
    return moved
  }

  add(number: number): void {
    const open = new Set([number])
    const changed = new Set<number>()
    // From the lowest identifier up: whether one is first depends on those below it alone.
    for (let next = this.#lowest(open); next !== null; next = this.#lowest(open)) {
      open.delete(next)
      for (const other of this.#decide(next, changed)) open.add(other)
    }
    for (const first of changed) if (this.#isFirst(first)) this.#keeper.change(first)
  }

  #lowest(open: ReadonlySet<number>): number | null {
    let lowest: number | null = null
    for (const number of open) if (lowest === null || this.#isBelow(number, lowest)) lowest = number
    return lowest
  }

  #isFirst(number: number): boolean {
    return this.#first.get(number) === number
  }

  #isBelow(a: number, b: number): boolean {
    return byCodeUnits(this.#keeper.idOf(a), this.#keeper.idOf(b)) < 0
  }

  /** Settles what one document is. Returns those above it that have to be looked at again. */
  #decide(number: number, changed: Set<number>): readonly number[] {
    const near = this.#keeper.neighboursOf(number)
    const alike = near.filter(({ score }) => score >= this.#oneText).map(({ other }) => other)
    const below = alike.filter(other => this.#isFirst(other) && this.#isBelow(other, number))
    const first = below.reduce<number | null>((x, y) => (x === null || this.#isBelow(y, x) ? y : x), null)
    const was = this.#first.get(number)
    if (was === (first ?? number)) return []
    this.#moved.add(number)
    const freed = this.#leave(number, was, changed)
    this.#first.set(number, first ?? number)
    if (first !== null) {
      const prints = this.#prints.get(first)
      if (prints === undefined) this.#prints.set(first, [number])
      else prints.push(number)
      changed.add(first)
      return freed
    }
    this.#keeper.begin(number, near)
    return alike.filter(other => this.#isBelow(number, other))
  }

  #leave(number: number, was: number, changed: Set<number>): readonly number[] {
    if (was === NONE) return []
    if (was !== number) {
      const prints = (this.#prints.get(was) ?? []).filter(print => print !== number)
      if (prints.length === 0) this.#prints.delete(was)
      else this.#prints.set(was, prints)
      changed.add(was)
      return []
    }
    const prints = this.#prints.get(number) ?? []
    this.#prints.delete(number)
    this.#keeper.end(number)
    // Each of them is looked at again, and finds that what it was printed after is none any more.
    return prints
  }
}
