/** So many at once; the others wait, in the order in which they came. */
export class Places {
  readonly #most: number
  readonly #waiting = new Set<() => void>()
  #taken = 0

  constructor(most: number) {
    this.#most = most
  }

  get taken(): number {
    return this.#taken
  }

  /** Ends with the signal's reason where it is aborted before. Whoever comes in has to `leave`. */
  enter(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.reject(signal.reason)
    if (this.#taken < this.#most) {
      this.#taken++
      return Promise.resolve()
    }
    return new Promise((done, fail) => {
      const called = () => {
        signal.removeEventListener('abort', gaveUp)
        done()
      }
      const gaveUp = () => {
        this.#waiting.delete(called)
        fail(signal.reason)
      }
      this.#waiting.add(called)
      signal.addEventListener('abort', gaveUp, { once: true })
    })
  }

  leave(): void {
    const [next] = this.#waiting
    if (!next) this.#taken--
    else {
      this.#waiting.delete(next)
      next()
    }
  }
}
