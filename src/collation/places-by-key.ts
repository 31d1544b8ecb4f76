/** A key in 32 bits: FNV-1a, and its bits mixed once more. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) | 0
}

const NONE = -1

/**
 * Numbers by the hash of a key: the keys themselves would take four times the memory. Another key may have the same
 * hash: whoever asks looks whether his is what he finds.
 */
export class PlacesByKey {
  /** Of each chain its first entry; a power of two of them. */
  #first = new Int32Array(64).fill(NONE)
  #hashes = new Int32Array(64)
  #places = new Int32Array(64)
  /** Of each entry the next in its chain, or of those that are free. */
  #next = new Int32Array(64)
  #used = 0
  #free = NONE

  add(key: string, place: number): void {
    const hash = hashOf(key)
    const entry = this.#take()
    const chain = hash & (this.#first.length - 1)
    this.#hashes[entry] = hash
    this.#places[entry] = place
    this.#next[entry] = this.#first[chain]!
    this.#first[chain] = entry
  }

  drop(key: string, place: number): void {
    const hash = hashOf(key)
    const chain = hash & (this.#first.length - 1)
    for (let before = NONE, entry = this.#first[chain]!; entry !== NONE; entry = this.#next[entry]!) {
      if (this.#hashes[entry] === hash && this.#places[entry] === place) {
        if (before === NONE) this.#first[chain] = this.#next[entry]!
        else this.#next[before] = this.#next[entry]!
        this.#next[entry] = this.#free
        this.#free = entry
        return
      }
      before = entry
    }
  }

  of(key: string): number[] {
    const found: number[] = []
    const hash = hashOf(key)
    const chain = hash & (this.#first.length - 1)
    for (let entry = this.#first[chain]!; entry !== NONE; entry = this.#next[entry]!)
      if (this.#hashes[entry] === hash) found.push(this.#places[entry]!)
    return found
  }

  #take(): number {
    if (this.#free !== NONE) {
      const entry = this.#free
      this.#free = this.#next[entry]!
      return entry
    }
    if (this.#used === this.#hashes.length) this.#grow()
    return this.#used++
  }

  #grow(): void {
    const size = Math.ceil(1.25 * this.#used)
    this.#hashes = enlarged(this.#hashes, size)
    this.#places = enlarged(this.#places, size)
    this.#next = enlarged(this.#next, size)
    if (size <= 2 * this.#first.length) return
    // None is free, or there would be no need to grow.
    this.#first = new Int32Array(2 * this.#first.length).fill(NONE)
    for (let entry = 0; entry < this.#used; entry++) {
      const chain = this.#hashes[entry]! & (this.#first.length - 1)
      this.#next[entry] = this.#first[chain]!
      this.#first[chain] = entry
    }
  }
}

function enlarged(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size)
  larger.set(array)
  return larger
}
