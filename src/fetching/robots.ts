import type { Allowance } from './asking.ts'
import type { Clock } from './clock.ts'
import type { FetchLimits } from './fetch-limits.ts'
import { FetchError } from './fetcher.ts'
import { ALLOW_ALL, type RobotsRules, robotsRules } from './robots-rules.ts'

/** What asking for a robots.txt gave: its text, or that there is none (4xx), or that it cannot be known now. */
export type RobotsAnswer =
  | { readonly found: 'text'; readonly text: string }
  | { readonly found: 'none' }
  | { readonly found: 'nothing'; readonly failure: FetchError }

/** Asks for the robots.txt of an origin; `took` is how long its servers were waited for, in milliseconds. */
export type AskForRobots = (
  origin: string,
) => Promise<{ readonly answer: RobotsAnswer; readonly took: number }>

interface Kept {
  readonly rules: RobotsRules | null
  /** Why there are no rules. */
  readonly failure: FetchError | null
  readonly until: number
  readonly took: number
}

/** Bytes of rules kept altogether; the ones used longest ago go first. */
const KEPT = 32 * 1024 * 1024
const KEPT_ORIGINS = 10_000

/** The robots.txt of every origin asked so far (RFC 9309): asked for once, at most a day old. */
export class Robots {
  readonly #ask: AskForRobots
  readonly #clock: Clock
  readonly #limits: FetchLimits
  readonly #kept = new Map<string, Kept>()
  readonly #asking = new Map<string, Promise<Kept>>()
  #size = 0

  constructor(ask: AskForRobots, clock: Clock, limits: FetchLimits) {
    this.#ask = ask
    this.#clock = clock
    this.#limits = limits
  }

  /** Milliseconds between two requests that an address's host asks for. Throws a `FetchError` that names `asked` where it may not be read. */
  async delayOf(url: URL, asked: string, left: Allowance): Promise<number> {
    const { rules, failure, until } = await this.#rulesOf(url.origin, left)
    if (!rules) {
      const { code, message, retryAfter } = failure!
      const wait = Math.max(0, Math.ceil((until - this.#clock.now()) / 1000))
      // Without a connection there is nothing to be refused: the address itself would fare no better …
      if (UNREACHED.has(code)) throw new FetchError(asked, code, message)
      if (code === 'try-later' && retryAfter !== null) throw new FetchError(asked, code, message, wait)
      // … else what is not known is taken as a refusal (RFC 9309, 2.3.1.4).
      const sentence = `The robots.txt of ${url.host} cannot be read: ${message}`
      throw new FetchError(asked, 'refused-by-robots', sentence, wait)
    }
    const allowed = rules.allows(url)
    if (allowed === 'too-dear')
      throw new FetchError(
        asked,
        'refused-by-robots',
        `The robots.txt of ${url.host} has more wildcards than are followed.`,
      )
    if (!allowed)
      throw new FetchError(
        asked,
        'refused-by-robots',
        `The robots.txt of ${url.host} does not allow ${url.pathname}.`,
      )
    return Math.min((rules.crawlDelay ?? 0) * 1000, this.#limits.crawlDelay)
  }

  async #rulesOf(origin: string, left: Allowance): Promise<Kept> {
    const kept = this.#kept.get(origin)
    if (kept && this.#clock.now() < kept.until) {
      this.#kept.delete(origin)
      this.#kept.set(origin, kept)
      return kept
    }
    const asking = this.#asking.get(origin) ?? this.#asked(origin, kept ?? null)
    this.#asking.set(origin, asking)
    left.time -= (await asking).took
    return asking
  }

  async #asked(origin: string, before: Kept | null): Promise<Kept> {
    try {
      const { answer, took } = await this.#ask(origin)
      const now = this.#clock.now()
      if (answer.found !== 'nothing') {
        const rules = answer.found === 'text' ? robotsRules(origin, answer.text) : ALLOW_ALL
        return this.#keep(origin, { rules, failure: null, until: now + this.#limits.robotsAge, took })
      }
      // RFC 9309, 2.4: an older one holds on while its host does not answer.
      const asked = Math.min((answer.failure.retryAfter ?? 0) * 1000, this.#limits.rest)
      const until = now + Math.max(this.#limits.robotsRetry, asked)
      return this.#keep(origin, { rules: before?.rules ?? null, failure: answer.failure, until, took })
    } finally {
      this.#asking.delete(origin)
    }
  }

  #keep(origin: string, kept: Kept): Kept {
    this.#drop(origin)
    this.#kept.set(origin, kept)
    this.#size += kept.rules?.size ?? 0
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= KEPT && this.#kept.size <= KEPT_ORIGINS) break
      if (oldest !== origin) this.#drop(oldest)
    }
    return kept
  }

  #drop(origin: string): void {
    this.#size -= this.#kept.get(origin)?.rules?.size ?? 0
    this.#kept.delete(origin)
  }
}

const UNREACHED: ReadonlySet<string> = new Set(['refused-address', 'not-reachable', 'bad-address'])
