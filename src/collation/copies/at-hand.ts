/** What can be worked out again by its key: of those asked for last as many are kept as weigh no more than they may. */
export class AtHand<Key, Value> {
  readonly #most: number
  readonly #workOut: (key: Key) => Value
  readonly #weightOf: (value: Value) => number
  /** The one asked for last behind. */
  readonly #values = new Map<Key, Value>()
  #weight = 0

  /** Each weighs 1 where nothing else is said. */
  constructor(most: number, workOut: (key: Key) => Value, weightOf: (value: Value) => number = () => 1) {
    this.#most = most
    this.#workOut = workOut
    this.#weightOf = weightOf
  }

  get(key: Key): Value {
    const known = this.#values.get(key)
    if (known !== undefined) {
      this.#values.delete(key)
      this.#values.set(key, known)
      return known
    }
    const value = this.#workOut(key)
    this.#weight += this.#weightOf(value)
    for (const [other, weighed] of this.#values) {
      if (this.#weight <= this.#most) break
      this.#values.delete(other)
      this.#weight -= this.#weightOf(weighed)
    }
    this.#values.set(key, value)
    return value
  }
}
