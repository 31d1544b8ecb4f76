import type { Means } from './asking.ts'
import { bodyOf } from './body.ts'
import { FetchError } from './fetcher.ts'
import { Journey } from './journey.ts'
import { reached } from './redirects.ts'
import { requestHeaders } from './request-headers.ts'
import type { RobotsAnswer } from './robots.ts'
import { ROBOTS_BYTES } from './robots-rules.ts'
import { statusFailure } from './status-failure.ts'

/** RFC 9309, 2.3.1.2. */
const ROBOTS_REDIRECTS = 5

/** Asks an origin for its robots.txt, through the same guard as for everything. All its steps have the time of one. */
export async function askForRobots(
  means: Means,
  agentName: string,
  origin: string,
  journeys: Set<Journey>,
): Promise<{ readonly answer: RobotsAnswer; readonly took: number }> {
  const { limits } = means
  const journey = new Journey(`${origin}/robots.txt`, undefined, journeys)
  const time = limits.connectTime + limits.headerTime
  const left = { tries: limits.retries, time }
  let bodyTook = 0
  const text = async (): Promise<RobotsAnswer> => {
    const way = {
      steps: ROBOTS_REDIRECTS,
      isAside: true,
      delayOf: async () => 0,
      headersFor: () => requestHeaders(agentName, null),
    }
    const { answer } = await reached(means, journey, new URL(journey.asked), way, left)
    // 429 does not come here: it asks for patience, not for a reading without rules.
    if (answer.status >= 400 && answer.status < 500) return { found: 'none' }
    if (answer.status < 200 || answer.status > 299) throw statusFailure(journey, answer.status)
    const began = performance.now()
    const pieces: Uint8Array[] = []
    let size = 0
    try {
      for await (const piece of bodyOf(means, journey, answer, limits.bodyBytes)) {
        pieces.push(piece)
        size += piece.length
        if (size >= ROBOTS_BYTES) break
      }
    } finally {
      bodyTook = performance.now() - began
    }
    return { found: 'text', text: Buffer.concat(pieces).subarray(0, ROBOTS_BYTES).toString('utf8') }
  }
  try {
    const answer = await text().catch((error): RobotsAnswer => {
      if (!(error instanceof FetchError)) throw error
      // One that is behind more redirects is taken for none.
      return error.code === 'too-many-redirects' ? { found: 'none' } : { found: 'nothing', failure: error }
    })
    return { answer, took: time - left.time + bodyTook }
  } finally {
    journey.end()
  }
}
