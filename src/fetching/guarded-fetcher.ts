import { type Means, pauseBeforeRetry, type Tries } from './asking.ts'
import { bodyOf } from './body.ts'
import { type Clock, SYSTEM_CLOCK } from './clock.ts'
import { Connections } from './connections.ts'
import { DEFAULT_FETCH_LIMITS, type FetchLimits } from './fetch-limits.ts'
import {
  FetchError,
  type Fetched,
  type Fetcher,
  type FetchRequest,
  type Opened,
  type Unchanged,
} from './fetcher.ts'
import { guardedConnector, type Resolve } from './guarded-connection.ts'
import { HostTurns } from './host-turns.ts'
import { Journey } from './journey.ts'
import { mediaType } from './media-type.ts'
import { reached } from './redirects.ts'
import { requestHeaders, userAgent } from './request-headers.ts'
import { Robots, type RobotsAnswer } from './robots.ts'
import { ROBOTS_BYTES } from './robots-rules.ts'
import { webAddress } from './web-address.ts'

export interface FetcherOptions {
  /** Lets it read what is not on the public internet: this machine, the networks it is in, and what clouds tell a machine. */
  readonly allowPrivate?: boolean
  /** Permits single addresses that are not public; `address` as an IP address, without brackets. */
  readonly isAllowed?: (address: string, port: number) => boolean
  readonly limits?: Partial<FetchLimits>
  /** A mail or web address at which those who run a site can complain; told to every host. */
  readonly contact?: string
  /** Of this program; told to every host. */
  readonly version?: string
  /** Finds the addresses of a name, instead of the system. */
  readonly resolve?: Resolve
  readonly clock?: Clock
}

