import type { Clock } from './clock.ts'
import { Places } from './places.ts'

interface Host {
  readonly places: Places
  /** When the last request that counts begins or began. */
  last: number
  /** Until when it asked for peace. */
  restsUntil: number
}

/** When a request may begin, after the one before it. */
export interface Pace {
  /** Milliseconds between the beginnings of both. */
  readonly gap: number
  /** Whether the next one keeps its distance to this. */
  readonly counts: boolean
}

/** From so many hosts on, those are forgotten of which nothing is known that still matters. */
const REMEMBERED = 10_000
/** Longer than any gap. */
const LONG_AGO = 60 * 60 * 1000

/** Who may ask which host when: so many at once, a pause in between, and peace for a host that asks for it. */
export class HostTurns {
  readonly #clock: Clock
  readonly #perHost: number
  readonly #all: Places
  readonly #hosts = new Map<string, Host>()
  #forgetAt = REMEMBERED

  constructor(clock: Clock, perHost: number, atOnce: number) {
    this.#clock = clock
    this.#perHost = perHost
    this.#all = new Places(atOnce)
  }

  /** Waits for a place; gives what hands it back. */
  async take(name: string, pace: Pace, signal: AbortSignal): Promise<() => void> {
    const host = this.#host(name)
    await host.places.enter(signal)
    try {
      const now = this.#clock.now()
      const starts = Math.max(now, host.last + pace.gap)
      if (pace.counts) host.last = starts
      if (starts > now) await this.#clock.sleep(starts - now, signal)
      await this.#all.enter(signal)
    } catch (error) {
      host.places.leave()
      throw error
    }
    let held = true
    return () => {
      if (!held) return
      held = false
      this.#all.leave()
      host.places.leave()
    }
  }

  /** Milliseconds of peace that a host still wants. */
  restOf(name: string): number {
    return Math.max(0, (this.#hosts.get(name)?.restsUntil ?? 0) - this.#clock.now())
  }

  rest(name: string, milliseconds: number): void {
    const host = this.#host(name)
    host.restsUntil = Math.max(host.restsUntil, this.#clock.now() + milliseconds)
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name)
    if (known) return known
    if (this.#hosts.size >= this.#forgetAt) this.#forget()
    const host = { places: new Places(this.#perHost), last: Number.NEGATIVE_INFINITY, restsUntil: 0 }
    this.#hosts.set(name, host)
    return host
  }

  #forget(): void {
    const now = this.#clock.now()
    for (const [name, host] of this.#hosts)
      if (host.places.taken === 0 && host.last <= now - LONG_AGO && host.restsUntil <= now)
        this.#hosts.delete(name)
    // Where all still matter, not to be gone through for every new one.
    this.#forgetAt = Math.max(REMEMBERED, 2 * this.#hosts.size)
  }
}
