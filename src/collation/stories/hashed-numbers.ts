const FREE = -1
const LOWEST_ROOM = 128
/** Share of the places that may be taken. */
const FULL = 3 / 4

/**
 * Numbers for texts, given as they are met, from 0 up. Of a text only 64 bits of hash are kept: of a million texts the
 * chance that any two have the same is 1 in 30 million, and for a result these two would have to meet.
 */
export class HashedNumbers {
  #size = 0
  /** Of each number both halves of its hash. */
  #hashes = new Int32Array(2 * LOWEST_ROOM)
  /** Numbers, at the place that their hash points to or behind it. */
  #places = new Int32Array(LOWEST_ROOM).fill(FREE)
  #low = 0
  #high = 0

  numberOf(text: string): number {
    return this.find(text) ?? this.add(text)
  }

  /** `isIt` is asked where it has to be certain. */
  find(text: string, isIt: (number: number) => boolean = always): number | null {
    this.#hash(text)
    const mask = this.#places.length - 1
    for (let place = this.#low & mask; ; place = (place + 1) & mask) {
      const number = this.#places[place]!
      if (number === FREE) return null
      const found = this.#hashes[2 * number] === this.#low && this.#hashes[2 * number + 1] === this.#high
      if (found && isIt(number)) return number
    }
  }

  /** One that is not in yet. */
  add(text: string): number {
    this.#hash(text)
    const number = this.#size++
    if (2 * number >= this.#hashes.length) {
      const longer = new Int32Array(2 * Math.ceil(1.25 * this.#size))
      longer.set(this.#hashes)
      this.#hashes = longer
    }
    this.#hashes[2 * number] = this.#low
    this.#hashes[2 * number + 1] = this.#high
    if (this.#size > FULL * this.#places.length) this.#makeRoom()
    else this.#take(number)
    return number
  }

  #makeRoom(): void {
    this.#places = new Int32Array(2 * this.#places.length).fill(FREE)
    for (let number = 0; number < this.#size; number++) this.#take(number)
  }

  #take(number: number): void {
    const mask = this.#places.length - 1
    let place = this.#hashes[2 * number]! & mask
    while (this.#places[place] !== FREE) place = (place + 1) & mask
    this.#places[place] = number
  }

  /** Two runs of multiplying and turning over the code units, each mixed once more at the end. */
  #hash(text: string): void {
    let low = 0x2545f491
    let high = 0x6c078965
    for (let k = 0; k < text.length; k++) {
      const unit = text.charCodeAt(k)
      low = Math.imul(((low << 7) | (low >>> 25)) ^ unit, 0x2c1b3c6d)
      high = Math.imul(((high << 11) | (high >>> 21)) ^ unit, 0x297a2d39)
    }
    this.#low = mixed(low ^ (high >>> 9))
    this.#high = mixed(high)
  }
}

/** Every bit of what goes in bears on every bit of what comes out. */
function mixed(hash: number): number {
  let bits = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b)
  return bits ^ (bits >>> 16)
}

function always(): boolean {
  return true
}