/** A fetcher over HTTP that connects to the public internet only, keeps to robots.txt and is patient with hosts. */
export function fetcherOver(options: FetcherOptions = {}): Fetcher {
  const limits: FetchLimits = { ...DEFAULT_FETCH_LIMITS, ...options.limits }
  const clock = options.clock ?? SYSTEM_CLOCK
  const agentName = userAgent(options.version, options.contact)
  const connections = new Connections({
    headerBytes: limits.headerBytes,
    connect: guardedConnector({
      resolve: options.resolve,
      isAllowed: options.allowPrivate ? () => true : options.isAllowed,
      time: limits.connectTime,
    }),
  })
  const means: Means = {
    connections,
    clock,
    limits,
    turns: new HostTurns(clock, limits.perHost, limits.atOnce),
  }
  const journeys = new Set<Journey>()
  let isClosed = false

  const robots = new Robots(origin => askForRobots(origin), clock, limits)

  async function askForRobots(origin: string): Promise<RobotsAnswer> {
    const journey = new Journey(`${origin}/robots.txt`, undefined, journeys)
    try {
      const way = {
        steps: ROBOTS_REDIRECTS,
        isAside: true,
        delayOf: async () => 0,
        headersFor: () => requestHeaders(agentName, null),
      }
      const { answer } = await reached(means, journey, new URL(journey.asked), way, { left: limits.retries })
      if (answer.status >= 400 && answer.status < 500) return { found: 'none' }
      if (answer.status < 200 || answer.status > 299) throw statusFailure(journey, answer.status)
      const pieces: Uint8Array[] = []
      let size = 0
      for await (const piece of bodyOf(means, journey, answer, limits.bodyBytes)) {
        pieces.push(piece)
        size += piece.length
        if (size >= ROBOTS_BYTES) break
      }
      return { found: 'text', text: Buffer.concat(pieces).subarray(0, ROBOTS_BYTES).toString('utf8') }
    } catch (error) {
      if (!(error instanceof FetchError)) throw error
      // RFC 9309, 2.3.1.2: one that is behind more redirects is taken for none.
      return error.code === 'too-many-redirects' ? { found: 'none' } : { found: 'nothing', failure: error }
    } finally {
      journey.end()
    }
  }

  async function opened(request: FetchRequest, journey: Journey, tries: Tries): Promise<Opened | Unchanged> {
    const start = webAddress(request.url, undefined, request.url)
    const validFor = webAddress(request.validFor ?? request.url, undefined, request.url).href
    const delayOf = (url: URL) => journey.unlessStopped(robots.delayOf(url, journey.asked))
    const headersFor = (url: URL) => requestHeaders(agentName, url.href === validFor ? request : null)
    const way = { steps: limits.redirects, isAside: false, delayOf, headersFor }
    const { answer, movedTo } = await reached(means, journey, start, way, tries)
    const told = {
      requested: request.url,
      url: answer.url.href,
      movedTo,
      etag: answer.header('etag'),
      lastModified: answer.header('last-modified'),
      fetchedAt: new Date(clock.now()).toISOString(),
    }
    if (answer.status === 304 && answer.url.href === validFor && (request.etag || request.lastModified)) {
      journey.end()
      const { etag, lastModified } = request
      return {
        status: 'unchanged',
        ...told,
        etag: told.etag ?? etag ?? null,
        lastModified: told.lastModified ?? lastModified ?? null,
      }
    }
    if (!READ.has(answer.status)) throw statusFailure(journey, answer.status)
    const { type, charset } = mediaType(answer.header('content-type'))
    const body = bodyOf(means, journey, answer, request.most ?? limits.bodyBytes)
    return { status: 'ok', ...told, contentType: type, charset, body }
  }

  /** Gives up what a journey holds where it fails. */
  async function started<T>(request: FetchRequest, work: (journey: Journey) => Promise<T>): Promise<T> {
    const journey = new Journey(request.url, request.signal, journeys)
    try {
      if (isClosed) throw closedBefore(journey)
      journey.signal.throwIfAborted()
      return await work(journey)
    } catch (error) {
      journey.end()
      throw error
    }
  }

  async function fetchWhole(request: FetchRequest): Promise<Fetched | Unchanged> {
    const tries = { left: limits.retries }
    for (;;) {
      try {
        const got = await started(request, journey => opened(request, journey, tries))
        if (got.status === 'unchanged') return got
        const { body, ...rest } = got
        const pieces: Uint8Array[] = []
        for await (const piece of body) pieces.push(piece)
        return { ...rest, bytes: Buffer.concat(pieces) }
      } catch (error) {
        if (!(error instanceof FetchError) || error.code !== 'truncated' || tries.left === 0) throw error
        // What was cut off on the way may come whole the next time.
        await started(request, journey =>
          pauseBeforeRetry(means, journey, tries).finally(() => journey.end()),
        )
      }
    }
  }

  const stillOpen = () => {
    if (isClosed) throw new Error('This fetcher was closed: make another one.')
  }

  return {
    fetch: async request => {
      stillOpen()
      return fetchWhole(request)
    },
    open: async request => {
      stillOpen()
      return started(request, journey => opened(request, journey, { left: limits.retries }))
    },
    close: async () => {
      isClosed = true
      for (const journey of [...journeys]) journey.stop.abort(closedBefore(journey))
      await connections.close()
    },
  }
}

/** RFC 9309, 2.3.1.2. */
const ROBOTS_REDIRECTS = 5

/** 203 was changed on the way, 204 and 205 have nothing to read. */
const READ: ReadonlySet<number> = new Set([200, 203, 204, 205])

const closedBefore = (journey: Journey) =>
  journey.error('try-later', `The fetcher was closed before ${journey.asked} was read.`)

function statusFailure(journey: Journey, status: number): FetchError {
  if (status === 410) return journey.error('gone', `${journey.asked} is gone for good (410).`)
  if (status === 404) return journey.error('bad-status', `There is nothing at ${journey.asked} (404).`)
  return journey.error('bad-status', `${journey.asked} answers with status ${status}.`)
}
