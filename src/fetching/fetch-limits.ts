/** What one answer may cost, and what is asked of one host. Times are milliseconds. */
export interface FetchLimits {
  /** Bytes of a body, unpacked, where the request does not say. */
  readonly bodyBytes: number
  /** Bytes of all headers of one answer. */
  readonly headerBytes: number
  /** A body may unpack to so many times what was sent … */
  readonly ratio: number
  /** … once it is longer than this, in bytes. */
  readonly ratioFrom: number
  /** Compressions laid over each other. */
  readonly encodings: number
  readonly redirects: number
  /** Finding the address and connecting. */
  readonly connectTime: number
  /** From the request to the last header of the answer. */
  readonly headerTime: number
  /** To an answer that leads no further: all steps, tries and every robots.txt on the way, without waiting for turns. */
  readonly answerTime: number
  /** Between two pieces of a body. */
  readonly stallTime: number
  /** For a body altogether, as far as it is the server that is waited for … */
  readonly bodyTime: number
  /** … and for every so many bytes one second more. */
  readonly steadyBytes: number
  /** How long an open body may be left unread before its connection is taken back. */
  readonly unreadTime: number
  /** Tries after the first, where a connection breaks or a server fails. */
  readonly retries: number
  /** The first pause before a retry; each further one is twice as long. */
  readonly retryPause: number
  /** Requests to one host at once. */
  readonly perHost: number
  /** Requests at once, to all hosts. */
  readonly atOnce: number
  /** Bodies that are held as a whole and are longer than this … */
  readonly largeBytes: number
  /** … are read so many at once. */
  readonly largeAtOnce: number
  /** Between the beginnings of two requests to one host. */
  readonly pause: number
  /** The longest such pause that a robots.txt can ask for. */
  readonly crawlDelay: number
  /** A host that asks for peace is waited for up to this long; beyond it, requests end as `try-later`. */
  readonly patience: number
  /** The longest that a host can ask for peace. */
  readonly rest: number
  /** How long a host is left in peace that is asked too often (429) and does not say how long. */
  readonly restUnsaid: number
  /** How long a robots.txt counts. RFC 9309, 2.4: not longer than a day. */
  readonly robotsAge: number
  /** When a robots.txt that could not be read is asked for again. */
  readonly robotsRetry: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const KB = 1024
const MB = 1024 * KB

export const DEFAULT_FETCH_LIMITS: FetchLimits = {
  // As much as a document may have that is read from a file.
  bodyBytes: 20 * MB,
  // Four times what Node's own client takes; pages with long policies in their headers come to 20 kB.
  headerBytes: 64 * KB,
  // Text packs to a tenth, a sitemap to a fortieth; deflate cannot do better than 1,032.
  ratio: 200,
  ratioFrom: MB,
  encodings: 2,
  // RFC 9110 names no number; browsers stop at 20, RFC 9309 at 5 for robots.txt.
  redirects: 10,
  connectTime: 10 * SECOND,
  headerTime: 30 * SECOND,
  answerTime: 2 * MINUTE,
  stallTime: 30 * SECOND,
  bodyTime: 2 * MINUTE,
  steadyBytes: 256 * KB,
  unreadTime: 5 * MINUTE,
  retries: 2,
  retryPause: SECOND,
  perHost: 2,
  // At half a second an answer that is 32 pages a second, about what one thread reads.
  atOnce: 16,
  // So 32 hosts that send as much as they can at once are read in under 400 MB, two bodies of 20 MB and what unpacks them
  // included: bench/fetching.ts.
  largeBytes: 512 * KB,
  largeAtOnce: 2,
  pause: SECOND,
  crawlDelay: 30 * SECOND,
  patience: 5 * SECOND,
  rest: 24 * 60 * MINUTE,
  restUnsaid: MINUTE,
  robotsAge: 24 * 60 * MINUTE,
  robotsRetry: MINUTE,
}
