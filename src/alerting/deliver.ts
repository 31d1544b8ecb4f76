import { FetchError } from '../fetching/fetcher.ts'
import type { PostAnswer, Poster } from '../fetching/post.ts'
import type { DeliveryOutcome, DueDelivery } from '../store/deliveries.ts'
import type { PathOfHit } from './addresses.ts'
import { signature } from './signature.ts'
import { alertBody } from './webhook-body.ts'

export interface DeliveringMeans {
  readonly poster: Poster
  readonly pathOf: PathOfHit
  /** Ms since 1970. */
  readonly now: () => number
  /** 0 ≤ n < 1. */
  readonly random: () => number
  readonly stop?: AbortSignal
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** The first pause; each further one is twice as long, up to the longest. */
const FIRST_PAUSE = 15 * SECOND
const LONGEST_PAUSE = HOUR
/** Who has not taken a delivery for so long is told nothing more until somebody looks at it. */
const GIVEN_UP_AFTER = 24 * HOUR

const FEW = 5

/** Sends one delivery, once; what came of it is to be settled. Throws what `stop` was aborted with. */
export async function deliver(delivery: DueDelivery, means: DeliveringMeans): Promise<DeliveryOutcome> {
  const { poster, pathOf, now, stop } = means
  const body = JSON.stringify(alertBody(delivery, pathOf))
  const seconds = Math.floor(now() / SECOND)
  try {
    const answer = await poster.post({
      url: delivery.url,
      body,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': delivery.id,
        'hearsay-signature': signature(delivery.secret, seconds, body),
      },
      ...(stop === undefined ? {} : { signal: stop }),
    })
    return outcomeOf(delivery, answer, means)
  } catch (error) {
    stop?.throwIfAborted()
    if (!(error instanceof FetchError)) throw error
    return failed(delivery, null, sentenceOf(error, delivery.url), null, means)
  }
}

function outcomeOf(delivery: DueDelivery, answer: PostAnswer, means: DeliveringMeans): DeliveryOutcome {
  const { status } = answer
  if (status >= 200 && status < 300)
    return { state: 'delivered', status, problem: null, nextDue: null, webhook: 'active' }
  if (status === 410) {
    const problem = 'It answers that it is gone for good (410), and is told nothing more.'
    return { state: 'failed', status, problem, nextDue: null, webhook: 'ended' }
  }
  const problem =
    status >= 300 && status < 400
      ? `It answers with a redirect (${status}); those are not followed: name the address that it leads to.`
      : `It answers with status ${status}.`
  return failed(delivery, status, problem, answer.retryAfter, means)
}

function failed(
  delivery: DueDelivery,
  status: number | null,
  problem: string,
  retryAfter: number | null,
  { now, random }: DeliveringMeans,
): DeliveryOutcome {
  if (delivery.isTest) return { state: 'failed', status, problem, nextDue: null, webhook: 'active' }
  const asked = Math.min((retryAfter ?? 0) * SECOND, LONGEST_PAUSE)
  const pause = Math.max(asked, pauseBehind(delivery.tries, random()))
  const next = now() + pause
  // One that nobody could send for days has its chances, too.
  const hasPassed = delivery.tries >= FEW && next - Date.parse(delivery.madeAt) > GIVEN_UP_AFTER
  return {
    state: 'waiting',
    status,
    problem: hasPassed ? `It has not taken anything for a day, and is paused. ${problem}` : problem,
    nextDue: new Date(next).toISOString(),
    webhook: hasPassed ? 'paused' : 'active',
  }
}

/** In ms; half of it is left to chance, so that many who failed at once do not come back at once. */
function pauseBehind(tries: number, random: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** Math.min(tries, 20), LONGEST_PAUSE)
  return longest * (0.5 + 0.5 * random)
}

function sentenceOf(error: FetchError, url: string): string {
  if (error.code !== 'refused-address') return error.message
  return `${URL.parse(url)?.host ?? 'Its host'} is not on the public internet; --allow-private permits it.`
}
