import type { Clock } from '../../src/fetching/clock.ts'

/** A clock on which only sleeping takes time, and then at once. `slept`: how long, each time, in milliseconds. */
export interface StillClock extends Clock {
  readonly slept: readonly number[]
  pass(milliseconds: number): void
}

export function stillClock(start = Date.parse('2031-03-04T05:06:07Z'), random = () => 0.5): StillClock {
  let time = start
  const slept: number[] = []
  return {
    slept,
    now: () => time,
    random,
    pass: milliseconds => {
      time += milliseconds
    },
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted()
      slept.push(milliseconds)
      const until = time + milliseconds
      await new Promise(done => setImmediate(done))
      signal.throwIfAborted()
      time = Math.max(time, until)
    },
  }
}
