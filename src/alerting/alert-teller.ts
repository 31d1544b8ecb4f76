import { type AlertMeans, tellAlerts } from './tell-alerts.ts'

export interface TellerOptions extends AlertMeans {
  /** Between two rounds, in ms. */
  readonly every?: number
  /** Before the first. */
  readonly before?: number
  /** What a round came to nothing with; the next is tried all the same. */
  readonly failed: (error: unknown) => void
  /** Done before each round, such as ending the lease of a process that was killed. */
  readonly prepare?: () => Promise<void>
}

const MINUTE = 60_000
const SOON = 2000

/** Tells alerts again and again until it is stopped; any number of processes may have one, and one of them tells. */
export class AlertTeller {
  readonly #options: TellerOptions
  readonly #stop = new AbortController()
  #timer: NodeJS.Timeout | undefined
  #round: Promise<void> = Promise.resolve()
  #isAsked = false

  private constructor(options: TellerOptions) {
    this.#options = options
  }

  static start(options: TellerOptions): AlertTeller {
    const teller = new AlertTeller(options)
    teller.#wait(options.before ?? SOON)
    return teller
  }

  /** A round at once, behind the one that is under way; returns when it is over. */
  now(): Promise<void> {
    if (this.#stop.signal.aborted) return Promise.resolve()
    if (this.#isAsked) return this.#round
    this.#isAsked = true
    clearTimeout(this.#timer)
    this.#round = this.#round.then(() => {
      this.#isAsked = false
      return this.#tell()
    })
    return this.#round
  }

  /** Returns when nothing is in hand any more: what was being sent is broken off, and sent again by whoever is next. */
  async stop(): Promise<void> {
    this.#stop.abort(new Error('telling was stopped'))
    clearTimeout(this.#timer)
    await this.#round
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer)
    if (this.#stop.signal.aborted) return
    this.#timer = setTimeout(() => void this.now(), ms)
    this.#timer.unref()
  }

  async #tell(): Promise<void> {
    const { every = MINUTE, prepare, failed } = this.#options
    const { signal } = this.#stop
    if (signal.aborted) return
    try {
      await prepare?.()
      await tellAlerts(this.#options, signal)
    } catch (error) {
      if (!signal.aborted) failed(error)
    } finally {
      this.#wait(every)
    }
  }
}
