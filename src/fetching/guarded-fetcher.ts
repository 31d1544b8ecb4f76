import { type Allowance, type Means, pauseBeforeRetry } from './asking.ts'
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
import { Places } from './places.ts'
import { reached } from './redirects.ts'
import { isSendable, requestHeaders, userAgent } from './request-headers.ts'
import { Robots } from './robots.ts'
import { askForRobots } from './robots-answer.ts'
import { statusFailure } from './status-failure.ts'
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
  const large = new Places(limits.largeAtOnce)
  const allowance = (): Allowance => ({ tries: limits.retries, time: limits.answerTime })
  let isClosed = false

  const robots = new Robots(origin => askForRobots(means, agentName, origin, journeys), clock, limits)

  async function opened(
    request: FetchRequest,
    journey: Journey,
    left: Allowance,
  ): Promise<Opened | Unchanged> {
    const start = webAddress(request.url, undefined, request.url)
    const validFor = request.validFor ? URL.parse(request.validFor) : start
    // What cannot be read was given by no address.
    const isValidFor = (url: URL) => validFor !== null && withoutFragment(validFor) === url.href
    const delayOf = (url: URL) => journey.unlessStopped(robots.delayOf(url, journey.asked, left))
    const headersFor = (url: URL) => requestHeaders(agentName, isValidFor(url) ? request : null)
    const way = { steps: limits.redirects, isAside: false, delayOf, headersFor }
    const { answer, movedTo } = await reached(means, journey, start, way, left)
    const told = {
      requested: request.url,
      url: answer.url.href,
      movedTo,
      etag: kept(answer.header('etag')),
      lastModified: kept(answer.header('last-modified')),
      fetchedAt: new Date(clock.now()).toISOString(),
    }
    if (answer.status === 304 && isValidFor(answer.url) && (request.etag || request.lastModified)) {
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

  async function whole(
    request: FetchRequest,
    journey: Journey,
    left: Allowance,
  ): Promise<Fetched | Unchanged> {
    const got = await opened(request, journey, left)
    if (got.status === 'unchanged') return got
    const { body, ...rest } = got
    const pieces: Uint8Array[] = []
    let size = 0
    let isLarge = false
    try {
      for await (const piece of body) {
        pieces.push(piece)
        size += piece.length
        if (isLarge || size <= limits.largeBytes) continue
        await large.enter(journey.signal)
        isLarge = true
      }
    } finally {
      if (isLarge) large.leave()
    }
    return { ...rest, bytes: Buffer.concat(pieces) }
  }

  async function fetchWhole(request: FetchRequest): Promise<Fetched | Unchanged> {
    const left = allowance()
    for (;;) {
      try {
        return await started(request, journey => whole(request, journey, left))
      } catch (error) {
        if (!(error instanceof FetchError) || error.code !== 'truncated' || left.tries === 0) throw error
        // What was cut off on the way may come whole the next time.
        await started(request, journey => pauseBeforeRetry(means, journey, left).finally(() => journey.end()))
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
      return started(request, journey => opened(request, journey, allowance()))
    },
    close: async () => {
      isClosed = true
      for (const journey of [...journeys]) journey.stop.abort(closedBefore(journey))
      await connections.close()
    },
  }
}

/** 203 was changed on the way, 204 and 205 have nothing to read. */
const READ: ReadonlySet<number> = new Set([200, 203, 204, 205])

const withoutFragment = (url: URL) => url.href.replace(/#.*$/s, '')

/** What could not be sent back is not worth keeping. */
const kept = (validator: string | null) => (isSendable(validator) ? validator : null)

const closedBefore = (journey: Journey) =>
  journey.error('try-later', `The fetcher was closed before ${journey.asked} was read.`)
