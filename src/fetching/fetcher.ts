/** What is asked for. */
export interface FetchRequest {
  /** http or https. */
  readonly url: string
  /** As the server gave them last: what is as it was is not sent again. */
  readonly etag?: string | null
  readonly lastModified?: string | null
  /**
   * Which address gave them: `url` of that answer, where a redirect led elsewhere; the one asked for where not said. They
   * are sent to no other: what another address has may be older than they are and never have been read.
   */
  readonly validFor?: string | null
  /** Bytes of the body, unpacked; the fetcher's own limit where not said. */
  readonly most?: number
  /** Where it is aborted, what is being fetched ends with its reason instead of a `FetchError`. */
  readonly signal?: AbortSignal
}

interface Answer {
  /** As asked for. */
  readonly requested: string
  /** Where redirects led to. */
  readonly url: string
  /** Where the address has moved for good (301, 308 all the way); null where it has not. */
  readonly movedTo: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** ISO 8601 in UTC. */
  readonly fetchedAt: string
}

export interface Opened extends Answer {
  readonly status: 'ok'
  /** Media type without parameters, in lower case. */
  readonly contentType: string | null
  readonly charset: string | null
  /** Unpacked, limits applied while it streams. Throws a `FetchError`; has to be read to its end or cancelled by `return`. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface Fetched extends Omit<Opened, 'body'> {
  readonly bytes: Uint8Array
}

export interface Unchanged extends Answer {
  readonly status: 'unchanged'
}

/** Gets what stands at addresses, within limits. Every failure is a `FetchError`. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<Fetched | Unchanged>
  /** The same for what is too large to be held in memory. A body that is open takes one of its host's places. */
  open(request: FetchRequest): Promise<Opened | Unchanged>
  /** Ends what is under way (`try-later`) and lets go of every connection. */
  close(): Promise<void>
}

export type FetchFailure =
  | 'bad-address'
  | 'refused-address'
  | 'refused-by-robots'
  | 'not-reachable'
  | 'too-many-redirects'
  | 'bad-status'
  | 'gone'
  | 'try-later'
  | 'too-slow'
  | 'too-large'
  | 'bad-encoding'
  | 'truncated'

/** Names the address and the reason. `retryAfter`: the server asks for so many seconds of peace. */
export class FetchError extends Error {
  override readonly name = 'FetchError'
  readonly url: string
  readonly code: FetchFailure
  readonly retryAfter: number | null

  constructor(url: string, code: FetchFailure, message: string, retryAfter: number | null = null) {
    super(message)
    this.url = url
    this.code = code
    this.retryAfter = retryAfter
  }
}
