import type { Clock } from './clock.ts'
import type { Connections } from './connections.ts'
import { type Answered, BrokenConnection, exchanged } from './exchange.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { HostTurns, Pace } from './host-turns.ts'
import type { Journey } from './journey.ts'
import { retryAfter } from './retry-after.ts'

/** What requests are made with; the same for all that one fetcher does. */
export interface Means {
  readonly connections: Connections
  readonly turns: HostTurns
  readonly clock: Clock
  readonly limits: FetchLimits
}

/** An answer that keeps its connection and its place among the requests to its host until it is let go of. */
export interface Held extends Answered {
  readonly url: URL
  /** The body was read to its end: the next request may use the connection. */
  finish(): void
  /** Drops what is left of the body, and the connection with it. */
  letGo(): void
}

/** Failures of a server that the next moment may have mended; 52x are those of servers in front of it. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524])

/** What is left to one reading, in all its steps. */
export interface Allowance {
  tries: number
  /** Milliseconds of waiting for servers. */
  time: number
}

/**
 * Asks for one address, in its host's turn, again where the connection breaks or the server fails. What comes is an answer
 * of any status but 429 and 503, or a `FetchError`.
 */
export async function answerOf(
  means: Means,
  journey: Journey,
  url: URL,
  headers: Readonly<Record<string, string>>,
  pace: Pace,
  left: Allowance,
): Promise<Held> {
  const { turns, limits } = means
  for (;;) {
    const held = await heldAnswer(means, journey, url, headers, pace, left).catch(error => {
      if (!(error instanceof BrokenConnection) || left.tries === 0) throw error
      return null
    })
    if (held === null) {
      await pauseBeforeRetry(means, journey, left)
      continue
    }
    if (!PASSING.has(held.status)) return held
    const wait = retryAfter(held.header('retry-after'), means.clock.now())
    const isBusy = held.status === 429 || held.status === 503
    if (isBusy && (wait !== null || left.tries === 0)) {
      held.letGo()
      // 503 without a time may be the trouble of this one page.
      const unsaid = held.status === 429 ? limits.restUnsaid : 0
      turns.rest(url.host, wait === null ? unsaid : Math.min(wait * 1000, limits.rest))
      const asks = wait === null ? 'asks to be left in peace' : `asks for ${wait} s of peace`
      throw journey.error('try-later', `${url.host} ${asks} (${held.status}).`, wait)
    }
    if (left.tries === 0) return held
    held.letGo()
    await pauseBeforeRetry(means, journey, left)
  }
}

async function heldAnswer(
  means: Means,
  journey: Journey,
  url: URL,
  headers: Readonly<Record<string, string>>,
  pace: Pace,
  left: Allowance,
): Promise<Held> {
  const { connections, limits } = means
  const leave = await turnAt(means, journey, url, pace)
  const client = connections.take(url.origin)
  let isHeld = true
  const once = (work: () => void) => () => {
    if (isHeld) work()
    isHeld = false
  }
  const finish = once(() => {
    connections.keep(url.origin, client)
    leave()
  })
  const letGo = once(() => {
    connections.drop(url.origin, client)
    leave()
  })
  journey.atEnd(letGo)
  const began = performance.now()
  try {
    const forOne = limits.connectTime + limits.headerTime
    const lateness =
      forOne <= left.time
        ? `${url.host} did not answer within ${forOne / 1000} s.`
        : `The time for all steps to an answer was over before ${url.host} gave one.`
    const answer = await exchanged(client, journey, url, headers, Math.min(forOne, left.time), lateness)
    return { ...answer, url, finish, letGo }
  } catch (error) {
    letGo()
    throw error
  } finally {
    left.time -= performance.now() - began
  }
}

/** Doubles with every try; half of it is left to chance, so that many who failed at once do not come back at once. */
export async function pauseBeforeRetry(means: Means, journey: Journey, left: Allowance): Promise<void> {
  const { clock, limits } = means
  const longest = limits.retryPause * 2 ** Math.max(0, limits.retries - left.tries)
  left.tries--
  await clock.sleep(longest * (0.5 + 0.5 * clock.random()), journey.signal)
}

async function turnAt(means: Means, journey: Journey, url: URL, pace: Pace): Promise<() => void> {
  const { turns, clock, limits } = means
  for (;;) {
    const before = turns.restOf(url.host)
    if (before > limits.patience) {
      const wait = Math.ceil(before / 1000)
      throw journey.error('try-later', `${url.host} asked to be left in peace for another ${wait} s.`, wait)
    }
    if (before > 0) await clock.sleep(before, journey.signal)
    const leave = await turns.take(url.host, pace, journey.signal)
    // It may have asked for peace while this one waited.
    if (turns.restOf(url.host) === 0) return leave
    leave()
  }
}
