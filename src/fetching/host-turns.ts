import type { Clock } from './clock.ts'

interface Host {
  busy: number
  readonly waiting: Set<() => void>
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

/** Hosts are forgotten when there are more than this and nothing is known of them that still matters. */
const REMEMBERED = 10_000
/** Longer than any gap. */
const LONG_AGO = 60 * 60 * 1000

/** Who may ask which host when: so many at once, a pause in between, and peace for a host that asks for it. */
export class HostTurns {
  readonly #clock: Clock
  readonly #perHost: number
  readonly #all: Host
  readonly #atOnce: number
  readonly #hosts = new Map<string, Host>()

  constructor(clock: Clock, perHost: number, atOnce: number) {
    this.#clock = clock
    this.#perHost = perHost
    this.#atOnce = atOnce
    this.#all = { busy: 0, waiting: new Set(), last: Number.NEGATIVE_INFINITY, restsUntil: 0 }
  }

  /** Waits for a place; gives what hands it back. */
  async take(name: string, pace: Pace, signal: AbortSignal): Promise<() => void> {
    const host = this.#host(name)
    await enter(host, this.#perHost, signal)
    try {
      const now = this.#clock.now()
      const starts = Math.max(now, host.last + pace.gap)
      if (pace.counts) host.last = starts
      if (starts > now) await this.#clock.sleep(starts - now, signal)
      await enter(this.#all, this.#atOnce, signal)
    } catch (error) {
      leave(host)
      throw error
    }
    let held = true
    return () => {
      if (!held) return
      held = false
      leave(this.#all)
      leave(host)
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
    if (this.#hosts.size >= REMEMBERED) this.#forget()
    const host = { busy: 0, waiting: new Set<() => void>(), last: Number.NEGATIVE_INFINITY, restsUntil: 0 }
    this.#hosts.set(name, host)
    return host
  }

  #forget(): void {
    const now = this.#clock.now()
    for (const [name, host] of this.#hosts)
      if (host.busy === 0 && host.last <= now - LONG_AGO && host.restsUntil <= now) this.#hosts.delete(name)
  }
}

function enter(host: Host, most: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(signal.reason)
  if (host.busy < most) {
    host.busy++
    return Promise.resolve()
  }
  return new Promise((done, fail) => {
    const called = () => {
      signal.removeEventListener('abort', gaveUp)
      done()
    }
    const gaveUp = () => {
      host.waiting.delete(called)
      fail(signal.reason)
    }
    host.waiting.add(called)
    signal.addEventListener('abort', gaveUp, { once: true })
  })
}

/** The place goes to whoever waits longest. */
function leave(host: Host): void {
  const [next] = host.waiting
  if (!next) host.busy--
  else {
    host.waiting.delete(next)
    next()
  }
}
