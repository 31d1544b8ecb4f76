import { FetchError } from './fetcher.ts'

/** One thing being fetched, from the first request to the last byte: what ends it, and what is let go of then. */
export class Journey {
  /** As it was asked for, and as every error names it. */
  readonly asked: string
  readonly stop = new AbortController()
  readonly #last = new Set<() => void>()
  readonly #all: Set<Journey>
  #isOver = false

  constructor(asked: string, signal: AbortSignal | undefined, all: Set<Journey>) {
    this.asked = asked
    this.#all = all
    all.add(this)
    // Whoever would let go may have gone away long ago.
    this.signal.addEventListener('abort', () => this.end(), { once: true })
    if (!signal) return
    const stopped = () => this.stop.abort(signal.reason)
    if (signal.aborted) stopped()
    else {
      signal.addEventListener('abort', stopped, { once: true })
      this.atEnd(() => signal.removeEventListener('abort', stopped))
    }
  }

  get signal(): AbortSignal {
    return this.stop.signal
  }

  error(code: FetchError['code'], message: string, retryAfter: number | null = null): FetchError {
    return new FetchError(this.asked, code, message, retryAfter)
  }

  atEnd(last: () => void): void {
    if (this.#isOver) last()
    else this.#last.add(last)
  }

  end(): void {
    this.#isOver = true
    this.#all.delete(this)
    for (const last of this.#last) last()
    this.#last.clear()
  }

  /** What `work` gives, or the reason why the journey was stopped before. */
  async unlessStopped<T>(work: Promise<T>): Promise<T> {
    // Whoever else waits for the same work hears of its failure.
    work.catch(() => {})
    this.signal.throwIfAborted()
    let gaveUp = () => {}
    const stopped = new Promise<never>((_done, fail) => {
      gaveUp = () => fail(this.signal.reason)
      this.signal.addEventListener('abort', gaveUp, { once: true })
    })
    try {
      return await Promise.race([work, stopped])
    } finally {
      this.signal.removeEventListener('abort', gaveUp)
    }
  }
}
