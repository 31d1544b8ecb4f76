import { setTimeout as after } from 'node:timers/promises'

/** Time and chance, as pauses between requests need them; a test brings its own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Ends early with the signal's reason. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
  /** 0 ≤ n < 1. */
  random(): number
}

export const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  random: Math.random,
  sleep: async (milliseconds, signal) => {
    try {
      await after(milliseconds, undefined, { signal })
    } catch {
      throw signal.reason
    }
  },
}
