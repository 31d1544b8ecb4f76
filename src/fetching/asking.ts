import type { Agent } from 'undici'
import type { Clock } from './clock.ts'
import { type Answered, BrokenConnection, exchanged } from './exchange.ts'
import type { FetchLimits } from './fetch-limits.ts'
import type { HostTurns, Pace } from './host-turns.ts'
import type { Journey } from './journey.ts'
import { retryAfter } from './retry-after.ts'

/** What requests are made with; the same for all that one fetcher does. */
export interface Means {
  readonly agent: Agent
  readonly turns: HostTurns
  readonly clock: Clock
  readonly limits: FetchLimits
}

/** An answer whose place among the requests to its host is kept until `letGo`. */
export interface Held extends Answered {
  readonly url: URL
  /** Drops what is left of the body. */
  letGo(): void
}

/** Failures of a server that the next moment may have mended; 52x are those of servers in front of it. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524])

/** How many tries are left to one journey, in all its steps. */
export interface Tries {
  left: number
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
  tries: Tries,
): Promise<Held> {
  const { turns, limits } = means
  for (;;) {
    const leave = await turnAt(means, journey, url, pace)
    let held: Held
    try {
      const answer = await exchanged(means.agent, url, headers, journey.asked, limits, journey.stop)
      const letGo = () => {
        answer.body.destroy()
        leave()
      }
      journey.atEnd(letGo)
      held = { ...answer, url, letGo }
    } catch (error) {
      leave()
      if (!(error instanceof BrokenConnection) || tries.left === 0) throw error
      await pauseBeforeRetry(means, journey, tries)
      continue
    }
    if (!PASSING.has(held.status)) return held
    const wait = retryAfter(held.header('retry-after'), means.clock.now())
    const isBusy = held.status === 429 || held.status === 503
    if (isBusy && wait !== null) turns.rest(url.host, Math.min(wait * 1000, limits.rest))
    if (isBusy && (wait !== null || tries.left === 0)) {
      held.letGo()
      const asks = wait === null ? 'asks to be left in peace' : `asks for ${wait} s of peace`
      throw journey.error('try-later', `${url.host} ${asks} (${held.status}).`, wait)
    }
    if (tries.left === 0) return held
    held.letGo()
    await pauseBeforeRetry(means, journey, tries)
  }
}

/** Doubles with every try; half of it is left to chance, so that many who failed at once do not come back at once. */
export async function pauseBeforeRetry(means: Means, journey: Journey, tries: Tries): Promise<void> {
  const { clock, limits } = means
  const longest = limits.retryPause * 2 ** Math.max(0, limits.retries - tries.left)
  tries.left--
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
