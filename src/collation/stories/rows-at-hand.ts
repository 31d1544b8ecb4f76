import type { Packing, RowShelf } from '../shelves.ts'

/** Values that are written once, numbered from 0 up. Some that were asked for lately need not be unpacked again. */
export class RowsAtHand<Value> {
  readonly #shelf: RowShelf
  readonly #packing: Packing<Value>
  readonly #most: number
  /** At the place of its row, counted round by round: of two with one place the one that was asked for last. */
  readonly #values: Value[] = []
  readonly #rows: number[] = []

  constructor(shelf: RowShelf, packing: Packing<Value>, most: number) {
    this.#shelf = shelf
    this.#packing = packing
    this.#most = most
  }

  add(value: Value): number {
    const row = this.#shelf.add(this.#packing.pack(value))
    this.#keep(row, value)
    return row
  }

  get(row: number): Value {
    const place = row % this.#most
    if (this.#rows[place] === row) return this.#values[place]!
    const value = this.#packing.unpack(this.#shelf.get(row))
    this.#keep(row, value)
    return value
  }

  #keep(row: number, value: Value): void {
    const place = row % this.#most
    this.#rows[place] = row
    this.#values[place] = value
  }
}
