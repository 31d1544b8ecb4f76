import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../problem-details.ts'

export interface Rate {
  readonly times: number
  readonly seconds: number
}

/** How often what may be done. A page and what it loads are three requests. */
export interface Rates {
  /** Of one address, before anything else is looked at. */
  readonly address: Rate
  /** Of one account, whatever it comes from. */
  readonly account: Rate
  /** Times that signing in may fail: of one address, of one name, of one name from one address. */
  readonly failuresOfAddress: Rate
  readonly failuresOfName: Rate
  readonly failuresOfBoth: Rate
  /** What browsers report, of one address. */
  readonly reports: Rate
}

export const RATES: Rates = {
  address: { times: 6000, seconds: 60 },
  account: { times: 3000, seconds: 60 },
  failuresOfAddress: { times: 30, seconds: 900 },
  failuresOfName: { times: 60, seconds: 3600 },
  failuresOfBoth: { times: 5, seconds: 900 },
  reports: { times: 60, seconds: 60 },
}

export interface Limiter {
  /** Counts once; throws a `Refusal` where it was too often. */
  take(key: string): Promise<void>
  /** Takes one count back. */
  giveBack(key: string): Promise<void>
  forget(key: string): Promise<void>
}

/** `blocked` is told once of a key that has had too much, until its time is over. */
export function limiter({ times, seconds }: Rate, blocked: (key: string) => void = () => {}): Limiter {
  const counts = new RateLimiterMemory({ points: times, duration: seconds })
  return {
    take: async key => {
      try {
        await counts.consume(key)
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error
        if (error.consumedPoints === times + 1) blocked(key)
        throw tooMany(error)
      }
    },
    giveBack: async key => {
      await counts.reward(key)
    },
    forget: async key => {
      await counts.delete(key)
    },
  }
}

function tooMany({ msBeforeNext }: RateLimiterRes): Refusal {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const headers = { 'retry-after': String(seconds) }
  return new Refusal('too-many-requests', `it was asked too often; again in ${seconds} s`, {}, headers)
}
