import { ByteRows } from './byte-rows.ts'

/** Rows of bytes that are written once, numbered from 0 up. */
export interface RowShelf {
  /** Puts the next row in and returns its number. The bytes are copied. */
  add(bytes: Uint8Array): number
  /** To be read at once: what is returned may be written over when another row is asked for. */
  get(row: number): Uint8Array
}

/** Values by key, each of which may be changed and put again. */
export interface ValueShelf<Key extends string | number, Value> {
  readonly size: number
  has(key: Key): boolean
  /** As it was put last; until `trim` the same object. */
  get(key: Key): Value | undefined
  /** Has to be said again after a value was changed. */
  put(key: Key, value: Value): void
  drop(key: Key): void
  keys(): Iterable<Key>
  /**
   * When nobody holds a value that will be changed: what has not been asked for lately may leave memory, and comes back as
   * another object with the same content.
   */
  trim(): void
}

/** How a value is written down where it cannot stay in memory. */
export interface Packing<Value> {
  pack(value: Value): Uint8Array
  unpack(bytes: Uint8Array): Value
}

/** Where a collation keeps what it does not need at every moment. */
export interface Shelves {
  rows(): RowShelf
  /** `atHand`: of so many values at least those asked for last stay in memory. */
  values<Key extends string | number, Value>(packing: Packing<Value>, atHand: number): ValueShelf<Key, Value>
}

/** All in memory, nothing ever packed: for as many documents as fit. */
export const shelvesInMemory: Shelves = {
  rows: () => new ByteRows(),
  values: <Key extends string | number, Value>() => new ValuesInMemory<Key, Value>(),
}

class ValuesInMemory<Key extends string | number, Value> implements ValueShelf<Key, Value> {
  readonly #values = new Map<Key, Value>()

  get size(): number {
    return this.#values.size
  }

  has(key: Key): boolean {
    return this.#values.has(key)
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key)
  }

  put(key: Key, value: Value): void {
    this.#values.set(key, value)
  }

  drop(key: Key): void {
    this.#values.delete(key)
  }

  keys(): Iterable<Key> {
    return this.#values.keys()
  }

  trim(): void {}
}
