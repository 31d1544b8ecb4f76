import { type Allowance, answerOf, type Held, type Means } from './asking.ts'
import type { Journey } from './journey.ts'
import { webAddress } from './web-address.ts'

/** Where redirects led to, and whether every step of the way was for good. */
export interface Reached {
  readonly answer: Held
  /** null where there was no step, or one that was not for good. */
  readonly movedTo: string | null
}

export interface Way {
  readonly steps: number
  /** Milliseconds since the last request that the host of an address asks for; throws where it may not be asked for. */
  readonly delayOf: (url: URL) => Promise<number>
  /** As is every robots.txt: no distance is kept to it, and it keeps none. */
  readonly isAside: boolean
  readonly headersFor: (url: URL) => Readonly<Record<string, string>>
}

/** RFC 9110, 15.4; the other 3xx need a choice or have no address. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])
const FOR_GOOD: ReadonlySet<number> = new Set([301, 308])

/** Follows redirects to an answer that is none. From https to http is followed, as browsers do where a person follows a link. */
export async function reached(
  means: Means,
  journey: Journey,
  start: URL,
  way: Way,
  left: Allowance,
): Promise<Reached> {
  const seen = new Set<string>()
  let url = start
  let isForGood = true
  let before: string | null = null
  for (;;) {
    if (seen.has(url.href))
      throw journey.error('too-many-redirects', `${start.href} redirects in a circle, by ${url.href}.`)
    if (seen.size > way.steps)
      throw journey.error('too-many-redirects', `${start.href} redirects more than ${way.steps} times.`)
    seen.add(url.href)
    const delay = await way.delayOf(url)
    // A step on the same host is part of the same reading.
    const gap = url.host === before || way.isAside ? delay : Math.max(means.limits.pause, delay)
    const pace = { gap, counts: !way.isAside }
    const answer = await answerOf(means, journey, url, way.headersFor(url), pace, left)
    if (!REDIRECTS.has(answer.status))
      return { answer, movedTo: isForGood && seen.size > 1 ? url.href : null }
    const target = answer.header('location')
    answer.letGo()
    if (target === null)
      throw journey.error('bad-status', `${url.href} redirects (${answer.status}) without saying where to.`)
    isForGood &&= FOR_GOOD.has(answer.status)
    before = url.host
    url = webAddress(asUtf8(target), url, journey.asked)
  }
}

/** Header values come as Latin-1; addresses with letters beyond ASCII are sent as UTF-8. */
function asUtf8(value: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(value, 'latin1'))
  } catch {
    return value
  }
}
