import { Connections } from './connections.ts'
import { exchanged } from './exchange.ts'
import { FetchError } from './fetcher.ts'
import { guardedConnector, type Resolve } from './guarded-connection.ts'
import { Journey } from './journey.ts'
import { userAgent } from './request-headers.ts'
import { retryAfter } from './retry-after.ts'
import { webAddress } from './web-address.ts'

/** What is sent to an address that somebody named to be told. */
export interface PostRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Where it is aborted, sending ends with its reason instead of a `FetchError`. */
  readonly signal?: AbortSignal
}

/** Whatever the status: redirects are not followed, and what else is answered is not looked at. */
export interface PostAnswer {
  readonly status: number
  /** The server asks for so many seconds of peace. */
  readonly retryAfter: number | null
}

export interface Poster {
  /** Every failure to be answered is a `FetchError`. */
  post(request: PostRequest): Promise<PostAnswer>
  /** Ends what is under way. */
  close(): Promise<void>
}

export interface PosterOptions {
  readonly allowPrivate?: boolean
  readonly isAllowed?: (address: string, port: number) => boolean
  readonly resolve?: Resolve
  readonly version?: string
  readonly contact?: string
  /** Ms. */
  readonly times?: Partial<PostTimes>
}

interface PostTimes {
  /** To find the address and connect. */
  readonly connect: number
  /** From connecting on to the last header of the answer. */
  readonly answer: number
  /** For the rest of the answer to come, so that the server is not left speaking to nobody. */
  readonly rest: number
}

const TIMES: PostTimes = { connect: 5_000, answer: 10_000, rest: 2_000 }
const HEADER_BYTES = 16 * 1024
/** Of an answer nobody looks at; one that has more is broken off. */
const REST_BYTES = 64 * 1024

/** Posts to the public internet only, each address looked at when connecting, each time on a connection of its own. */
export function posterOver(options: PosterOptions = {}): Poster {
  const times = { ...TIMES, ...options.times }
  const connections = new Connections({
    headerBytes: HEADER_BYTES,
    connect: guardedConnector({
      resolve: options.resolve,
      isAllowed: options.allowPrivate ? () => true : options.isAllowed,
      time: times.connect,
    }),
  })
  const agentName = userAgent(options.version, options.contact)
  const journeys = new Set<Journey>()
  return {
    post: async ({ url: asked, headers, body, signal }) => {
      const journey = new Journey(asked, signal, journeys)
      try {
        journey.signal.throwIfAborted()
        const url = webAddress(asked, undefined, asked)
        const client = connections.take(url.origin)
        journey.atEnd(() => connections.drop(url.origin, client))
        const sent = { ...headers, 'user-agent': agentName, accept: '*/*' }
        const time = times.connect + times.answer
        const lateness = `${url.host} did not answer within ${time / 1000} s.`
        const answer = await exchanged(client, journey, url, sent, time, lateness, body)
        const rest = AbortSignal.any([AbortSignal.timeout(times.rest), journey.signal])
        await answer.body.dump({ limit: REST_BYTES, signal: rest }).catch(() => {})
        return { status: answer.status, retryAfter: retryAfter(answer.header('retry-after'), Date.now()) }
      } finally {
        journey.end()
      }
    },
    close: async () => {
      for (const journey of [...journeys])
        journey.stop.abort(
          new FetchError(journey.asked, 'try-later', `Closed before ${journey.asked} had answered.`),
        )
      await connections.close()
    },
  }
}
