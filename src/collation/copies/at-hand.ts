/** What can be worked out again by its key: so many of those asked for last are kept. */
export class AtHand<Key, Value> {
  readonly #most: number
  readonly #workOut: (key: Key) => Value
  /** The one asked for last behind. */
  readonly #values = new Map<Key, Value>()

  constructor(most: number, workOut: (key: Key) => Value) {
    this.#most = most
    this.#workOut = workOut
  }

  get(key: Key): Value {
    const known = this.#values.get(key)
    if (known !== undefined) {
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }
    const value = this.#workOut(key)
    if (this.#values.size === this.#most) this.#values.delete(this.#values.keys().next().value!)
    this.#values.set(key, value)
    return value
  }
}
