/** Whole numbers from 0 up in a row of bytes, in groups of seven bits of which the eighth says that another follows: small ones in one byte. */
export class PackedNumbers {
  #bytes: Uint8Array
  #length = 0

  constructor(room = 1 << 12) {
    this.#bytes = new Uint8Array(room)
  }

  push(number: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length + 5)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = number
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.#length++] = (rest & 0x7f) | 0x80
    this.#bytes[this.#length++] = rest
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length)
  }

  /** The bytes of both. */
  followedBy(other: PackedNumbers): Uint8Array {
    const bytes = new Uint8Array(this.#length + other.#length)
    bytes.set(this.#bytes.subarray(0, this.#length))
    bytes.set(other.#bytes.subarray(0, other.#length), this.#length)
    return bytes
  }
}

/** The same numbers one after another. */
export class NumberReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  next(): number {
    let byte = this.#bytes[this.#at++]!
    if (byte <= 0x7f) return byte
    let number = byte & 0x7f
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = this.#bytes[this.#at++]!
      number |= (byte & 0x7f) << shift
    }
    return number
  }
}
