import type { Packing, RowShelf, Shelves, ValueShelf } from '../collation/shelves.ts'
import { ScratchFile } from './scratch-file.ts'

/** Shelves whose content is on disk, but for what was asked for lately: see `ScratchFile`. */
export const shelvesOnDisk: Shelves = {
  rows: () => new RowsOnDisk(),
  values: <Key extends string | number, Value>(packing: Packing<Value>, atHand: number) =>
    new ValuesOnDisk<Key, Value>(packing, atHand),
}

class RowsOnDisk implements RowShelf {
  readonly #file = new ScratchFile()
  /** Where each row ends. */
  #ends = new Float64Array(64)
  #count = 0
  #read = Buffer.allocUnsafeSlow(2 ** 12)

  add(bytes: Uint8Array): number {
    this.#file.append(bytes)
    if (this.#count === this.#ends.length) {
      const larger = new Float64Array(Math.ceil(1.25 * this.#ends.length))
      larger.set(this.#ends)
      this.#ends = larger
    }
    this.#ends[this.#count] = this.#file.size
    return this.#count++
  }

  get(row: number): Uint8Array {
    const start = row === 0 ? 0 : this.#ends[row - 1]!
    const length = this.#ends[row]! - start
    if (length > this.#read.length) this.#read = Buffer.allocUnsafeSlow(2 * length)
    const bytes = this.#read.subarray(0, length)
    this.#file.read(start, bytes)
    return bytes
  }
}

/** Where a value is written. */
interface Written {
  readonly place: number
  readonly length: number
}

/** Where more than this is of no use any more, and more than is of use, a file is written anew. */
const MUCH_WASTE = 2 ** 25

class ValuesOnDisk<Key extends string | number, Value> implements ValueShelf<Key, Value> {
  readonly #packing: Packing<Value>
  readonly #most: number
  /** Those asked for lately, the last one last. */
  readonly #atHand = new Map<Key, Value>()
  /** Of those at hand: which were put since they were written. */
  readonly #changed = new Set<Key>()
  /** Every key; null where nothing of it is written yet. */
  readonly #written = new Map<Key, Written | null>()
  #file = new ScratchFile()
  #inUse = 0

  constructor(packing: Packing<Value>, atHand: number) {
    this.#packing = packing
    this.#most = atHand
  }

  get size(): number {
    return this.#written.size
  }

  has(key: Key): boolean {
    return this.#written.has(key)
  }

  get(key: Key): Value | undefined {
    const known = this.#atHand.get(key)
    if (known !== undefined) {
      this.#atHand.delete(key)
      this.#atHand.set(key, known)
      return known
    }
    const written = this.#written.get(key)
    if (written === undefined || written === null) return undefined
    const value = this.#packing.unpack(this.#bytesAt(written))
    this.#atHand.set(key, value)
    return value
  }

  put(key: Key, value: Value): void {
    if (!this.#written.has(key)) this.#written.set(key, null)
    this.#atHand.delete(key)
    this.#atHand.set(key, value)
    this.#changed.add(key)
  }

  drop(key: Key): void {
    this.#inUse -= this.#written.get(key)?.length ?? 0
    this.#written.delete(key)
    this.#atHand.delete(key)
    this.#changed.delete(key)
  }

  keys(): Iterable<Key> {
    return this.#written.keys()
  }

  trim(): void {
    for (const [key, value] of this.#atHand) {
      if (this.#atHand.size <= this.#most) break
      if (this.#changed.delete(key)) this.#write(key, this.#packing.pack(value))
      this.#atHand.delete(key)
    }
    if (this.#file.size - this.#inUse > Math.max(MUCH_WASTE, this.#inUse)) this.#writeAnew()
  }

  #write(key: Key, bytes: Uint8Array): void {
    this.#inUse += bytes.length - (this.#written.get(key)?.length ?? 0)
    this.#written.set(key, { place: this.#file.append(bytes), length: bytes.length })
  }

  #bytesAt({ place, length }: Written): Uint8Array {
    const bytes = new Uint8Array(length)
    this.#file.read(place, bytes)
    return bytes
  }

  #writeAnew(): void {
    const before = this.#file
    this.#file = new ScratchFile()
    for (const [key, written] of this.#written) {
      if (written === null) continue
      const bytes = new Uint8Array(written.length)
      before.read(written.place, bytes)
      this.#written.set(key, { place: this.#file.append(bytes), length: bytes.length })
    }
    before.close()
  }
}
